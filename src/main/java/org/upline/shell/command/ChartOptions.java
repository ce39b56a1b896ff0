package org.upline.shell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upline.Upline;
import org.upline.chart.Arrangement;
import org.upline.chart.ChartCaption;
import org.upline.chart.ChartFont;
import org.upline.chart.ChartLayout;
import org.upline.chart.ChartTree;
import org.upline.chart.Disclosure;
import org.upline.chart.Folding;
import org.upline.chart.FoldingRule;
import org.upline.chart.HtmlTree;
import org.upline.chart.MemberNodes;
import org.upline.chart.NodeRole;
import org.upline.chart.Orientation;
import org.upline.chart.Paper;
import org.upline.chart.PersonText;
import org.upline.chart.Presentation;
import org.upline.chart.RecruitmentTree;
import org.upline.chart.Shown;
import org.upline.chart.TreeChart;
import org.upline.hierarchy.Candidate;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.UnitLookup;
import org.upline.model.Message;
import org.upline.model.SourceFile;
import org.upline.model.UplineException;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UsageException;
import org.upline.shell.ValueType;
import org.upline.workspace.CandidateSearch;
import org.upline.workspace.CaseRules;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** What a chart of the recruitment tree shows and how, alike on paper and in a window. */
final class ChartOptions {
    /** Who alone is drawn, with the ways to him. */
    enum Only {
        CANDIDATES
    }

    private static final int CANDIDATES = 20;

    /** A ring's circumference grows with the nodes on it, so beyond this a radial chart is a poster of square metres. */
    private static final int RADIAL_MOST = 120;

    private static final int MOST_NODES = 300;

    private static final Message SEPARATOR = Message.of("chart.separator");

    private static final Parameter<List<String>> TOPS = Parameter.any("id", ValueType.TEXT);
    private static final Parameter<ChartLayout> LAYOUT = Parameter.withDefault(
                    "layout", ValueType.oneOf(ChartLayout.class), ChartLayout.TREE)
            .onlyFor(drawn());
    private static final Parameter<Optional<Integer>> DEPTH =
            Parameter.optional("depth", ValueType.whole(1, Integer.MAX_VALUE));
    private static final Parameter<Optional<Integer>> MOST =
            Parameter.optional("most", ValueType.whole(1, Integer.MAX_VALUE));
    private static final Parameter<Integer> LEAST =
            Parameter.withDefault("at-least", ValueType.whole(0, Integer.MAX_VALUE), 0);
    private static final Parameter<Optional<Only>> ONLY = Parameter.optional("only", ValueType.oneOf(Only.class));
    private static final Parameter<List<Shown>> SHOW = Parameter.any("show", ValueType.oneOf(Shown.class));
    private static final Parameter<Boolean> MASK = Parameter.flag("mask");
    private static final Parameter<Optional<Orientation>> ORIENTATION =
            Parameter.optional("orientation", ValueType.oneOf(Orientation.class));

    private ChartOptions() {}

    /** Where nodes are placed beforehand: a window and the pictures. A page places what is unfolded. */
    private static String[] drawn() {
        return Stream.concat(Stream.of(Parameter.NO_FILE), Arrays.stream(PrintOptions.endings()))
                .toArray(String[]::new);
    }

    static ChartLayout layout(Invocation in) {
        return in.get(LAYOUT);
    }

    /** @throws UsageException if options are given together of which one means nothing beside the other */
    static void check(Invocation in) {
        if (in.get(ORIENTATION).isPresent() && layout(in) != ChartLayout.TREE) {
            throw UsageException.of("chart.orientation.needsTree");
        }
    }

    private static Orientation orientation(Invocation in) {
        return in.get(ORIENTATION).orElse(Orientation.TOP_DOWN);
    }

    static CommandSpec spec(String name) {
        return CountingOptions.addTo(CommandSpec.of(name, Job.REPORT))
                .takes(TOPS)
                .option(LAYOUT, DEPTH, MOST, LEAST, ONLY, SHOW, MASK, ORIENTATION);
    }

    /** What is to be shown, in whatever form. */
    record Subject(
            CountedTree counted,
            List<Integer> tops,
            PersonText text,
            FoldingRule folding,
            ChartCaption caption,
            Map<String, String> files,
            Function<Message, String> words) {
        private ChartTree whole() {
            return RecruitmentTree.branches(counted, tops, text);
        }

        /** As one drawing, folded. */
        TreeChart chart(Arrangement arrangement, ChartFont font) {
            return TreeChart.of(Folding.fold(whole(), folding).named(text::id), arrangement, caption, font, words);
        }

        /** As a page, with all that a drawing folds. */
        HtmlTree page(Invocation in) {
            return new HtmlTree(
                    whole(), folding, new MemberNodes(counted, tops, text), files, orientation(in), caption, words);
        }
    }

    /** What was asked for, counted and ranked once, whatever the layout. */
    record Asked(OpenCase opened, CountedTree counted, Map<String, NodeRole> roles, List<Integer> tops, Invocation in) {
        ChartLayout layout() {
            return in.get(LAYOUT);
        }

        /** As it would be had this layout been asked for. */
        Subject as(ChartLayout layout) {
            Function<Message, String> words = Cases.words(in);
            Map<String, String> files = opened.sources().stream()
                    .collect(Collectors.toMap(SourceFile::id, SourceFile::label, (one, other) -> one));
            PersonText text =
                    new PersonText(counted, roles, presentation(in, layout), id -> files.getOrDefault(id, id), words);
            Message title = tops.isEmpty()
                    ? Message.of("chart.title.whole", opened.name())
                    : Message.of(
                            "chart.title.branches",
                            opened.name(),
                            tops.stream().map(text::title).collect(Collectors.joining(words.apply(SEPARATOR))));
            ChartCaption caption = new ChartCaption(
                    words.apply(title),
                    opened.name(),
                    counted.rule(),
                    parameters(in, layout),
                    opened.dataDate().map(LocalDate::toString).orElse(""),
                    opened.sources().stream().map(SourceFile::sha256).toList(),
                    "Upline " + Upline.version());
            return new Subject(counted, tops, text, folding(this, layout), caption, files, words);
        }

        /** As one drawing. */
        TreeChart chart(ChartLayout layout, Paper paper, ChartFont font) {
            return as(layout).chart(Arrangement.of(layout, orientation(in), paper), font);
        }
    }

    /** @throws UplineException if an id is unknown, or only candidates are wanted and there are none */
    static Asked asked(OpenCase opened, CaseRules rules, Invocation in) {
        CountedTree counted = CountingOptions.count(opened, in);
        List<Integer> tops = in.get(TOPS).stream()
                .map(id -> UnitLookup.unit(counted, id))
                .distinct()
                .toList();
        Map<String, NodeRole> roles = roles(opened, counted, rules);
        if (in.get(ONLY).isPresent() && roles.isEmpty()) {
            throw UplineException.of("chart.only.nobody");
        }
        return new Asked(opened, counted, roles, tops, in);
    }

    private static Presentation presentation(Invocation in, ChartLayout layout) {
        List<Shown> shown = new ArrayList<>(in.get(SHOW).isEmpty() ? Presentation.USUAL.shown() : in.get(SHOW));
        if (in.get(SHOW).isEmpty() && layout == ChartLayout.COMPACT) {
            // Its levels have no rows from which they could be read off.
            shown.add(shown.indexOf(Shown.FIGURES), Shown.LEVEL);
        }
        return new Presentation(shown.stream().distinct().toList(), in.get(MASK) ? Disclosure.MASKED : Disclosure.FULL);
    }

    private static FoldingRule folding(Asked asked, ChartLayout layout) {
        Invocation in = asked.in;
        Set<String> from = new HashSet<>();
        asked.tops.forEach(top -> from.add(asked.counted.memberId(top)));
        // One node is no room for anybody but those who are kept.
        return new FoldingRule(
                in.get(DEPTH).orElse(Integer.MAX_VALUE),
                in.get(ONLY).isPresent() ? 1 : most(in, layout),
                in.get(LEAST),
                asked.roles.keySet(),
                from);
    }

    private static int most(Invocation in, ChartLayout layout) {
        return in.get(MOST).orElse(layout == ChartLayout.RADIAL ? RADIAL_MOST : MOST_NODES);
    }

    /** Candidates are marked, and the ways to them are drawn whatever is folded beside them. */
    private static Map<String, NodeRole> roles(OpenCase opened, CountedTree counted, CaseRules rules) {
        Map<String, NodeRole> roles = new HashMap<>();
        SchemeMoney money = SchemeMoney.of(opened, rules.funds());
        for (Candidate candidate :
                CandidateSearch.rank(counted, money, rules.leaders(), opened.knowledge(), CANDIDATES)) {
            switch (candidate.tier()) {
                case "organiser" -> roles.put(candidate.memberId(), NodeRole.ORGANISER);
                case "core" -> roles.put(candidate.memberId(), NodeRole.CORE);
                default -> {
                    // A participant like all others.
                }
            }
        }
        return roles;
    }

    /** The options that decide what is on the chart, as they can be typed. */
    private static String parameters(Invocation in, ChartLayout layout) {
        List<String> words = new ArrayList<>();
        if (!PrintOptions.isPage(in)) {
            words.add("--layout " + ValueType.word(layout));
        }
        in.get(DEPTH).ifPresent(levels -> words.add("--depth " + levels));
        in.get(ONLY)
                .ifPresentOrElse(
                        only -> words.add("--only " + ValueType.word(only)),
                        () -> words.add("--most " + most(in, layout)));
        if (in.get(LEAST) > 0) {
            words.add("--at-least " + in.get(LEAST));
        }
        if (!in.get(SHOW).isEmpty()) {
            words.add("--show " + in.get(SHOW).stream().map(ValueType::word).collect(Collectors.joining(",")));
        }
        if (in.get(MASK)) {
            words.add("--mask");
        }
        return String.join(" ", words);
    }
}
