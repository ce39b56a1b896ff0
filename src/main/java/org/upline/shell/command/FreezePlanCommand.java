package org.upline.shell.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.upline.funds.FreezePlan;
import org.upline.funds.Trace;
import org.upline.funds.TraceDirection;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.report.Column;
import org.upline.report.Table;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;

/** {@code freeze plan}: the accounts to freeze by traceable money still there, and those to request next. */
final class FreezePlanCommand implements UplineCommand {
    private static final Parameter<List<String>> NUMBERS = Parameter.any("number", ValueType.TEXT);

    private static final Parameter<Optional<Integer>> TOP =
            Parameter.optional("top", ValueType.whole(1, Integer.MAX_VALUE));

    private final Cases cases;

    FreezePlanCommand(Cases cases) {
        this.cases = cases;
    }

    @Override
    public CommandSpec spec() {
        return TraceOptions.addTo(
                CommandSpec.of("freeze plan", Job.MONEY).takes(NUMBERS).option(TOP));
    }

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = cases.openWithTransfers(in);
        Trace trace = in.get(NUMBERS).isEmpty()
                ? TraceOptions.fees(opened, TraceDirection.FORWARD, in)
                : TraceOptions.accounts(opened, in.get(NUMBERS), TraceDirection.FORWARD, in);
        FreezePlan plan = FreezePlan.plan(trace);
        int top = in.get(TOP).orElse(Integer.MAX_VALUE);
        CommandResult result = CommandResult.of(plan.first(top))
                .say(Message.of(
                        "freeze.sentence",
                        Message.of("funds.method." + CountingRule.word(plan.method())),
                        Money.yuan(plan.tracedFen()),
                        Money.yuan(plan.coveredFen())))
                .table(accounts(plan.first(top), Cases.words(in)))
                .say(Message.of("freeze.requestNext", plan.requestNext().size()))
                .table(requestNext(plan.first(top)));
        int left = Math.max(0, plan.accounts().size() - top)
                + Math.max(0, plan.requestNext().size() - top);
        return (left == 0 ? result : result.say(Message.of("freeze.more", left))).say(Message.of("freeze.caution"));
    }

    private static Table accounts(FreezePlan plan, Function<Message, String> words) {
        List<Column> columns = List.of(
                Column.whole("rank"),
                Column.text("account"),
                Column.text("holder"),
                Column.text("bank"),
                Column.yuan("restingFen"),
                Column.yuan("balanceFen"),
                Column.yuan("requestFen"),
                Column.yuan("cumulativeFen"),
                Column.text("obtained"),
                Column.text("reasons"));
        return Table.of(
                "table.freeze",
                columns,
                plan.accounts(),
                item -> Table.row(
                        item.rank(),
                        item.account(),
                        item.holder(),
                        item.bank(),
                        item.restingFen(),
                        item.balanceFen(),
                        item.requestFen(),
                        item.cumulativeFen(),
                        AccountCommands.obtained(item.obtained(), words),
                        AccountCommands.reasons(item.reasons(), words)));
    }

    private static Table requestNext(FreezePlan plan) {
        List<Column> columns =
                List.of(Column.text("account"), Column.text("holder"), Column.text("bank"), Column.yuan("restingFen"));
        return Table.of(
                "table.requestNext",
                columns,
                plan.requestNext(),
                gap -> Table.row(gap.account(), gap.holder(), gap.bank(), gap.restingFen()));
    }
}
