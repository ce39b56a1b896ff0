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
import org.upline.workspace.CaseRules;
import org.upline.workspace.LeaderDossier;
import org.upline.workspace.LeaderDossier.Payment;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** {@code leaders explain ID}: why somebody stands where he stands among the candidates. */
final class LeadersExplainCommand implements UplineCommand {
    private static final Parameter<String> ID = Parameter.required("id", ValueType.PERSON_ID);

    private final Cases cases;

    LeadersExplainCommand(Cases cases) {
        this.cases = cases;
    }

    @Override
    public CommandSpec spec() {
        return CountingOptions.addTo(
                CommandSpec.of("leaders explain", Job.ORGANISATION).takes(ID));
    }

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = cases.openWithMembers(in);
        CountedTree tree = CountingOptions.count(opened, in);
        CaseRules rules = cases.rules(in);
        Function<Message, String> words = Cases.words(in);
        LeaderDossier dossier = LeaderDossier.of(
                tree, SchemeMoney.of(opened, rules.funds()), rules.leaders(), opened.knowledge(), in.get(ID));
        LeaderExplanation explanation = dossier.explanation();
        Candidate candidate = explanation.candidate();
        return CommandResult.of(dossier)
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
                .table(payments("table.leaders.receipts", dossier.receipts()))
                .say(Message.of("leaders.caution"));
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
