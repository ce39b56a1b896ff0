package org.upline.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.MemberFigures;
import org.upline.hierarchy.MemberReport;
import org.upline.hierarchy.MemberReports;
import org.upline.hierarchy.ThresholdCheck;
import org.upline.hierarchy.TreePath;
import org.upline.hierarchy.TreePaths;
import org.upline.hierarchy.TreeSummaries;
import org.upline.hierarchy.TreeSummary;
import org.upline.hierarchy.TreeTable;
import org.upline.hierarchy.TreeText;
import org.upline.model.Message;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.report.Term;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;

/** {@code tree summary|member|path|table|show}: the figures of the recruitment tree, each under a named counting rule. */
final class TreeCommands {
    private static final Parameter<String> ID = Parameter.required("id", ValueType.UNIT_ID);

    private TreeCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new Summary(cases), new Member(cases), new Path(cases), new Figures(cases), new Show(cases));
    }

    private static CommandSpec counting(String name) {
        return CountingOptions.addTo(CommandSpec.of(name, Job.ORGANISATION));
    }

    private record Summary(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return counting("tree summary");
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithMembers(in);
            CountedTree tree = CountingOptions.count(opened, in);
            TreeSummary summary = TreeSummaries.of(
                    opened.name(), tree, cases.rules(in, opened).thresholds());
            int[] perLevel = tree.perLevel();
            Table levels = new TableColumns<Integer>("table.levels")
                    .whole("level", level -> level + 1)
                    .whole("units", level -> perLevel[level])
                    .of(IntStream.range(0, perLevel.length).boxed().toList());
            return CommandResult.of(summary)
                    .say(CountingOptions.sentence(tree.rule()))
                    .say(Message.of("tree.summary", summary.units(), summary.roots(), summary.maxLevel()))
                    .table(levels)
                    .say(Message.of(
                            "tree.repairs",
                            summary.findings().selfReferral().size(),
                            summary.findings().missingReferrer().size(),
                            summary.findings().missingReferrers().size(),
                            summary.findings().cycles().size()))
                    .table(thresholds(summary.thresholds(), in))
                    .say(Message.of("threshold.caution"))
                    .next(Message.of("next.leaders"));
        }
    }

    private record Member(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return counting("tree member").takes(ID);
        }

        @Override
        public CommandResult run(Invocation in) {
            OpenCase opened = cases.openWithMembers(in);
            CountedTree tree = CountingOptions.count(opened, in);
            MemberReport report =
                    MemberReports.of(tree, in.get(ID), cases.rules(in, opened).thresholds());
            return CommandResult.of(report)
                    .say(CountingOptions.sentence(tree.rule()))
                    .say(Message.of("tree.member", report.memberId(), report.name(), report.personId()))
                    .say(Message.of("tree.member.accounts", report.accounts()))
                    .say(Message.of("tree.member.path", String.join(" → ", report.path())))
                    .table(figures(List.of(new MemberFigures(
                            report.memberId(),
                            report.level(),
                            report.direct(),
                            report.downline(),
                            report.levelsBelow(),
                            report.legalHeadcount(),
                            report.legalLevels(),
                            report.downlineFeesFen()))))
                    .table(thresholds(report.thresholds(), in))
                    .say(Message.of("threshold.caution"))
                    .next(Message.of("next.member", report.memberId()));
        }
    }

    private record Path(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return counting("tree path").takes(ID);
        }

        @Override
        public CommandResult run(Invocation in) {
            CountedTree tree = CountingOptions.count(cases.openWithMembers(in), in);
            TreePath path = TreePaths.of(tree, in.get(ID));
            Table steps = new TableColumns<TreePath.Step>("table.path")
                    .whole("level", TreePath.Step::level)
                    .text("memberId", TreePath.Step::memberId)
                    .text("name", TreePath.Step::name)
                    .whole("legalHeadcount", TreePath.Step::legalHeadcount)
                    .whole("legalLevels", TreePath.Step::legalLevels)
                    .of(path.steps());
            return CommandResult.of(path)
                    .say(CountingOptions.sentence(tree.rule()))
                    .table(steps);
        }
    }

    private record Figures(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return counting("tree table");
        }

        @Override
        public CommandResult run(Invocation in) {
            CountedTree tree = CountingOptions.count(cases.openWithMembers(in), in);
            List<MemberFigures> rows = TreeTable.of(tree);
            return CommandResult.of(rows)
                    .say(CountingOptions.sentence(tree.rule()))
                    .table(figures(rows));
        }
    }

    private record Show(Cases cases) implements UplineCommand {
        private static final Parameter<Optional<String>> TOP = Parameter.optional("id", ValueType.UNIT_ID);
        private static final Parameter<Integer> DEPTH =
                Parameter.withDefault("depth", ValueType.whole(1, Integer.MAX_VALUE), 3);
        private static final Parameter<Integer> MOST =
                Parameter.withDefault("most", ValueType.whole(1, Integer.MAX_VALUE), 500);

        /**
         * A line of the drawn tree.
         *
         * @param text box characters and label together
         */
        record Line(String text) {}

        @Override
        public CommandSpec spec() {
            return counting("tree show").takes(TOP).option(DEPTH, MOST);
        }

        @Override
        public CommandResult run(Invocation in) {
            CountedTree tree = CountingOptions.count(cases.openWithMembers(in), in);
            List<TreeText.Row> rows = in.get(TOP)
                    .map(id -> TreeText.rows(tree, id, in.get(DEPTH), in.get(MOST)))
                    .orElseGet(() -> TreeText.rows(tree, in.get(DEPTH), in.get(MOST)));
            List<Line> lines = rows.stream()
                    .map(row -> new Line(row.indent() + Cases.words(in).apply(row.label())))
                    .toList();
            return CommandResult.of(lines)
                    .say(CountingOptions.sentence(tree.rule()))
                    .lines(lines.stream().map(Line::text).toList());
        }
    }

    static Table figures(Iterable<MemberFigures> rows) {
        return new TableColumns<MemberFigures>("table.figures")
                .text("memberId", MemberFigures::memberId)
                .whole("level", MemberFigures::level)
                .whole("direct", MemberFigures::direct)
                .whole("downline", MemberFigures::downline)
                .whole("levelsBelow", MemberFigures::levelsBelow)
                .whole("legalHeadcount", MemberFigures::legalHeadcount)
                .whole("legalLevels", MemberFigures::legalLevels)
                .yuan("downlineFeesFen", MemberFigures::downlineFeesFen)
                .of(rows);
    }

    /** Value, threshold and rule stand side by side; what is met is a number that was reached, no more. */
    static Table thresholds(List<ThresholdCheck> checks, Invocation in) {
        return new TableColumns<ThresholdCheck>("table.thresholds")
                .text("rule", ThresholdCheck::rule)
                .text("meaning", check -> Cases.words(in).apply(Message.of("hierarchy.threshold." + check.rule())))
                .text("value", check -> ThresholdText.of(check.value(), Cases.words(in)))
                .text("threshold", check -> ThresholdText.of(check.threshold(), Cases.words(in)))
                .text(
                        "met",
                        check -> new Term(
                                Boolean.toString(check.met()),
                                Cases.words(in).apply(Message.of(check.met() ? "threshold.met" : "threshold.notMet"))))
                .of(checks);
    }
}
