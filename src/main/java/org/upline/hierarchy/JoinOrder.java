package org.upline.hierarchy;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Who joined when, as far as the list says: places in the order of joining (those who joined at the same second share the
 * better one), and how many recruits, and recruits of recruits, followed each within so many days.
 *
 * @param places from 1; 0 where no time is known
 * @param follows number of them
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record JoinOrder(int[] places, int[] follows) {
    private static final long UNKNOWN = Long.MAX_VALUE;
    private static final int DAY = 86_400;

    /** O(n log n). A unit joined when its shallowest member did. */
    static JoinOrder of(CountedTree tree, long days) {
        long[] joined = new long[tree.units()];
        for (int unit = 0; unit < joined.length; unit++) {
            joined[unit] = seconds(tree.columns().joined(tree.member(unit)));
        }
        long[] sorted =
                Arrays.stream(joined).filter(time -> time != UNKNOWN).sorted().toArray();
        int[] places = IntStream.range(0, joined.length)
                .map(unit -> joined[unit] == UNKNOWN ? 0 : 1 + before(sorted, joined[unit]))
                .toArray();
        int[] follows = new int[joined.length];
        for (int unit = 0; unit < joined.length; unit++) {
            int up = unit;
            for (int generation = 0; generation < 2 && tree.parent(up) >= 0; generation++) {
                up = tree.parent(up);
                boolean known = joined[unit] != UNKNOWN && joined[up] != UNKNOWN;
                if (known && joined[unit] - joined[up] <= days * DAY) {
                    follows[up]++;
                }
            }
        }
        return new JoinOrder(places, follows);
    }

    private static int before(long[] sorted, long time) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long seconds(@Nullable LocalDateTime time) {
        return time == null ? UNKNOWN : time.toEpochSecond(ZoneOffset.UTC);
    }

    int place(int unit) {
        return places[unit];
    }

    int followed(int unit) {
        return follows[unit];
    }

    /** 1 for the first of all, 0 for the last and where no time is known; by orders of magnitude between. */
    double founding(int unit) {
        return places[unit] == 0 || places.length < 2
                ? 0
                : Math.max(0, 1 - StrictMath.log(places[unit]) / StrictMath.log(places.length));
    }
}
