package org.upline.shell.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.upline.hierarchy.Candidate;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.LeaderExplanation;
import org.upline.hierarchy.LeaderExplanation.Line;
import org.upline.hierarchy.LeaderExplanation.TierRule;
import org.upline.hierarchy.PaymentsBeyondPlan;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.report.Table;
import org.upline.report.TableColumns;
import org.upline.report.Term;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.BeyondPlan;
import org.upline.workspace.CaseRules;
import org.upline.workspace.LeaderDossier;
import org.upline.workspace.LeaderDossier.Payment;
import org.upline.workspace.OpenCase;
import org.upline.workspace.Place;
import org.upline.workspace.SchemeMoney;

/** {@code leaders explain ID}: why somebody stands where he stands among the candidates. */
final class LeadersExplainCommand implements UplineCommand {
    private static final Parameter<String> ID = Parameter.required("id", ValueType.PERSON_ID);
    private static final Parameter<Integer> LIMIT =
            Parameter.withDefault("limit", ValueType.whole(0, Integer.MAX_VALUE), 20);

    private final Cases cases;

    LeadersExplainCommand(Cases cases) {
        this.cases = cases;
    }

    @Override
    public CommandSpec spec() {
        return CountingOptions.addTo(
                CommandSpec.of("leaders explain", Job.ORGANISATION).takes(ID).option(LIMIT));
    }

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = cases.openWithMembers(in);
        CountedTree tree = CountingOptions.count(opened, in);
        CaseRules rules = cases.rules(in);
        Function<Message, String> words = Cases.words(in);
        LeaderDossier dossier = LeaderDossier.of(
                tree,
                SchemeMoney.of(opened, rules.funds()),
                rules.leaders(),
                opened.knowledge(),
                new LeaderDossier.Request(in.get(ID), new Place.Names(opened.sources()), in.get(LIMIT)));
        LeaderExplanation explanation = dossier.explanation();
        Candidate candidate = explanation.candidate();
        CommandResult result = CommandResult.of(dossier)
                .say(CountingOptions.sentence(tree.rule()))
                .say(Message.of(
                        "leaders.explain.head",
                        candidate.name(),
                        candidate.personId(),
                        candidate.rank(),
                        candidate.score().toPlainString(),
                        Message.of("hierarchy.tier." + candidate.tier())))
                .table(factors(explanation.factors(), words))
                .say(plan(explanation.plan()))
                .table(rules(explanation.rules(), words))
                .table(TreeCommands.thresholds(candidate.thresholds(), in))
                .table(accounts(dossier, words))
                .say(Message.of(
                        "leaders.explain.money",
                        Money.yuan(dossier.gotFen()),
                        Money.yuan(dossier.throughFen()),
                        Money.yuan(dossier.handedOnFen())))
                .table(payments("table.leaders.fees", dossier.feePayments()))
                .table(payments("table.leaders.receipts", dossier.receipts()));
        BeyondPlan beyond = dossier.beyondPlan();
        return (beyond == null ? result : beyond(result, beyond, words)).say(Message.of("leaders.caution"));
    }

    private static CommandResult beyond(CommandResult result, BeyondPlan beyond, Function<Message, String> words) {
        int all = beyond.payments().size() + beyond.rest();
        if (all == 0) {
            return result.say(Message.of("leaders.explain.noneBeyond"));
        }
        CommandResult told = result.say(Message.of("leaders.explain.beyond", all, Money.yuan(beyond.sumFen())));
        if (beyond.countedFen() < beyond.sumFen()) {
            told = told.say(Message.of("leaders.explain.beyondCounted", Money.yuan(beyond.countedFen())));
        }
        if (beyond.undatedFen() > 0) {
            told = told.say(Message.of("leaders.explain.undated", Money.yuan(beyond.undatedFen())));
        }
        told = told.table(new TableColumns<BeyondPlan.Payment>("table.leaders.beyond")
                .text("row", payment -> payment.file() + ":" + payment.row())
                .time("time", BeyondPlan.Payment::time)
                .yuan("amountFen", BeyondPlan.Payment::amountFen)
                .yuan("expectedFen", BeyondPlan.Payment::expectedFen)
                .yuan("beyondFen", BeyondPlan.Payment::beyondFen)
                .text("account", BeyondPlan.Payment::account)
                .text("whyBeyond", payment -> why(payment.why(), words))
                .of(beyond.payments()));
        return beyond.rest() == 0
                ? told
                : told.say(Message.of("leaders.explain.beyondRest", beyond.rest(), Money.yuan(beyond.restFen())));
    }

    private static Term why(PaymentsBeyondPlan.Why why, Function<Message, String> words) {
        String word = switch (why) {
            case NOTHING_DUE -> "nothingDue";
            case MORE_THAN_DUE -> "moreThanDue";
            case NEXT_COVERS_ALL -> "nextCoversAll";
        };
        return new Term(word, words.apply(Message.of("leaders.beyond." + word)));
    }

    private static Message plan(LeaderExplanation.@Nullable Plan plan) {
        if (plan == null) {
            return Message.of("leaders.explain.noPlan");
        }
        String levels = plan.levelFen().stream().map(Money::yuan).collect(Collectors.joining(", "));
        return Message.of(
                "leaders.explain.plan",
                plan.agreesPercent(),
                plan.lagDays(),
                plan.generationPercent().stream().map(BigDecimal::toPlainString).collect(Collectors.joining("%, ")),
                plan.rankPercent().toPlainString(),
                levels.isEmpty() ? "0" : levels);
    }

    private static Table factors(List<Line> lines, Function<Message, String> words) {
        return new TableColumns<Line>("table.leaders.factors")
                .text(
                        "factor",
                        line -> new Term(line.factor(), words.apply(Message.of("hierarchy.factor." + line.factor()))))
                .text("known", line -> yesOrNo(line.known(), words))
                .text("figure", line -> LeadersCommand.value(line.factor(), line.value()))
                .whole("place", Line::place)
                .whole("of", Line::of)
                .number("points", Line::points)
                .number("most", Line::most)
                .of(lines);
    }

    private static Table rules(List<TierRule> rules, Function<Message, String> words) {
        return new TableColumns<TierRule>("table.leaders.rules")
                .text(
                        "rule",
                        rule -> new Term(rule.rule(), words.apply(Message.of("hierarchy.tierRule." + rule.rule()))))
                .text("figure", rule -> amount(rule.rule(), rule.value().longValueExact()))
                .text("needed", rule -> amount(rule.rule(), rule.needed().longValueExact()))
                .text("met", rule -> yesOrNo(rule.met(), words))
                .of(rules);
    }

    /** Conditions about money are in fen. */
    private static String amount(String rule, long value) {
        return rule.startsWith("received") || rule.equals("beyond") ? Money.yuan(value) : Long.toString(value);
    }

    private static Table accounts(LeaderDossier dossier, Function<Message, String> words) {
        return new TableColumns<LeaderDossier.Held>("table.leaders.accounts")
                .text("account", LeaderDossier.Held::account)
                .text(
                        "part",
                        held -> new Term(
                                CountingRule.word(held.part()),
                                words.apply(Message.of("funds.part." + CountingRule.word(held.part())))))
                .yuan("throughputFen", LeaderDossier.Held::throughputFen)
                .text("obtained", held -> AccountCommands.obtained(held.obtained(), words))
                .of(dossier.accounts());
    }

    private static Table payments(String title, List<Payment> payments) {
        return new TableColumns<Payment>(title)
                .time("time", Payment::time)
                .yuan("amountFen", Payment::amountFen)
                .text("account", Payment::other)
                .text("row", Payment::row)
                .of(payments);
    }

    private static Term yesOrNo(boolean yes, Function<Message, String> words) {
        return new Term(Boolean.toString(yes), words.apply(Message.of(yes ? "leaders.yes" : "leaders.no")));
    }
}
