package org.upline.shell.command;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.upline.hierarchy.Forest;
import org.upline.hierarchy.ForestFindings;
import org.upline.hierarchy.SeizedLevels;
import org.upline.model.CountingRule.Tree;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.model.SourceRow;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.report.Term;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.UplineCommand;
import org.upline.workspace.AccountCoverage;
import org.upline.workspace.OpenCase;

/** {@code data check}: what an investigator must know about the data before relying on a figure. */
final class DataCheckCommand implements UplineCommand {
    private static final int ROWS_SHOWN = 5;

    private final Cases cases;

    DataCheckCommand(Cases cases) {
        this.cases = cases;
    }

    /**
     * A finding as it leaves the program.
     *
     * @param rows file and row, in order
     */
    record Row(String kind, List<String> subjects, List<String> details, List<Place> rows) {}

    /**
     * The whole check as it leaves the program.
     *
     * @param findings by kind, then row
     * @param accounts what is known of each account: those obtained, then those to be requested
     */
    record Check(List<Row> findings, List<AccountCoverage> accounts) {}

    /** A row of a file. */
    record Place(String file, String source, int row) {
        @Override
        public String toString() {
            return file + ":" + row;
        }
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("data check", Job.CASE);
    }

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = cases.open(in);
        List<Finding> findings = new ArrayList<>(opened.findings());
        for (Tree tree : Tree.values()) {
            findings.addAll(ForestFindings.of(opened.members(), Forest.of(opened.members(), tree)));
        }
        SeizedLevels.of(opened.members()).ifPresent(findings::add);
        // Stable, so that findings of a kind stay in the order of their rows.
        findings.sort(Comparator.comparing(Finding::kind));
        FileNames names = FileNames.of(opened);
        Function<Message, String> words = Cases.words(in);
        List<Row> rows = findings.stream().map(finding -> row(finding, names)).toList();
        Table table = new TableColumns<Finding>("table.findings")
                .text("kind", finding -> new Term(finding.kind(), kind(finding, words)))
                .text("finding", finding -> words.apply(FindingText.of(finding)))
                .text("rows", finding -> places(row(finding, names)))
                .of(findings);
        List<AccountCoverage> accounts = AccountCoverage.of(opened);
        CommandResult result = CommandResult.of(new Check(rows, accounts))
                .say(Message.of(
                        "check.summary", findings.size(), opened.sources().size()));
        result = findings.isEmpty() ? result : result.table(table);
        return accounts.isEmpty() ? result : result.table(CoverageTable.of(accounts, words));
    }

    private static Row row(Finding finding, FileNames names) {
        List<Place> places = new ArrayList<>();
        for (SourceRow row : finding.rows()) {
            places.add(new Place(names.file(row), row.source(), row.row()));
        }
        return new Row(finding.kind(), finding.subjects(), finding.details(), places);
    }

    private static String kind(Finding finding, Function<Message, String> words) {
        return words.apply(Message.of("check.kind." + finding.kind()));
    }

    private static String places(Row row) {
        String shown =
                row.rows().stream().limit(ROWS_SHOWN).map(Place::toString).collect(Collectors.joining(" "));
        return row.rows().size() > ROWS_SHOWN ? shown + " …(" + row.rows().size() + ")" : shown;
    }
}
