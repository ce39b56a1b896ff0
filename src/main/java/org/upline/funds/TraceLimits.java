package org.upline.funds;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far money is followed. Money that moves on beyond a limit is counted as resting where it was stopped, and goes on as
 * clean money; a trace says how much that is ({@link TraceResult#stopped}). The transfers of the origin are never stopped.
 * Null stands for no limit.
 *
 * @param hops a fen is followed over so many transfers at most, that of the origin being the first; at least 1
 * @param minFen a transfer is followed if it carries at least so much traced money
 * @param withinHours money that rested on an account for longer than this is not followed; where only the day of a transfer
 *     is known, the shortest rest that is possible counts
 * @param since what moved before this is not followed
 * @param until what moved after this is not followed
 */
public record TraceLimits(
        @Nullable Integer hops,
        @Nullable Long minFen,
        @Nullable Integer withinHours,
        @Nullable LocalDateTime since,
        @Nullable LocalDateTime until) {
    /** Follows money to its end. */
    public static final TraceLimits NONE = new TraceLimits(null, null, null, null, null);

    private static final long SECONDS_AN_HOUR = 3_600;

    /** Whether there is none. */
    boolean isNone() {
        return equals(NONE);
    }

    /** When money is followed. */
    TracePeriod period() {
        return new TracePeriod(since, until);
    }

    long minFenOrNone() {
        return minFen == null ? 0 : minFen;
    }

    int hopsOrNone() {
        return hops == null ? Integer.MAX_VALUE : hops;
    }

    long restSecondsOrNone() {
        return withinHours == null ? Long.MAX_VALUE : withinHours * SECONDS_AN_HOUR;
    }
}
