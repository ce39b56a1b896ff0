package org.upline.shell.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.upline.hierarchy.Candidate;
import org.upline.hierarchy.CountedTree;
import org.upline.model.Message;
import org.upline.report.Cover;
import org.upline.report.OutFile;
import org.upline.report.Sheet;
import org.upline.report.Workbook;
import org.upline.report.WorkbookFile;
import org.upline.report.sheets.LeaderSheets;
import org.upline.report.sheets.TreeSheets;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.ActionCount;
import org.upline.workspace.ActionStatistics;
import org.upline.workspace.CandidateSearch;
import org.upline.workspace.CaseRules;
import org.upline.workspace.OpenCase;
import org.upline.workspace.Place;
import org.upline.workspace.SchemeMoney;

/** {@code report tree|leaders|statistics}: the working sheets. */
final class ReportCommands {
    private ReportCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new Tree(cases), new Leaders(cases), new Statistics(cases));
    }

    private static CommandSpec sheets(String name) {
        return CountingOptions.addTo(CommandSpec.of(name, Job.REPORT)).writes("xlsx", "csv");
    }

    /**
     * A sheet that was written.
     *
     * @param rows without the header
     */
    record Written(String sheet, int rows) {}

    /**
     * A report that was written.
     *
     * @param files in the order of the sheets; one of them for XLSX
     */
    record Report(List<String> files, List<Written> sheets) {}

    private record Tree(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return sheets("report tree");
        }

        @Override
        public CommandResult run(Invocation in) {
            Path out = OutFile.checked(in.requiredOut());
            OpenCase opened = cases.openWithMembers(in);
            CountedTree tree = CountingOptions.count(opened, in);
            Function<Message, String> words = Cases.words(in);
            Place.Names names = new Place.Names(opened.sources());
            List<Sheet> sheets = new ArrayList<>(TreeSheets.of(
                    tree,
                    cases.rules(in).thresholds().organisations(tree),
                    words,
                    row -> names.of(row).toString()));
            sheets.add(FindingSheet.of(opened, tree, words));
            Message parameters = Message.of("report.parameters.tree", tree.units(), tree.roots(), tree.maxLevel());
            return written(
                    new Workbook(CaseCover.of("report.title.tree", opened, tree, parameters, words), sheets),
                    out,
                    words);
        }
    }

    private record Leaders(Cases cases) implements UplineCommand {
        private static final Parameter<Integer> TOP = Parameter.withDefault("top", ValueType.whole(1, 100_000), 100);

        @Override
        public CommandSpec spec() {
            return sheets("report leaders").option(TOP);
        }

        @Override
        public CommandResult run(Invocation in) {
            Path out = OutFile.checked(in.requiredOut());
            OpenCase opened = cases.openWithMembers(in);
            CountedTree tree = CountingOptions.count(opened, in);
            CaseRules rules = cases.rules(in);
            Function<Message, String> words = Cases.words(in);
            List<Candidate> candidates = CandidateSearch.rank(
                    tree, SchemeMoney.of(opened, rules.funds()), rules.leaders(), opened.knowledge(), in.get(TOP));
            Message parameters = Message.of("report.parameters.leaders", in.get(TOP), candidates.size());
            Cover cover = CaseCover.of("report.title.leaders", opened, tree, parameters, words);
            return written(new Workbook(cover, LeaderSheets.of(candidates, words)), out, words)
                    .say(Message.of("leaders.caution"));
        }
    }

    private record Statistics(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return sheets("report statistics");
        }

        @Override
        public CommandResult run(Invocation in) {
            Path out = OutFile.checked(in.requiredOut());
            OpenCase opened = cases.openWithMembers(in);
            CountedTree tree = CountingOptions.count(opened, in);
            Function<Message, String> words = Cases.words(in);
            ActionStatistics statistics = ActionCount.of(opened, tree, cases.rules(in));
            Message parameters = Message.of("report.parameters.statistics", ActionStatistics.CANDIDATES);
            Cover cover = CaseCover.of("report.title.statistics", opened, tree, parameters, words);
            return written(new Workbook(cover, ActionSheets.of(statistics, words)), out, words);
        }
    }

    static CommandResult written(Workbook workbook, Path out, Function<Message, String> words) {
        List<Path> files = new WorkbookFile(words).write(workbook, out);
        List<Written> sheets = workbook.sheets().stream()
                .map(sheet -> new Written(words.apply(Message.of(sheet.table().titleKey())), sheet.rows()))
                .toList();
        CommandResult result =
                CommandResult.of(new Report(files.stream().map(Path::toString).toList(), sheets));
        for (Path file : files) {
            result = result.say(Message.of("report.written", file));
        }
        return result;
    }
}
