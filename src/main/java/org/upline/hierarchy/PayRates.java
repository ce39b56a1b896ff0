package org.upline.hierarchy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What is usually paid for each step below, learnt from what people got: the rates that leave the least to explain, as the sum
 * over people of |got − expected| / what stands below them. Absolute deviations, so that a minority who get more (or of whom
 * nothing is known) do not bend them. One rate after the other is set to the weighted median that is best for it, a few times
 * round (Bloomfield and Steiger, Least Absolute Deviations, 1983).
 *
 * @param perUnit fen got for each unit of a step, the nearest first; 0 where too few people show anything
 */
record PayRates(List<Double> perUnit) {
    /** Fewer people than this show nothing of the nearest step. */
    private static final int FEWEST = 10;

    /**
     * Fewer than this show nothing of a step further down: only the top has anybody there, and many of them are paid for more
     * than recruiting.
     */
    private static final int FEWEST_FURTHER = 25;

    /** More are not looked at: they are taken evenly from all, by their index. */
    private static final int MOST = 4_000;

    private static final int ROUNDS = 8;

    PayRates {
        perUnit = List.copyOf(perUnit);
    }

    /**
     * Learns the rates. O(steps · n), and the sorting of those looked at.
     *
     * @param gotFen what each got
     * @param steps what stands on each step below each, the nearest step first
     * @param nearest for each step the one whose rate its own may not exceed; itself if there is none
     * @param eligible whom to look at, among those who got anything
     */
    static PayRates learn(long[] gotFen, long[][] steps, int[] nearest, IntPredicate eligible) {
        int[] looked = evenly(IntStream.range(0, gotFen.length)
                .filter(unit -> gotFen[unit] > 0 && eligible.test(unit))
                .toArray());
        double[] rates = new double[steps.length];
        for (int round = 0; round < ROUNDS; round++) {
            for (int s = 0; s < steps.length; s++) {
                double best =
                        Math.max(0, best(gotFen, steps, rates, s, nearest[s] == s ? FEWEST : FEWEST_FURTHER, looked));
                rates[s] = nearest[s] == s ? best : Math.min(best, rates[nearest[s]]);
            }
        }
        return new PayRates(Arrays.stream(rates).boxed().collect(Collectors.toList()));
    }

    private static int[] evenly(int[] all) {
        int every = (all.length + MOST - 1) / MOST;
        return every <= 1
                ? all
                : IntStream.range(0, all.length / every)
                        .map(k -> all[k * every])
                        .toArray();
    }

    private static double best(long[] gotFen, long[][] steps, double[] rates, int step, int fewest, int[] looked) {
        int[] having =
                Arrays.stream(looked).filter(unit -> steps[step][unit] > 0).toArray();
        if (having.length < fewest) {
            return 0;
        }
        double[] opinion = new double[having.length];
        double[] weight = new double[having.length];
        double half = 0;
        for (int k = 0; k < having.length; k++) {
            int unit = having[k];
            double stands = steps[step][unit];
            opinion[k] = (gotFen[unit] - sum(steps, rates, unit)) / stands + rates[step];
            double all = 0;
            for (long[] each : steps) {
                all += each[unit];
            }
            weight[k] = stands / all;
            half += weight[k] / 2;
        }
        double sum = 0;
        for (int k : byValue(opinion)) {
            sum += weight[k];
            if (sum >= half) {
                return opinion[k];
            }
        }
        return 0;
    }

    private static int[] byValue(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(k -> values[k]))
                .mapToInt(k -> k)
                .toArray();
    }

    private static double sum(long[][] steps, double[] rates, int unit) {
        double sum = 0;
        for (int s = 0; s < rates.length; s++) {
            sum += rates[s] * steps[s][unit];
        }
        return sum;
    }

    /** What is usually paid for what stands below one, in fen. */
    double expected(long[][] steps, int unit) {
        double sum = 0;
        for (int s = 0; s < perUnit.size(); s++) {
            sum += perUnit.get(s) * steps[s][unit];
        }
        return sum;
    }
}
