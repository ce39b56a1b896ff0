package org.upline.shell.command;

import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.upline.hierarchy.Candidate;
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
import org.upline.workspace.CandidateSearch;
import org.upline.workspace.OpenCase;

/** {@code leaders}: candidates for organisers and core members, each with reasons. */
final class LeadersCommand implements UplineCommand {
    private static final Parameter<Integer> TOP =
            Parameter.withDefault("top", ValueType.whole(1, Integer.MAX_VALUE), 20);

    private final Cases cases;

    LeadersCommand(Cases cases) {
        this.cases = cases;
    }

    @Override
    public CommandSpec spec() {
        return CountingOptions.addTo(CommandSpec.of("leaders", Job.ORGANISATION))
                .option(TOP);
    }

    @Override
    public CommandResult run(Invocation in) {
        OpenCase opened = cases.openWithMembers(in);
        CountingRule counting = CountingOptions.rule(in);
        List<Candidate> candidates = CandidateSearch.rank(opened, cases.rules(in, opened), counting, in.get(TOP));
        CommandResult result = CommandResult.of(candidates)
                .say(CountingOptions.sentence(counting))
                .table(table(candidates, Cases.words(in)))
                .say(Message.of("leaders.caution"));
        return candidates.isEmpty()
                ? result
                : result.next(
                        Message.of("next.leaders.explain", candidates.get(0).personId()));
    }

    static Table table(List<Candidate> candidates, Function<Message, String> words) {
        return new TableColumns<Candidate>("table.leaders")
                .whole("rank", Candidate::rank)
                .text("memberId", Candidate::memberId)
                .text("name", Candidate::name)
                .text(
                        "tier",
                        candidate -> new Term(
                                candidate.tier(), words.apply(Message.of("hierarchy.tier." + candidate.tier()))))
                .number("score", Candidate::score)
                .whole("legalHeadcount", Candidate::legalHeadcount)
                .whole("legalLevels", Candidate::legalLevels)
                .whole("direct", Candidate::direct)
                .yuan("downlineFeesFen", Candidate::downlineFeesFen)
                .yuan("receivedFen", Candidate::receivedFen)
                .text("reasons", candidate -> reasons(candidate, words))
                .of(candidates);
    }

    private static String reasons(Candidate candidate, Function<Message, String> words) {
        StringJoiner text = new StringJoiner("; ");
        for (Candidate.Reason reason : candidate.reasons()) {
            text.add(words.apply(Message.of(
                    "leaders.reason",
                    Message.of("hierarchy.factor." + reason.factor()),
                    value(reason.factor(), reason.value()),
                    reason.weight().toPlainString(),
                    reason.share().toPlainString())));
        }
        return text.toString();
    }

    static String value(String factor, BigDecimal value) {
        return switch (factor) {
            case "fees", "received", "bonus", "beyond", "engaged", "profit", "control" ->
                Money.yuan(value.longValueExact());
            default -> value.stripTrailingZeros().toPlainString();
        };
    }
}
