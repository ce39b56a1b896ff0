package org.upline.shell.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private static final Parameter<ChartLayout> LAYOUT =
            Parameter.withDefault("layout", ValueType.oneOf(ChartLayout.class), ChartLayout.TREE);
    private static final Parameter<Optional<Integer>> DEPTH =
            Parameter.optional("depth", ValueType.whole(1, Integer.MAX_VALUE));
    private static final Parameter<Optional<Integer>> MOST =
            Parameter.optional("most", ValueType.whole(1, Integer.MAX_VALUE));
    private static final Parameter<Integer> LEAST =
            Parameter.withDefault("at-least", ValueType.whole(0, Integer.MAX_VALUE), 0);
    private static final Parameter<Optional<Only>> ONLY = Parameter.optional("only", ValueType.oneOf(Only.class));
    private static final Parameter<List<Shown>> SHOW = Parameter.any("show", ValueType.oneOf(Shown.class));
    private static final Parameter<Boolean> MASK = Parameter.flag("mask");
    private static final Parameter<Orientation> ORIENTATION =
            Parameter.withDefault("orientation", ValueType.oneOf(Orientation.class), Orientation.TOP_DOWN);

    private ChartOptions() {}

    static CommandSpec spec(String name) {
        return CountingOptions.addTo(CommandSpec.of(name, Job.REPORT))
                .takes(TOPS)
                .option(LAYOUT, DEPTH, MOST, LEAST, ONLY, SHOW, MASK, ORIENTATION);
    }

    /** What was asked for, counted and ranked once, to be arranged one way or another. */
    record Subject(
            OpenCase opened,
            CountedTree counted,
            Map<String, NodeRole> roles,
            List<Integer> tops,
            Paper paper,
            ChartFont font,
            Invocation in) {
        /** The chart in the layout that was asked for. */
        TreeChart chart() {
            return chart(in.get(LAYOUT));
        }

        /** The chart as it would be had this layout been asked for. */
        TreeChart chart(ChartLayout layout) {
            PersonText text = text(layout);
            // Folding goes by the true ids.
            ChartTree drawn = Folding.fold(whole(text), folding(this, layout)).named(text::id);
            return TreeChart.of(
                    drawn,
                    Arrangement.of(layout, in.get(ORIENTATION), paper),
                    caption(text, layout),
                    font,
                    Cases.words(in));
        }

        /** As a page, with all that a drawing folds. */
        HtmlTree page() {
            ChartLayout layout = in.get(LAYOUT);
            PersonText text = text(layout);
            return new HtmlTree(
                    whole(text),
                    folding(this, layout),
                    new MemberNodes(counted, tops, text),
                    files(),
                    in.get(ORIENTATION),
                    caption(text, layout),
                    Cases.words(in));
        }

        private ChartTree whole(PersonText text) {
            return RecruitmentTree.branches(counted, tops, text);
        }

        private Map<String, String> files() {
            return opened.sources().stream()
                    .collect(Collectors.toMap(SourceFile::id, SourceFile::label, (one, other) -> one));
        }

        private PersonText text(ChartLayout layout) {
            Map<String, String> files = files();
            return new PersonText(
                    counted, roles, presentation(in, layout), id -> files.getOrDefault(id, id), Cases.words(in));
        }

        private ChartCaption caption(PersonText text, ChartLayout layout) {
            Function<Message, String> words = Cases.words(in);
            Message title = tops.isEmpty()
                    ? Message.of("chart.title.whole", opened.name())
                    : Message.of(
                            "chart.title.branches",
                            opened.name(),
                            tops.stream().map(text::title).collect(Collectors.joining(words.apply(SEPARATOR))));
            return new ChartCaption(
                    words.apply(title),
                    opened.name(),
                    counted.rule(),
                    parameters(in, layout),
                    opened.dataDate().map(LocalDate::toString).orElse(""),
                    opened.sources().stream().map(SourceFile::sha256).toList(),
                    "Upline " + Upline.version());
        }
    }

    /** @throws UplineException if an id is unknown, or only candidates are wanted and there are none */
    static Subject subject(OpenCase opened, CaseRules rules, Paper paper, ChartFont font, Invocation in) {
        CountedTree counted = CountingOptions.count(opened, in);
        List<Integer> tops = in.get(TOPS).stream()
                .map(id -> UnitLookup.unit(counted, id))
                .distinct()
                .toList();
        Map<String, NodeRole> roles = roles(opened, counted, rules);
        if (in.get(ONLY).isPresent() && roles.isEmpty()) {
            throw UplineException.of("chart.only.nobody");
        }
        return new Subject(opened, counted, roles, tops, paper, font, in);
    }

    private static Presentation presentation(Invocation in, ChartLayout layout) {
        List<Shown> shown = new ArrayList<>(in.get(SHOW).isEmpty() ? Presentation.USUAL.shown() : in.get(SHOW));
        if (in.get(SHOW).isEmpty() && layout == ChartLayout.COMPACT) {
            // Its levels have no rows from which they could be read off.
            shown.add(shown.indexOf(Shown.FIGURES), Shown.LEVEL);
        }
        return new Presentation(shown.stream().distinct().toList(), in.get(MASK) ? Disclosure.MASKED : Disclosure.FULL);
    }

    private static FoldingRule folding(Subject subject, ChartLayout layout) {
        Invocation in = subject.in;
        Set<String> from = new HashSet<>();
        subject.tops.forEach(top -> from.add(subject.counted.memberId(top)));
        // One node is no room for anybody but those who are kept.
        return new FoldingRule(
                in.get(DEPTH).orElse(Integer.MAX_VALUE),
                in.get(ONLY).isPresent() ? 1 : most(in, layout),
                in.get(LEAST),
                subject.roles.keySet(),
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
        words.add("--layout " + ValueType.word(layout));
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
