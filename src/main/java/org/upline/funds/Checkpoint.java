package org.upline.funds;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link TraceLimits} is put to traced money that is about to leave an account, and the book of what was stopped.
 *
 * <p>Time runs the way the trace runs: back, a later moment is the smaller number.
 */
final class Checkpoint {
    private final TraceLimits limits;
    private final Map<StopReason, long[]> stoppedFen = new EnumMap<>(StopReason.class);
    private final int accounts;
    private int payer;
    private long leaving;
    private long arriving;
    private boolean inPeriod;

    Checkpoint(TraceLimits limits, int accounts) {
        this.limits = limits;
        this.accounts = accounts;
    }

    /**
     * The next transfer.
     *
     * @param leaving the earliest moment at which it may have left the payer
     * @param arriving the latest moment at which it may have reached the payee
     * @param inPeriod whether it moved while money is followed
     */
    void at(int payer, long leaving, long arriving, boolean inPeriod) {
        this.payer = payer;
        this.leaving = leaving;
        this.arriving = arriving;
        this.inPeriod = inPeriod;
    }

    /** Why the transfer may not carry such money on; null if it may. */
    @Nullable
    StopReason reason(int hops, long since) {
        if (!inPeriod) {
            return StopReason.PERIOD;
        }
        if (hops >= limits.hopsOrNone()) {
            return StopReason.HOPS;
        }
        long rest = limits.restSecondsOrNone();
        return rest != Long.MAX_VALUE && leaving - since > rest ? StopReason.WITHIN : null;
    }

    boolean isTooLittle(long fen) {
        return fen > 0 && fen < limits.minFenOrNone();
    }

    /** The transfers behind money with so many behind it before; 0 where nobody asks, so that neighbours are alike. */
    int hopsAfter(int hops) {
        return limits.hops() == null ? 0 : hops + 1;
    }

    /** When money of the transfer reached the payee; 0 where nobody asks. */
    long arrival() {
        return limits.withinHours() == null ? 0 : arriving;
    }

    /** Books money that is not followed. */
    void stop(StopReason reason, long fen) {
        long[] byAccount = stoppedFen.computeIfAbsent(reason, none -> new long[accounts]);
        byAccount[payer] = Math.addExact(byAccount[payer], fen);
    }

    /** By reason, what was stopped on each account, in fen. */
    Map<StopReason, long[]> stoppedFen() {
        return stoppedFen;
    }
}
