package org.upline.shell.command;

import org.upline.funds.Reach;
import org.upline.funds.ReachRequest;
import org.upline.funds.ReachResult;
import org.upline.funds.TraceDirection;
import org.upline.funds.TraceLimits;
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

/** {@code trace reach}: which accounts money may have reached in time, by no method of attribution, and how much at most. */
record ReachCommand(Cases cases) implements UplineCommand {
    private static final Parameter<TraceDirection> DIRECTION =
            Parameter.withDefault("direction", ValueType.oneOf(TraceDirection.class), TraceDirection.FORWARD);

    @Override
    public CommandSpec spec() {
        CommandSpec spec =
                OriginOptions.addTo(CommandSpec.of("trace reach", Job.MONEY)).option(DIRECTION);
        return LimitOptions.addTo(TraceOptions.addPeriodTo(spec));
    }

    @Override
    public CommandResult run(Invocation in) {
        OriginOptions.check(in);
        TraceLimits limits = LimitOptions.limits(in);
        OpenCase opened = cases.openWithTransfers(in);
        ReachRequest request = new ReachRequest(
                in.get(DIRECTION), OriginOptions.origin(opened, cases.rules(in).funds(), in), limits);
        ReachResult result = Reach.of(opened.ledger(), request).result();
        return CommandResult.of(result)
                .say(Message.of(
                        "tracing.reach.sentence",
                        Message.of("funds.direction." + CountingRule.word(result.direction())),
                        Money.yuan(result.originFen()),
                        result.accounts().size()))
                .table(new TableColumns<ReachResult.Account>("table.reach")
                        .text("account", ReachResult.Account::account)
                        .text("holder", ReachResult.Account::holder)
                        .whole("hop", ReachResult.Account::hop)
                        .time("arrival", ReachResult.Account::arrival)
                        .yuan("atMostFen", ReachResult.Account::atMostFen)
                        .text("obtained", account -> AccountCommands.obtained(account.obtained(), Cases.words(in)))
                        .of(result.accounts()));
    }
}
