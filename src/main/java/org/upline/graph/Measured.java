package org.upline.graph;

import org.jspecify.annotations.Nullable;

/**
 * Scores, and how exact they are.
 *
 * @param method how they were reached
 * @param sources number of vertices that were drawn; null unless sampled
 * @param rounds number of rounds; null unless iterated
 * @param settled whether the rounds came to rest; true of all else
 */
public record Measured(
        ArrayScores scores,
        Method method,
        @Nullable Integer sources,
        @Nullable Integer rounds,
        boolean settled) {
    /** How scores are reached. */
    public enum Method {
        /** Computed to the last digit that floating-point numbers have. */
        EXACT,
        /** Approached in rounds up to a bound on the change. */
        ITERATED,
        /** Estimated from some of the vertices, drawn by a seed. */
        SAMPLED
    }

    static Measured exact(ArrayScores scores) {
        return new Measured(scores, Method.EXACT, null, null, true);
    }

    static Measured iterated(IteratedScores scores) {
        return new Measured(scores, Method.ITERATED, null, scores.rounds(), scores.settled());
    }

    static Measured searched(ArrayScores scores, Sources sources) {
        return sources.isExact() ? exact(scores) : new Measured(scores, Method.SAMPLED, sources.count(), null, true);
    }
}
