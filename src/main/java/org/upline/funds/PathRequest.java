package org.upline.funds;

import java.util.List;

/**
 * Which paths are looked for.
 *
 * @param from accounts where a path begins; it touches none of them later
 * @param to accounts where it ends; it touches none of them before
 * @param limits hops: at most so many transfers; minFen: each of at least this; withinHours: no longer rest between two;
 *     since and until: all of them in this period
 * @param looks how many transfers may be looked at before the search is given up
 */
public record PathRequest(List<Integer> from, List<Integer> to, PathOrder by, TraceLimits limits, long looks) {
    /** A search of some seconds. */
    public static final long DEFAULT_LOOKS = 100_000_000;

    public PathRequest {
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
