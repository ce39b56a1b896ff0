package org.upline.shell.command;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.upline.bench.Bench;
import org.upline.bench.BenchGrowth;
import org.upline.bench.BenchPlan;
import org.upline.bench.BenchReport;
import org.upline.bench.BenchRow;
import org.upline.bench.Stage;
import org.upline.model.CountingRule;
import org.upline.model.Message;
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
import org.upline.synthetic.GeneratorOptions;

/** {@code bench}: how fast the program is on this machine, on a made-up case of a size. */
final class BenchCommand implements UplineCommand {
    private static final int MEMBERS = 20_000;
    private static final int TRANSFERS = 100_000;
    private static final long MEGABYTE = 1L << 20;

    private static final Parameter<Integer> MEMBER_COUNT = Parameter.withDefault(
            "members", ValueType.whole(GeneratorOptions.MIN_MEMBERS, GeneratorOptions.MAX_MEMBERS), MEMBERS);
    private static final Parameter<Integer> TRANSFER_COUNT = Parameter.withDefault(
            "transfers",
            ValueType.whole(GeneratorOptions.MIN_TRANSACTIONS, GeneratorOptions.MAX_TRANSACTIONS),
            TRANSFERS);
    private static final Parameter<Optional<Integer>> LEVELS = Parameter.optional(
            "levels", ValueType.whole(GeneratorOptions.MIN_LEVELS, GeneratorOptions.MAX_MEMBERS / 2));
    private static final Parameter<Integer> SEED =
            Parameter.withDefault("seed", ValueType.whole(Integer.MIN_VALUE, Integer.MAX_VALUE), 1);
    private static final Parameter<List<Stage>> STAGES = Parameter.any("stage", ValueType.oneOf(Stage.class));
    private static final Parameter<Boolean> ALONE = Parameter.flag("without-yardsticks");
    private static final Parameter<Optional<Integer>> GROWTH = Parameter.optional("growth", ValueType.whole(2, 1_000));
    private static final Parameter<Optional<Path>> FOLDER = Parameter.optional("folder", ValueType.FILE);

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("bench", Job.CASE)
                .option(MEMBER_COUNT, TRANSFER_COUNT, LEVELS, SEED, STAGES, ALONE, GROWTH, FOLDER);
    }

    @Override
    public CommandResult run(Invocation in) {
        int levels = in.get(LEVELS).orElseGet(() -> GeneratorOptions.naturalLevels(in.get(MEMBER_COUNT)));
        GeneratorOptions options =
                new GeneratorOptions(in.get(MEMBER_COUNT), in.get(TRANSFER_COUNT), in.get(SEED), levels);
        Set<Stage> stages = EnumSet.noneOf(Stage.class);
        stages.addAll(in.get(STAGES));
        BenchPlan plan =
                new BenchPlan(options, stages, !in.get(ALONE), in.get(FOLDER).orElse(null));
        Function<Message, String> words = Cases.words(in);
        ShownBuild watch = new ShownBuild(in.progress());
        if (in.get(GROWTH).isPresent()) {
            BenchGrowth growth = BenchGrowth.measure(plan, in.get(GROWTH).get(), words, watch);
            return shown(CommandResult.of(growth), growth.larger(), words)
                    .table(table(growth, words))
                    .say(Message.of(
                            "bench.growth.how",
                            growth.smaller().members(),
                            growth.smaller().transfers()));
        }
        BenchReport report = new Bench(plan, words, watch).run();
        return shown(CommandResult.of(report), report, words);
    }

    private static CommandResult shown(CommandResult result, BenchReport report, Function<Message, String> words) {
        return result.say(Message.of(
                        "bench.sentence",
                        report.members(),
                        report.transfers(),
                        report.levels(),
                        report.processors(),
                        report.maxHeapBytes() / MEGABYTE,
                        report.java()))
                .table(table(report, words))
                .say(Message.of("bench.ratio"));
    }

    private static Table table(BenchReport report, Function<Message, String> words) {
        return new TableColumns<BenchRow>("table.bench")
                .text("stage", row -> stage(row.stage(), words))
                .text("step", BenchRow::step)
                .text("engine", BenchRow::engine)
                .whole("rows", BenchRow::rows)
                .whole("millis", BenchRow::millis)
                .whole("rowsPerSecond", BenchRow::rowsPerSecond)
                .whole("peakHeapMegabytes", row -> row.peakHeapBytes() / MEGABYTE)
                .number("ratio", BenchRow::ratio)
                .of(report.rows());
    }

    private static Table table(BenchGrowth growth, Function<Message, String> words) {
        return new TableColumns<BenchGrowth.Step>("table.benchGrowth")
                .text("stage", step -> stage(step.stage(), words))
                .text("step", BenchGrowth.Step::step)
                .whole("smallerMillis", BenchGrowth.Step::smallerMillis)
                .whole("largerMillis", BenchGrowth.Step::largerMillis)
                .number("rowsGrowth", BenchGrowth.Step::rowsGrowth)
                .number("timeGrowth", BenchGrowth.Step::timeGrowth)
                .number("perRow", BenchGrowth.Step::perRow)
                .of(growth.steps());
    }

    private static Term stage(Stage stage, Function<Message, String> words) {
        String word = CountingRule.word(stage);
        return new Term(word, words.apply(Message.of("bench.stage." + word)));
    }
}
