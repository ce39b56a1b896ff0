package org.upline.graph;

import org.upline.model.Work;

/**
 * When an iteration ends: as soon as a round changes all scores together by no more than the tolerance, else after so many
 * rounds.
 *
 * @param most rounds at most, at least 1
 * @param tolerance sum of the absolute changes, above zero; a bound on the sum does not loosen as the graph grows, as one on
 *     each score would
 */
public record Rounds(int most, double tolerance) {
    /** Enough for PageRank with a damping of 0.85 to reach ten digits (0.85^143 &lt; 10^−10). */
    public static final Rounds DEFAULT = new Rounds(200, 1e-10);

    /** For eigenvectors, whose pace is that of the second largest eigenvalue. */
    public static final Rounds LONG = new Rounds(2_000, 1e-9);

    public Rounds {
        if (most < 1 || !(tolerance > 0)) {
            throw new IllegalArgumentException("rounds " + most + ", tolerance " + tolerance);
        }
    }

    /** A round. */
    interface Round {
        /** Makes the next scores of the present ones, and gives the sum of the absolute changes. */
        double next(double[] present, double[] next);
    }

    /** Where it ended. */
    @SuppressWarnings("ArrayRecordComponent") // handed over once, never compared
    record End(double[] scores, int rounds, boolean settled) {}

    /** Goes round until it ends. */
    End run(double[] start, Round round) {
        double[] present = start;
        double[] next = new double[start.length];
        for (int done = 1; ; done++) {
            Work.at(done, most);
            double change = round.next(present, next);
            double[] former = present;
            present = next;
            next = former;
            if (change <= tolerance || done == most) {
                return new End(present, done, change <= tolerance);
            }
        }
    }
}
