package org.upline.shell.command;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.report.Term;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.OutputFormat;
import org.upline.shell.UplineCommand;
import org.upline.workspace.AccountCoverage;
import org.upline.workspace.CaseCheck;
import org.upline.workspace.OpenCase;
import org.upline.workspace.Place;

/** {@code data check}: what an investigator must know about the data before relying on a figure. */
final class DataCheckCommand implements UplineCommand {
    /** So many places of a finding, and accounts to request, are shown on a screen; a file gets all. */
    private static final int SHOWN = 5;

    private static final int ACCOUNTS_SHOWN = 20;

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

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("data check", Job.CASE);
    }

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = cases.open(in);
        List<Finding> findings = CaseCheck.findings(opened, cases.rules(in).persons());
        Place.Names names = new Place.Names(opened.sources());
        Function<Message, String> words = Cases.words(in);
        List<Row> rows = findings.stream().map(finding -> row(finding, names)).toList();
        boolean onScreen = in.settings().out().isEmpty() && in.settings().format() == OutputFormat.TABLE;
        Table table = new TableColumns<Finding>("table.findings")
                .text("kind", finding -> new Term(finding.kind(), kind(finding, words)))
                .text("finding", finding -> words.apply(FindingText.of(finding)))
                .text("rows", finding -> places(row(finding, names), onScreen ? SHOWN : Integer.MAX_VALUE))
                .of(findings);
        List<AccountCoverage> accounts = AccountCoverage.of(opened);
        CommandResult result = CommandResult.of(new Check(rows, accounts))
                .say(Message.of(
                        "check.summary", findings.size(), opened.sources().size()));
        result = findings.isEmpty() ? result : result.table(table);
        return accounts.isEmpty() ? result : accounts(result, accounts, onScreen, words);
    }

    private static CommandResult accounts(
            CommandResult result, List<AccountCoverage> accounts, boolean onScreen, Function<Message, String> words) {
        int obtained = (int) accounts.stream().filter(AccountCoverage::obtained).count();
        int shown = onScreen ? Math.min(accounts.size(), obtained + ACCOUNTS_SHOWN) : accounts.size();
        CommandResult with = result.table(CoverageTable.of(accounts.subList(0, shown), words));
        return shown == accounts.size() ? with : with.say(Message.of("coverage.more", accounts.size() - shown));
    }

    private static Row row(Finding finding, Place.Names names) {
        List<Place> places = finding.rows().stream().map(names::of).toList();
        return new Row(finding.kind(), finding.subjects(), finding.details(), places);
    }

    private static String kind(Finding finding, Function<Message, String> words) {
        return words.apply(Message.of("check.kind." + finding.kind()));
    }

    private static String places(Row row, int most) {
        String shown = row.rows().stream().limit(most).map(Place::toString).collect(Collectors.joining(" "));
        return row.rows().size() > most ? shown + " …(" + row.rows().size() + ")" : shown;
    }
}
