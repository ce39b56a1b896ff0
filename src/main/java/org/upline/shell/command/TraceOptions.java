package org.upline.shell.command;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.upline.funds.FundsRules;
import org.upline.funds.LedgerColumns;
import org.upline.funds.Trace;
import org.upline.funds.TraceDirection;
import org.upline.funds.TraceMethod;
import org.upline.funds.TraceOrigin;
import org.upline.funds.TracePeriod;
import org.upline.funds.TraceRequest;
import org.upline.funds.Tracing;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Parameter;
import org.upline.shell.UsageException;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** By what method, from where and over which time money is traced; alike on {@code trace} and {@code freeze plan}. */
final class TraceOptions {
    private static final Parameter<TraceMethod> METHOD =
            Parameter.withDefault("method", ValueType.oneOf(TraceMethod.class), TraceMethod.FIFO);
    private static final Parameter<Optional<LocalDateTime>> FROM = Parameter.optional("from", ValueType.FROM);
    private static final Parameter<Optional<LocalDateTime>> TO = Parameter.optional("to", ValueType.TO);

    private TraceOptions() {}

    static CommandSpec addTo(CommandSpec spec) {
        return addPeriodTo(spec.option(METHOD));
    }

    static CommandSpec addMethodTo(CommandSpec spec) {
        return spec.option(METHOD);
    }

    /** Traces forward by the method asked for: all that these accounts ever paid, or all fees where none is named. */
    static Trace forward(OpenCase opened, FundsRules rules, List<String> numbers, Invocation in) {
        return Tracing.trace(
                opened.ledger(),
                new TraceRequest(in.get(METHOD), TraceDirection.FORWARD, origin(opened, rules, numbers)));
    }

    /** All that these accounts ever paid, or all fees where none is named. */
    static TraceOrigin origin(OpenCase opened, FundsRules rules, List<String> numbers) {
        if (numbers.isEmpty()) {
            int[] fees = SchemeMoney.of(opened, rules).fees().transfers();
            return TraceOrigin.ofTransfers(fees, TracePeriod.ALWAYS);
        }
        List<Integer> accounts =
                numbers.stream().map(opened.ledger()::account).distinct().toList();
        return TraceOrigin.ofAccounts(accounts, TracePeriod.ALWAYS);
    }

    static CommandSpec addPeriodTo(CommandSpec spec) {
        return spec.option(FROM, TO);
    }

    /** Traces all that these accounts paid (back: were paid). */
    static Trace accounts(OpenCase opened, List<String> numbers, TraceDirection direction, Invocation in) {
        LedgerColumns ledger = opened.ledger();
        List<Integer> origins = new ArrayList<>();
        numbers.forEach(number -> origins.add(ledger.account(number)));
        return Tracing.trace(
                ledger, new TraceRequest(in.get(METHOD), direction, TraceOrigin.ofAccounts(origins, period(in))));
    }

    /** Traces all entry fees paid into key accounts. */
    static Trace fees(OpenCase opened, FundsRules rules, TraceDirection direction, Invocation in) {
        int[] fees = SchemeMoney.of(opened, rules).fees().transfers();
        return Tracing.trace(
                opened.ledger(),
                new TraceRequest(in.get(METHOD), direction, TraceOrigin.ofTransfers(fees, period(in))));
    }

    static TraceMethod method(Invocation in) {
        return in.get(METHOD);
    }

    /** When money of the origin moved. */
    static TracePeriod period(Invocation in) {
        return checked(new TracePeriod(in.get(FROM).orElse(null), in.get(TO).orElse(null)));
    }

    /** @throws UsageException if it ends before it begins */
    static TracePeriod checked(TracePeriod period) {
        if (period.from() != null && period.to() != null && period.from().isAfter(period.to())) {
            throw UsageException.of("trace.period");
        }
        return period;
    }
}
