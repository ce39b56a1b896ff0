package org.upline.shell.command;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.upline.funds.FreezeWhatIf;
import org.upline.funds.TraceDirection;
import org.upline.funds.TraceOrigin;
import org.upline.funds.TraceRequest;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Table;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.UsageException;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;

/** {@code freeze what-if}: how much would have been stopped had accounts been frozen on a day. */
record FreezeWhatIfCommand(Cases cases) implements UplineCommand {
    private static final Parameter<List<String>> NUMBERS = Parameter.atLeastOne("number", ValueType.ACCOUNT_NUMBER);
    private static final Parameter<Optional<LocalDateTime>> ON = Parameter.optional("on", ValueType.FROM);
    private static final Parameter<List<String>> FROM = Parameter.any("from", ValueType.ACCOUNT_NUMBER);

    private record Line(String key, FreezeWhatIf.Figures figures) {}

    @Override
    public CommandSpec spec() {
        return TraceOptions.addMethodTo(
                CommandSpec.of("freeze what-if", Job.MONEY).takes(NUMBERS).option(ON, FROM));
    }

    @Override
    public CommandResult run(Invocation in) {
        LocalDate day =
                in.get(ON).map(LocalDateTime::toLocalDate).orElseThrow(() -> UsageException.of("freeze.whatIf.day"));
        OpenCase opened = cases.openWithTransfers(in);
        TraceOrigin origin = TraceOptions.origin(opened, cases.rules(in).funds(), in.get(FROM));
        List<Integer> accounts = in.get(NUMBERS).stream()
                .map(opened.ledger()::account)
                .distinct()
                .sorted()
                .toList();
        FreezeWhatIf answer = FreezeWhatIf.of(
                opened.ledger(),
                new TraceRequest(TraceOptions.method(in), TraceDirection.FORWARD, origin),
                accounts,
                day);
        Function<Message, String> words = Cases.words(in);
        Long most = answer.mostFen();
        return CommandResult.of(answer)
                .say(Message.of(
                        "freeze.whatIf.sentence",
                        Message.of("funds.method." + CountingRule.word(answer.method())),
                        day.toString(),
                        answer.accounts(),
                        Money.yuan(answer.frozen().onFrozenFen()),
                        Money.yuan(answer.stoppedFen()),
                        Money.yuan(answer.frozen().exitsFen()),
                        Money.yuan(answer.frozen().elsewhereFen())))
                .table(Table.of(
                        "freeze.table.whatIf",
                        List.of(
                                new Column("case", ColumnType.TEXT, "freeze.column.whatIf"),
                                new Column("originFen", ColumnType.YUAN, "freeze.column.originFen"),
                                new Column("onFrozenFen", ColumnType.YUAN, "freeze.column.onFrozenFen"),
                                new Column("elsewhereFen", ColumnType.YUAN, "freeze.column.elsewhereFen"),
                                new Column("exitsFen", ColumnType.YUAN, "freeze.column.exitsFen")),
                        List.of(new Line("actual", answer.actual()), new Line("frozen", answer.frozen())),
                        line -> Table.row(
                                words.apply(Message.of("freeze.whatIf." + line.key())),
                                line.figures().originFen(),
                                line.figures().onFrozenFen(),
                                line.figures().elsewhereFen(),
                                line.figures().exitsFen())))
                .say(
                        most == null
                                ? Message.of("freeze.whatIf.tooLarge", answer.mostTransfers())
                                : Message.of("freeze.whatIf.most", Money.yuan(most)))
                .say(Message.of("freeze.whatIf.rule"));
    }
}
