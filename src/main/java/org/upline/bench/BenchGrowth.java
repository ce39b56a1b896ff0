package org.upline.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.upline.model.Message;
import org.upline.synthetic.GeneratorOptions;
import org.upline.workspace.BuildWatch;

/**
 * How the time of each step grows with the data: the same made-up case at two sizes, in one run. A step whose cost is linear
 * takes as long for a row of the large case as for one of the small.
 *
 * @param smaller without yardsticks
 * @param larger as the plan has it
 * @param steps our own, in the order measured
 */
public record BenchGrowth(BenchReport smaller, BenchReport larger, List<Step> steps) {
    private static final double THOUSAND = 1e3;

    public BenchGrowth {
        steps = List.copyOf(steps);
    }

    /**
     * A step at both sizes.
     *
     * @param rowsGrowth how many times as much was gone through
     * @param timeGrowth how many times as long it took
     * @param perRow how many times as long for each row: 1 where the cost is linear, above it where it is more
     */
    public record Step(
            Stage stage,
            String step,
            long smallerMillis,
            long largerMillis,
            double rowsGrowth,
            double timeGrowth,
            double perRow) {
        private static Step of(BenchRow smaller, BenchRow larger) {
            double rows = (double) larger.rows() / Math.max(1, smaller.rows());
            double perRow = (double) smaller.rowsPerSecond() / Math.max(1, larger.rowsPerSecond());
            return new Step(
                    larger.stage(),
                    larger.step(),
                    smaller.millis(),
                    larger.millis(),
                    rounded(rows),
                    rounded(rows * perRow),
                    rounded(perRow));
        }

        private static double rounded(double value) {
            return Math.round(value * THOUSAND) / THOUSAND;
        }
    }

    /**
     * Measures. The small case is run twice and the second time counts, since in the first Java also compiles the program.
     *
     * @param plan of the larger case
     * @param factor how many times smaller the smaller is, in members and in rows
     * @param words as for {@link Bench}
     * @param watch as for {@link Bench}
     */
    public static BenchGrowth measure(BenchPlan plan, int factor, Function<Message, String> words, BuildWatch watch) {
        BenchPlan small = new BenchPlan(smaller(plan.options(), factor), plan.stages(), false, plan.folder());
        new Bench(small, words, watch).run();
        return of(new Bench(small, words, watch).run(), new Bench(plan, words, watch).run());
    }

    /** A tree that grew by itself is as deep as a smaller one grows; one whose depth was asked for stays as deep. */
    private static GeneratorOptions smaller(GeneratorOptions of, int factor) {
        int members = of.members() / factor;
        boolean isNatural = of.levels() == GeneratorOptions.naturalLevels(of.members());
        return new GeneratorOptions(
                members,
                of.transactions() / factor,
                of.seed(),
                isNatural ? GeneratorOptions.naturalLevels(members) : of.levels());
    }

    static BenchGrowth of(BenchReport smaller, BenchReport larger) {
        List<Step> steps = new ArrayList<>();
        for (BenchRow large : larger.rows()) {
            smaller.rows().stream()
                    .filter(small -> large.engine().equals(BenchRow.OWN)
                            && small.engine().equals(BenchRow.OWN)
                            && small.stage() == large.stage()
                            && small.step().equals(large.step()))
                    .findFirst()
                    .ifPresent(small -> steps.add(Step.of(small, large)));
        }
        return new BenchGrowth(smaller, larger, steps);
    }
}
