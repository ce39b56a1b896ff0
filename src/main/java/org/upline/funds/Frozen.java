package org.upline.funds;

/**
 * What measures in force hold of an account on a day.
 *
 * @param limitFen sum of the limits of those up to an amount, in fen; of several authorities each takes its own
 * @param whole whether nothing may be paid out at all, whatever the limits
 */
public record Frozen(long limitFen, boolean whole) {
    /** Nothing is held. */
    public static final Frozen NOTHING = new Frozen(0, false);

    /** Whether anything is held. */
    public boolean isAny() {
        return whole || limitFen > 0;
    }

    /** How much of a balance is held; nothing of one below zero. */
    public long heldFen(long balanceFen) {
        long there = Math.max(0, balanceFen);
        return whole ? there : Math.min(there, limitFen);
    }

    /** How much of a balance can still be paid out, and so be frozen anew. */
    public long freeFen(long balanceFen) {
        return Math.max(0, balanceFen) - heldFen(balanceFen);
    }

    Frozen and(Frozen other) {
        return new Frozen(Math.addExact(limitFen, other.limitFen), whole || other.whole);
    }
}
