package org.upline.funds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How unevenly a sum is spread over people, after Lorenz (1905) and Gini (1912): people are put in order by what they got,
 * the least first, and the curve tells which share of the sum the first so many got.
 *
 * @param points from nobody to all, a hundred steps at most
 * @param gini Σ (2i − n − 1)·xᵢ / (n · Σ xᵢ) over the amounts x₁ ≤ … ≤ xₙ, six decimals: 0 where all got the same,
 *     (n − 1)/n where one got all; null where nobody got anything
 */
public record LorenzCurve(List<Point> points, @Nullable BigDecimal gini) {
    private static final int STEPS = 100;

    /**
     * The people who got least.
     *
     * @param heads how many
     * @param headShare as a share of all, six decimals
     * @param fen what they got together
     * @param fenShare as a share of the sum, six decimals; 0 where there is none
     */
    public record Point(int heads, BigDecimal headShare, long fen, BigDecimal fenShare) {}

    public LorenzCurve {
        points = List.copyOf(points);
    }

    /**
     * O(n log n).
     *
     * @param fen what each got; below zero counts as nothing
     * @throws ArithmeticException if the sum does not fit a {@code long}
     */
    public static LorenzCurve of(long[] fen) {
        long[] sorted = Arrays.stream(fen).map(one -> Math.max(0, one)).sorted().toArray();
        int n = sorted.length;
        long[] sums = new long[n + 1];
        BigInteger weighted = BigInteger.ZERO;
        for (int i = 0; i < n; i++) {
            sums[i + 1] = Math.addExact(sums[i], sorted[i]);
            if (sorted[i] > 0) {
                weighted =
                        weighted.add(BigInteger.valueOf(2L * (i + 1) - n - 1).multiply(BigInteger.valueOf(sorted[i])));
            }
        }
        List<Point> points = new ArrayList<>();
        int steps = Math.min(n, STEPS);
        for (int step = 0; step <= steps; step++) {
            int heads = steps == 0 ? 0 : (int) ((long) n * step / steps);
            points.add(new Point(heads, share(heads, n), sums[heads], share(sums[heads], sums[n])));
        }
        BigInteger whole = BigInteger.valueOf(n).multiply(BigInteger.valueOf(sums[n]));
        return new LorenzCurve(
                points,
                whole.signum() == 0
                        ? null
                        : new BigDecimal(weighted)
                                .divide(new BigDecimal(whole), MathContext.DECIMAL128)
                                .setScale(6, RoundingMode.HALF_UP));
    }

    private static BigDecimal share(long part, long whole) {
        return whole == 0
                ? BigDecimal.ZERO.setScale(6)
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
    }
}
