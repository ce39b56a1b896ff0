package org.upline.funds;

import java.util.Arrays;

/**
 * When money may have come to each account, and over how few transfers, as far as that can still matter: an arrival that is
 * neither shorter nor later than another is forgotten. So an account keeps no more than one arrival for each number of
 * transfers, and only one if any rest is allowed.
 */
final class Arrivals {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final int[] NO_STEPS = {};
    private static final long[] NO_MOMENTS = {};

    private final long rest;

    /** Of each account, ascending; the moments beside them ascend as well. */
    private final int[][] steps;

    private final long[][] moments;

    /** @param rest how long money may rest, in seconds; {@link Long#MAX_VALUE} for any time */
    Arrivals(int accounts, long rest) {
        this.rest = rest;
        steps = new int[accounts][];
        moments = new long[accounts][];
        Arrays.fill(steps, NO_STEPS);
        Arrays.fill(moments, NO_MOMENTS);
    }

    /** Money may have come at this moment, the latest possible one, over so many transfers. */
    void add(int account, int came, long moment) {
        int[] known = steps[account];
        long[] times = moments[account];
        // Without a limit to its rest, money that came late is as good as money that came early.
        long when = rest == Long.MAX_VALUE ? 0 : moment;
        int before = 0;
        while (before < known.length && known[before] <= came) {
            if (times[before] >= when) {
                return;
            }
            before++;
        }
        int shorter = before > 0 && known[before - 1] == came ? before - 1 : before;
        int after = before;
        while (after < known.length && times[after] <= when) {
            after++;
        }
        int[] kept = new int[shorter + 1 + known.length - after];
        long[] keptTimes = new long[kept.length];
        System.arraycopy(known, 0, kept, 0, shorter);
        System.arraycopy(times, 0, keptTimes, 0, shorter);
        kept[shorter] = came;
        keptTimes[shorter] = when;
        System.arraycopy(known, after, kept, shorter + 1, known.length - after);
        System.arraycopy(times, after, keptTimes, shorter + 1, known.length - after);
        steps[account] = kept;
        moments[account] = keptTimes;
    }

    /** The fewest transfers over which money came that may leave at this moment; {@link Integer#MAX_VALUE} if none did. */
    int fewest(int account, long leaving) {
        for (int i = 0; i < steps[account].length; i++) {
            if (rest == Long.MAX_VALUE || leaving - moments[account][i] <= rest) {
                return steps[account][i];
            }
        }
        return NEVER;
    }
}
