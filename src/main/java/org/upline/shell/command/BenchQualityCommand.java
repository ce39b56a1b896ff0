package org.upline.shell.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.upline.model.Message;
import org.upline.quality.LeaderQuality;
import org.upline.quality.PartQuality;
import org.upline.quality.QualityBench;
import org.upline.quality.QualityPlan;
import org.upline.quality.QualityRow;
import org.upline.quality.QualityTable;
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
import org.upline.synthetic.trial.Family;
import org.upline.synthetic.trial.TrialOptions;
import org.upline.workspace.CaseRules;

/** {@code bench quality}: how many of those who run made-up schemes are found. */
final class BenchQualityCommand implements UplineCommand {
    private static final List<Integer> STANDARD_SIZES = List.of(300, 1_000, 3_000, 10_000, 30_000, 100_000);
    private static final Parameter<Integer> CASES =
            Parameter.withDefault("cases", ValueType.whole(1, 100_000), STANDARD_SIZES.size() * Family.values().length);
    private static final Parameter<List<Integer>> SIZES =
            Parameter.any("sizes", ValueType.whole(TrialOptions.MIN_MEMBERS, 3_000_000));
    private static final Parameter<List<Family>> FAMILIES = Parameter.any("families", ValueType.oneOf(Family.class));
    private static final Parameter<Integer> SEED =
            Parameter.withDefault("seed", ValueType.whole(0, Integer.MAX_VALUE), 1_000);

    private final Cases cases;

    BenchQualityCommand(Cases cases) {
        this.cases = cases;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("bench quality", Job.CASE).option(CASES, SIZES, FAMILIES, SEED);
    }

    @Override
    public CommandResult run(Invocation in) {
        CaseRules rules = cases.rules(in);
        QualityPlan plan = new QualityPlan(
                in.get(CASES),
                in.get(SIZES).isEmpty() ? STANDARD_SIZES : in.get(SIZES),
                in.get(FAMILIES).isEmpty() ? Arrays.asList(Family.values()) : in.get(FAMILIES),
                in.get(SEED));
        in.progress().stage(Message.of("bench.quality.stage"));
        List<QualityTable> tables =
                new ArrayList<>(new QualityBench(List.of(new LeaderQuality(rules.leaders())), rules.funds())
                        .run(plan, done -> in.progress().at(done, plan.cases())));
        in.progress().stage(Message.of("bench.quality.parts.stage"));
        tables.addAll(new QualityBench(List.of(new PartQuality()), rules.funds())
                .run(plan.busy(), done -> in.progress().at(done, plan.cases())));
        CommandResult result = CommandResult.of(tables);
        for (QualityTable table : tables) {
            result = result.table(table(table, Cases.words(in)));
        }
        return result.say(Message.of("bench.quality.how", plan.cases(), plan.seed()));
    }

    private static Table table(QualityTable table, Function<Message, String> words) {
        return new TableColumns<QualityRow>("table.quality." + table.name())
                .text("family", row -> term("quality.family.", row.family(), words))
                .text("subject", row -> term("quality.subject.", row.subject(), words))
                .text("measure", row -> term("quality.measure.", row.measure(), words))
                .whole("cases", QualityRow::cases)
                .whole("truth", QualityRow::truth)
                .whole("named", QualityRow::named)
                .whole("right", QualityRow::right)
                .number("precision", QualityRow::precision)
                .number("recall", QualityRow::recall)
                .of(table.rows());
    }

    private static Term term(String prefix, String word, Function<Message, String> words) {
        return new Term(word, words.apply(Message.of(prefix + word)));
    }
}
