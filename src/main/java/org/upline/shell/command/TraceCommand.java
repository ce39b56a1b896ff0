package org.upline.shell.command;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.upline.funds.Trace;
import org.upline.funds.TraceAccount;
import org.upline.funds.TraceDirection;
import org.upline.funds.TraceEdge;
import org.upline.funds.TraceLimits;
import org.upline.funds.TraceMethod;
import org.upline.funds.TraceOrigin;
import org.upline.funds.TraceRequest;
import org.upline.funds.TraceResult;
import org.upline.funds.TraceStop;
import org.upline.funds.TracedRow;
import org.upline.funds.Tracing;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;

/** {@code trace}: where money went, or came from, by a named method, down to the rows of the files. */
final class TraceCommand implements UplineCommand {
    private static final Parameter<TraceDirection> DIRECTION =
            Parameter.withDefault("direction", ValueType.oneOf(TraceDirection.class), TraceDirection.FORWARD);
    private static final Parameter<Boolean> ROWS =
            Parameter.flag("rows").onlyFor(Parameter.NO_FILE, "json", "csv", "xlsx");

    private final Cases cases;

    TraceCommand(Cases cases) {
        this.cases = cases;
    }

    /**
     * A trace opened down to its transfers: the keys of {@link TraceResult}, and {@code rows}.
     *
     * @param rows edge by edge, in the order money moved
     */
    record Opened(
            TraceMethod method,
            TraceDirection direction,
            long originFen,
            long exitsFen,
            long restingFen,
            List<TraceAccount> accounts,
            List<TraceEdge> edges,
            TraceLimits limits,
            List<TraceStop> stopped,
            Iterable<OpenedRow> rows) {}

    /** A traced transfer with the two accounts it moved between. */
    record OpenedRow(
            String from,
            String to,
            String transfer,
            LocalDateTime time,
            long amountFen,
            long tracedFen,
            String memo,
            List<String> rows,
            String place) {
        static OpenedRow of(TraceEdge edge, TracedRow row) {
            return new OpenedRow(
                    edge.from(),
                    edge.to(),
                    row.transfer(),
                    row.time(),
                    row.amountFen(),
                    row.tracedFen(),
                    row.memo(),
                    row.rows(),
                    row.place());
        }
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                OriginOptions.addTo(CommandSpec.of("trace", Job.MONEY)).option(DIRECTION, ROWS);
        return TraceChart.addTo(LimitOptions.addTo(TraceOptions.addTo(spec)));
    }

    @Override
    public CommandResult run(Invocation in) {
        OriginOptions.check(in);
        TraceLimits limits = LimitOptions.limits(in);
        OpenCase opened = cases.openWithTransfers(in);
        TraceOrigin origin = OriginOptions.origin(opened, cases.rules(in).funds(), in);
        Trace trace = Tracing.trace(
                opened.ledger(), new TraceRequest(TraceOptions.method(in), in.get(DIRECTION), origin, limits));
        TraceResult result = trace.result();
        Iterable<OpenedRow> rows = () -> result.edges().stream()
                .flatMap(edge -> trace.rowsOf(edge).stream().map(row -> OpenedRow.of(edge, row)))
                .iterator();
        CommandResult answer =
                CommandResult.of(in.get(ROWS) ? opened(result, rows) : result).say(sentence(result));
        List<Message> stops = StopSentences.of(result);
        for (Message stop : stops) {
            answer = answer.say(stop);
        }
        if (PrintOptions.isDrawn(in)) {
            return answer.say(TraceChart.draw(trace, opened, cases, stops, in));
        }
        return answer.table(accounts(result, Cases.words(in)))
                .table(in.get(ROWS) ? rows(rows, opened) : edges(result))
                .next(Message.of("next.freeze"));
    }

    private static Opened opened(TraceResult result, Iterable<OpenedRow> rows) {
        return new Opened(
                result.method(),
                result.direction(),
                result.originFen(),
                result.exitsFen(),
                result.restingFen(),
                result.accounts(),
                result.edges(),
                result.limits(),
                result.stopped(),
                rows);
    }

    static Message sentence(TraceResult result) {
        return Message.of(
                "trace.sentence",
                Message.of("funds.method." + CountingRule.word(result.method())),
                Message.of("funds.direction." + CountingRule.word(result.direction())),
                Money.yuan(result.originFen()),
                Money.yuan(result.restingFen()),
                Money.yuan(result.exitsFen()));
    }

    private static Table accounts(TraceResult result, Function<Message, String> words) {
        TableColumns<TraceAccount> columns = new TableColumns<TraceAccount>("table.traceAccounts")
                .text("account", TraceAccount::account)
                .text("holder", TraceAccount::holder)
                .yuan("restingFen", TraceAccount::restingFen);
        if (!result.stopped().isEmpty()) {
            columns.yuan("stoppedFen", TraceAccount::stoppedFen);
        }
        return columns.yuan("inFen", TraceAccount::inFen)
                .yuan("outFen", TraceAccount::outFen)
                .whole("hop", TraceAccount::hop)
                .text("obtained", account -> AccountCommands.obtained(account.obtained(), words))
                .of(result.accounts());
    }

    private static Table edges(TraceResult result) {
        return new TableColumns<TraceEdge>("table.traceEdges")
                .text("from", TraceEdge::from)
                .text("to", TraceEdge::to)
                .yuan("tracedFen", TraceEdge::tracedFen)
                .yuan("amountFen", TraceEdge::amountFen)
                .whole("count", TraceEdge::count)
                .time("first", TraceEdge::first)
                .time("last", TraceEdge::last)
                .of(result.edges());
    }

    private static Table rows(Iterable<OpenedRow> rows, OpenCase opened) {
        TableColumns<OpenedRow> columns = new TableColumns<OpenedRow>("table.traceRows")
                .text("from", OpenedRow::from)
                .text("to", OpenedRow::to)
                .time("time", OpenedRow::time)
                .yuan("tracedFen", OpenedRow::tracedFen)
                .yuan("amountFen", OpenedRow::amountFen)
                .text("memo", OpenedRow::memo);
        if (opened.ledger().transfers().tellsPlaces()) {
            columns.text("madeAt", OpenedRow::place);
        }
        return columns.text("rows", row -> String.join(" ", row.rows())).of(rows);
    }
}
