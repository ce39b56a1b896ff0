package org.upline.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.upline.Upline;
import org.upline.chart.ChartCaption;
import org.upline.chart.ChartFont;
import org.upline.chart.ChartTree;
import org.upline.chart.DrawingFormats;
import org.upline.chart.DrawingWriter;
import org.upline.chart.Folding;
import org.upline.chart.FoldingRule;
import org.upline.chart.HtmlTree;
import org.upline.chart.MemberNodes;
import org.upline.chart.NodeRole;
import org.upline.chart.Orientation;
import org.upline.chart.Paper;
import org.upline.chart.Printing;
import org.upline.chart.RecruitmentTree;
import org.upline.chart.TreeChart;
import org.upline.chart.TreeDrawing;
import org.upline.chart.TreeWindow;
import org.upline.hierarchy.Candidate;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.UnitLookup;
import org.upline.model.Message;
import org.upline.model.SourceFile;
import org.upline.report.OutFile;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.CandidateSearch;
import org.upline.workspace.CaseRules;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** {@code tree chart} and {@code tree view}: the same drawing of the recruitment tree on paper and in a window. */
final class ChartCommands {
    private static final int CANDIDATES = 20;

    private static final Parameter<Optional<String>> TOP = Parameter.optional("id", ValueType.TEXT);
    private static final Parameter<Optional<Integer>> DEPTH =
            Parameter.optional("depth", ValueType.whole(1, Integer.MAX_VALUE));
    private static final Parameter<Integer> MOST =
            Parameter.withDefault("most", ValueType.whole(1, Integer.MAX_VALUE), 300);
    private static final Parameter<Orientation> ORIENTATION =
            Parameter.withDefault("orientation", ValueType.oneOf(Orientation.class), Orientation.TOP_DOWN);
    private static final Parameter<Paper> PAPER =
            Parameter.withDefault("paper", ValueType.oneOf(Paper.class), Paper.A3);
    private static final Parameter<Optional<Integer>> DPI =
            Parameter.optional("dpi", ValueType.whole(Printing.LEAST_DPI, Printing.MOST_DPI));
    private static final Parameter<Optional<Path>> FONT = Parameter.optional("font", ValueType.FILE);

    private ChartCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new Chart(cases), new View(cases));
    }

    private static CommandSpec drawing(String name) {
        return CountingOptions.addTo(CommandSpec.of(name, Job.REPORT))
                .takes(TOP)
                .option(DEPTH, MOST, ORIENTATION);
    }

    /**
     * What was drawn.
     *
     * @param nodes boxes on the chart, folded parts one each
     * @param people heads the chart stands for
     */
    record Drawn(String file, int nodes, long people) {}

    private record Chart(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return drawing("tree chart")
                    .option(PAPER, DPI, FONT)
                    .writes(Stream.concat(DrawingFormats.endings().stream(), Stream.of(HtmlTree.ENDING))
                            .toArray(String[]::new));
        }

        @Override
        public CommandResult run(Invocation in) {
            Path out = in.requiredOut();
            Shown shown = shown(cases.openWithMembers(in), cases.rules(in), in);
            if (out.toString().toLowerCase(Locale.ROOT).endsWith("." + HtmlTree.ENDING)) {
                return page(shown, out);
            }
            ChartFont font = in.get(FONT).map(ChartFont::of).orElseGet(ChartFont::shipped);
            TreeChart chart = shown.laidOut(font);
            DrawingWriter writer =
                    DrawingFormats.of(out, new Printing(in.get(PAPER), in.get(DPI), font, Cases.words(in)));
            OutFile.write(out, stream -> writer.write(TreeDrawing.of(chart), stream));
            Drawn drawn = new Drawn(out.toString(), chart.tree().size(), people(chart.tree()));
            return CommandResult.of(drawn).say(Message.of("chart.drawn", drawn.nodes(), drawn.people()));
        }

        private static CommandResult page(Shown shown, Path out) {
            OutFile.write(out, shown.page()::write);
            Drawn drawn = new Drawn(out.toString(), shown.whole().size(), people(shown.whole()));
            return CommandResult.of(drawn)
                    .say(Message.of(
                            "html.written",
                            drawn.nodes(),
                            drawn.people(),
                            shown.page().shown()));
        }
    }

    private record View(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return drawing("tree view");
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            TreeChart chart =
                    shown(cases.openWithMembers(in), cases.rules(in), in).laidOut(ChartFont.shipped());
            try (TreeWindow window = TreeWindow.show(chart)) {
                window.awaitClosed();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return CommandResult.nothing();
        }
    }

    private static long people(ChartTree tree) {
        long people = 0;
        for (int heads : tree.headsPerLevel()) {
            people += heads;
        }
        return people;
    }

    /**
     * What is to be shown, in whatever form.
     *
     * @param whole unfolded
     * @param files names of the case's files by id
     */
    private record Shown(
            ChartTree whole,
            MemberNodes members,
            FoldingRule folding,
            Map<String, String> files,
            Orientation orientation,
            ChartCaption caption,
            Function<Message, String> words) {
        TreeChart laidOut(ChartFont font) {
            return TreeChart.of(Folding.fold(whole, folding), orientation, caption, font, words);
        }

        HtmlTree page() {
            return new HtmlTree(whole, folding, members, files, orientation, caption, words);
        }
    }

    private static Shown shown(OpenCase opened, CaseRules rules, Invocation in) {
        Function<Message, String> words = Cases.words(in);
        CountedTree counted = CountingOptions.count(opened, in);
        Map<String, NodeRole> roles = roles(opened, counted, rules);
        Optional<String> top = in.get(TOP);
        MemberNodes members = top.isEmpty()
                ? MemberNodes.whole(counted)
                : MemberNodes.below(counted, UnitLookup.unit(counted, top.get()));
        FoldingRule folding = new FoldingRule(in.get(DEPTH).orElse(Integer.MAX_VALUE), in.get(MOST), roles.keySet());
        ChartCaption caption = new ChartCaption(
                words.apply(
                        top.isEmpty()
                                ? Message.of("chart.title.whole", opened.name())
                                : Message.of("chart.title.below", opened.name(), top.get())),
                opened.name(),
                counted.rule(),
                parameters(in),
                opened.dataDate().map(LocalDate::toString).orElse(""),
                opened.sources().stream().map(SourceFile::sha256).toList(),
                "Upline " + Upline.version());
        Map<String, String> files = new HashMap<>();
        opened.sources().forEach(source -> files.put(source.id(), source.label()));
        return new Shown(
                RecruitmentTree.of(members, roles, words),
                members,
                folding,
                files,
                in.get(ORIENTATION),
                caption,
                words);
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

    private static String parameters(Invocation in) {
        String depth = in.get(DEPTH).map(levels -> "--depth " + levels + " ").orElse("");
        return depth + "--most " + in.get(MOST);
    }
}
