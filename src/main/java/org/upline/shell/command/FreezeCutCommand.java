package org.upline.shell.command;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.upline.funds.ExitCut;
import org.upline.funds.Holders;
import org.upline.funds.LedgerColumns;
import org.upline.funds.Part;
import org.upline.funds.Trace;
import org.upline.funds.TraceDirection;
import org.upline.funds.TraceOrigin;
import org.upline.funds.TraceRequest;
import org.upline.funds.Tracing;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.report.TableColumns;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** {@code freeze cut}: the fewest accounts that cut traced money off from its exits. */
record FreezeCutCommand(Cases cases) implements UplineCommand {
    /** What is frozen at once. */
    enum By {
        ACCOUNTS,
        HOLDERS
    }

    private static final Parameter<List<String>> NUMBERS = Parameter.any("number", ValueType.ACCOUNT_NUMBER);
    private static final Parameter<By> BY = Parameter.withDefault("by", ValueType.oneOf(By.class), By.ACCOUNTS);

    @Override
    public CommandSpec spec() {
        return LimitOptions.addTo(TraceOptions.addMethodTo(
                CommandSpec.of("freeze cut", Job.MONEY).takes(NUMBERS).option(BY)));
    }

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = cases.openWithTransfers(in);
        LedgerColumns ledger = opened.ledger();
        SchemeMoney money = SchemeMoney.of(opened, cases.rules(in).funds());
        TraceOrigin origin = TraceOptions.origin(opened, cases.rules(in).funds(), in.get(NUMBERS));
        Trace trace = Tracing.trace(
                ledger,
                new TraceRequest(TraceOptions.method(in), TraceDirection.FORWARD, origin, LimitOptions.limits(in)));
        BitSet chosen = origin.select(ledger, TraceDirection.FORWARD);
        ExitCut cut = ExitCut.of(
                trace,
                chosen,
                account -> money.profiles().part(account) == Part.EXIT,
                group(ledger, opened.members().persons().size(), in.get(BY)));
        return CommandResult.of(cut)
                .say(Message.of(
                        "freeze.cut.sentence",
                        Message.of("funds.method." + CountingRule.word(cut.method())),
                        cut.cost(),
                        cut.between(),
                        Money.yuan(cut.exitsFen()),
                        Money.yuan(cut.directFen())))
                .table(new TableColumns<ExitCut.Frozen>("freeze.table.cut")
                        .text("account", ExitCut.Frozen::account)
                        .text("holder", ExitCut.Frozen::holder)
                        .text("bank", ExitCut.Frozen::bank)
                        .yuan("tracedInFen", ExitCut.Frozen::tracedFen)
                        .of(cut.accounts()))
                .say(Message.of("freeze.cut.rule"));
    }

    /** An account of nobody known is a group by itself, under a number below all holders'. */
    private static IntUnaryOperator group(LedgerColumns ledger, int persons, By by) {
        if (by == By.ACCOUNTS) {
            return account -> account;
        }
        Holders holders = Holders.of(ledger.accounts(), persons);
        return account -> holders.of(account) == Holders.NOBODY ? -1 - account : holders.of(account);
    }
}
