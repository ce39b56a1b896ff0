package org.upline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.synthetic.GeneratorOptions;
import org.upline.workspace.BuildWatch;

/** Runs the stages of a plan, in the order of {@link Stage}. */
public final class Bench {
    private final BenchPlan plan;
    private final Function<Message, String> words;
    private final BuildWatch watch;

    /**
     * @param words puts messages into words, for files an import writes
     * @param watch is told what is being done; what it throws ends the run, and what was made for it goes
     */
    public Bench(BenchPlan plan, Function<Message, String> words, BuildWatch watch) {
        this.plan = plan;
        this.words = words;
        this.watch = watch;
    }

    /** Measures. */
    public BenchReport run() {
        Path kept = plan.folder();
        if (kept != null) {
            return run(kept.resolve(name(plan.options())));
        }
        Path passing = passing();
        try {
            return run(passing);
        } finally {
            new BenchCase(passing, plan.options(), words, watch).remove(passing);
        }
    }

    private static Path passing() {
        try {
            return Files.createTempDirectory("upline-bench");
        } catch (IOException e) {
            throw new UplineException(
                    Message.of("bench.folder", System.getProperty("java.io.tmpdir"), String.valueOf(e.getMessage())),
                    e);
        }
    }

    /** Cases of other options lie beside each other. */
    private static String name(GeneratorOptions options) {
        return options.members() + "-" + options.transactions() + "-" + options.levels() + "-" + options.seed();
    }

    private BenchReport run(Path folder) {
        BenchCase bench = new BenchCase(folder, plan.options(), words, watch);
        Stopwatch stopwatch = new Stopwatch(watch);
        IntakeRuns intake = new IntakeRuns(bench, stopwatch);
        AnalysisRuns analysis = new AnalysisRuns(bench, stopwatch);
        KernelRuns kernels = new KernelRuns(bench, stopwatch);
        for (Stage stage : Stage.values()) {
            if (plan.has(stage)) {
                switch (stage) {
                    case GENERATE -> intake.generate();
                    case IMPORT -> intake.importAll(watch, plan.yardsticks());
                    case OPEN -> intake.open();
                    case TABLE -> analysis.table(plan.yardsticks());
                    case LEADERS -> analysis.leaders();
                    case ACCOUNTS -> analysis.accounts();
                    case TRACE -> analysis.trace();
                    case FREEZE -> analysis.freeze();
                    case KERNELS -> kernels.linear(plan.yardsticks());
                    case PATHS -> kernels.paths();
                    case QUERY -> intake.query();
                }
            }
        }
        Runtime machine = Runtime.getRuntime();
        return new BenchReport(
                plan.options().members(),
                plan.options().transactions(),
                plan.options().levels(),
                plan.options().seed(),
                machine.availableProcessors(),
                machine.maxMemory(),
                Runtime.version().toString(),
                stopwatch.rows());
    }
}
