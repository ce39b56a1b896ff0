package org.upline.shell.command;

import java.util.List;
import java.util.function.Function;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.report.ColumnType;
import org.upline.report.Table;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.UplineCommand;
import org.upline.workspace.FeeReconciliation;
import org.upline.workspace.OpenCase;

/** {@code money reconcile}: entry fees by the member list, the bank rows and the site, side by side. */
record MoneyReconcileCommand(Cases cases) implements UplineCommand {
    @Override
    public CommandSpec spec() {
        return CommandSpec.of("money reconcile", Job.MONEY).option(BookOptions.TOP);
    }

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = cases.openWithMembers(in);
        Function<Message, String> words = Cases.words(in);
        FeeReconciliation all =
                FeeReconciliation.of(opened.members(), opened.siteLedger(), BookOptions.money(cases, opened, in));
        Long site = all.siteFen();
        CommandResult result = CommandResult.of(all.first(in.get(BookOptions.TOP)))
                .say(Message.of(
                        "money.reconcile.sentence",
                        Money.yuan(all.listFen()),
                        Money.yuan(all.bankFen()),
                        Money.yuan(all.differenceFen())));
        if (site != null) {
            result = result.say(Message.of("money.reconcile.site", Money.yuan(site)));
        }
        return result.table(Table.of(
                        "money.table.explained",
                        List.of(
                                BookOptions.column("explanation", ColumnType.TEXT),
                                BookOptions.column("heads", ColumnType.INT),
                                BookOptions.column("listFen", ColumnType.YUAN),
                                BookOptions.column("bankFen", ColumnType.YUAN),
                                BookOptions.column("differenceFen", ColumnType.YUAN)),
                        all.explained(),
                        one -> Table.row(
                                BookOptions.term("money.explanation.", one.explanation(), words),
                                one.persons(),
                                one.listFen(),
                                one.bankFen(),
                                one.differenceFen())))
                .table(Table.of(
                        "money.table.reconcile",
                        List.of(
                                BookOptions.column("personId", ColumnType.TEXT),
                                BookOptions.column("memberId", ColumnType.TEXT),
                                BookOptions.column("name", ColumnType.TEXT),
                                BookOptions.column("listFen", ColumnType.YUAN),
                                BookOptions.column("bankFen", ColumnType.YUAN),
                                BookOptions.column("differenceFen", ColumnType.YUAN),
                                BookOptions.column("siteFen", ColumnType.YUAN),
                                BookOptions.column("explanation", ColumnType.TEXT)),
                        all.first(in.get(BookOptions.TOP)).persons(),
                        one -> Table.row(
                                one.personId(),
                                one.memberId(),
                                one.name(),
                                one.listFen(),
                                one.bankFen(),
                                one.differenceFen(),
                                one.siteFen(),
                                BookOptions.term("money.explanation.", one.explanation(), words))))
                .say(Message.of("money.apart"));
    }
}
