package org.upline.shell.command;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.upline.funds.FreezePlan;
import org.upline.funds.Trace;
import org.upline.funds.TraceDirection;
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

/** {@code freeze plan}: the accounts to freeze by traceable money still there, and those to request next. */
final class FreezePlanCommand implements UplineCommand {
    private static final Parameter<List<String>> NUMBERS = Parameter.any("number", ValueType.ACCOUNT_NUMBER);

    private static final Parameter<Optional<Integer>> TOP =
            Parameter.optional("top", ValueType.whole(1, Integer.MAX_VALUE));

    private static final Parameter<Optional<LocalDateTime>> ON = Parameter.optional("on", ValueType.FROM);

    private final Cases cases;

    FreezePlanCommand(Cases cases) {
        this.cases = cases;
    }

    @Override
    public CommandSpec spec() {
        return TraceOptions.addTo(
                CommandSpec.of("freeze plan", Job.MONEY).takes(NUMBERS).option(TOP, ON));
    }

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = cases.openWithTransfers(in);
        Trace trace = in.get(NUMBERS).isEmpty()
                ? TraceOptions.fees(opened, cases.rules(in).funds(), TraceDirection.FORWARD, in)
                : TraceOptions.accounts(opened, in.get(NUMBERS), TraceDirection.FORWARD, in);
        LocalDate day = in.get(ON)
                .map(LocalDateTime::toLocalDate)
                .orElseGet(() -> opened.dataDate().orElseThrow());
        FreezePlan plan = FreezePlan.plan(trace, day);
        int top = in.get(TOP).orElse(Integer.MAX_VALUE);
        CommandResult head = CommandResult.of(plan.first(top))
                .say(Message.of(
                        "freeze.sentence",
                        Message.of("funds.method." + CountingRule.word(plan.method())),
                        Money.yuan(plan.tracedFen()),
                        Money.yuan(plan.coveredFen())));
        if (plan.heldFen() > 0) {
            head = head.say(Message.of("freeze.held", plan.day().toString(), Money.yuan(plan.heldFen())));
        }
        CommandResult result = head.table(accounts(plan.first(top), Cases.words(in)))
                .say(Message.of("freeze.requestNext", plan.requestNext().size()))
                .table(requestNext(plan.first(top)));
        int left = Math.max(0, plan.accounts().size() - top)
                + Math.max(0, plan.requestNext().size() - top);
        return (left == 0 ? result : result.say(Message.of("freeze.more", left))).say(Message.of("freeze.caution"));
    }

    private static Table accounts(FreezePlan plan, Function<Message, String> words) {
        return new TableColumns<FreezePlan.Item>("table.freeze")
                .whole("rank", FreezePlan.Item::rank)
                .text("account", FreezePlan.Item::account)
                .text("holder", FreezePlan.Item::holder)
                .text("bank", FreezePlan.Item::bank)
                .yuan("restingFen", FreezePlan.Item::restingFen)
                .yuan("balanceFen", FreezePlan.Item::balanceFen)
                .yuan("requestFen", FreezePlan.Item::requestFen)
                .yuan("cumulativeFen", FreezePlan.Item::cumulativeFen)
                .percent("share", FreezePlan.Item::share)
                .yuan("heldFen", FreezePlan.Item::heldFen)
                .text("measures", item -> CoverageTable.measures(item.measures(), words))
                .text("obtained", item -> AccountCommands.obtained(item.obtained(), words))
                .text("reasons", item -> AccountCommands.reasons(item.reasons(), words))
                .of(plan.accounts());
    }

    private static Table requestNext(FreezePlan plan) {
        return new TableColumns<FreezePlan.Gap>("table.requestNext")
                .text("account", FreezePlan.Gap::account)
                .text("holder", FreezePlan.Gap::holder)
                .text("bank", FreezePlan.Gap::bank)
                .yuan("restingFen", FreezePlan.Gap::restingFen)
                .of(plan.requestNext());
    }
}
