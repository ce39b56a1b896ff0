package org.upline.funds;

import java.util.Arrays;

/**
 * {@link TraceMethod#FIFO}: on every account a queue of lots, front first; payments take from the front, and the lots join
 * the end of the payee's queue in the order in which they lay.
 *
 * <p>Lots are nodes of linked lists held in arrays. Neighbours in the same state are one lot, so that money never touched
 * by the trace is one lot an account, and a payment of all that is there moves the list as it is. Cost: O(1) a payment plus
 * the lots it takes from the front when it leaves some behind.
 */
final class LotQueues implements Pots {
    private static final int NONE = -1;
    private static final int FIRST_CAPACITY = 1024;

    private final long[] balance;
    private final long[] traced;
    private final int[] front;
    private final int[] end;

    /** Size of each lot in fen, negative if it is traced. */
    private long[] lot = new long[FIRST_CAPACITY];

    private int[] next = new int[FIRST_CAPACITY];
    private int used;
    private int free = NONE;

    /** What the last taking left: a list of lots that lies on no account. */
    private int takenFront;

    private int takenEnd;

    LotQueues(int accounts) {
        balance = new long[accounts];
        traced = new long[accounts];
        front = new int[accounts];
        end = new int[accounts];
        Arrays.fill(front, NONE);
        Arrays.fill(end, NONE);
    }

    @Override
    public void open(int account, long fen) {
        if (fen > 0) {
            int opening = node(fen);
            append(account, opening, opening, fen, 0);
        }
    }

    @Override
    public long move(int payer, int payee, long fen) {
        long taken = take(payer, fen);
        if (payee == OUTSIDE) {
            release();
        } else {
            append(payee, takenFront, takenEnd, fen, taken);
        }
        return taken;
    }

    @Override
    public long moveAsTraced(int payer, int payee, long fen) {
        long taken = take(payer, fen);
        release();
        if (payee != OUTSIDE) {
            int whole = node(-fen);
            append(payee, whole, whole, fen, fen);
        }
        return taken;
    }

    @Override
    public long tracedFen(int account) {
        return traced[account];
    }

    /** Takes so much off the front into the taken list, with a clean lot at its end for what is not there. */
    private long take(int payer, long fen) {
        takenFront = NONE;
        takenEnd = NONE;
        long missing = fen;
        long takenTraced = 0;
        if (payer != OUTSIDE && fen >= balance[payer]) {
            takenFront = front[payer];
            takenEnd = end[payer];
            takenTraced = traced[payer];
            missing = fen - balance[payer];
            front[payer] = NONE;
            end[payer] = NONE;
            balance[payer] = 0;
            traced[payer] = 0;
        } else if (payer != OUTSIDE) {
            takenTraced = takePart(payer, fen);
            missing = 0;
        }
        if (missing > 0) {
            join(node(missing));
        }
        return takenTraced;
    }

    /** Takes less than there is. */
    private long takePart(int payer, long fen) {
        long rest = fen;
        long takenTraced = 0;
        int at = front[payer];
        takenFront = at;
        while (rest >= Math.abs(lot[at])) {
            rest -= Math.abs(lot[at]);
            takenTraced -= Math.min(0, lot[at]);
            takenEnd = at;
            at = next[at];
        }
        if (takenEnd == NONE) {
            takenFront = NONE;
        } else {
            next[takenEnd] = NONE;
        }
        front[payer] = at;
        if (rest > 0) {
            boolean isTraced = lot[at] < 0;
            lot[at] += isTraced ? rest : -rest;
            takenTraced += isTraced ? rest : 0;
            join(node(isTraced ? -rest : rest));
        }
        balance[payer] -= fen;
        traced[payer] -= takenTraced;
        return takenTraced;
    }

    /** Adds a lot to the end of the taken list. */
    private void join(int node) {
        if (takenEnd == NONE) {
            takenFront = node;
            takenEnd = node;
        } else if (sameState(takenEnd, node)) {
            lot[takenEnd] += lot[node];
            release(node, node);
        } else {
            next[takenEnd] = node;
            takenEnd = node;
        }
    }

    private void append(int payee, int first, int last, long fen, long tracedFen) {
        balance[payee] = Math.addExact(balance[payee], fen);
        traced[payee] += tracedFen;
        int before = end[payee];
        if (before == NONE) {
            front[payee] = first;
            end[payee] = last;
        } else if (sameState(before, first)) {
            lot[before] += lot[first];
            next[before] = next[first];
            end[payee] = first == last ? before : last;
            release(first, first);
        } else {
            next[before] = first;
            end[payee] = last;
        }
    }

    private boolean sameState(int one, int other) {
        return lot[one] < 0 == lot[other] < 0;
    }

    private int node(long signedFen) {
        int node = free;
        if (node != NONE) {
            free = next[node];
        } else {
            if (used == lot.length) {
                lot = Arrays.copyOf(lot, used * 2);
                next = Arrays.copyOf(next, used * 2);
            }
            node = used++;
        }
        lot[node] = signedFen;
        next[node] = NONE;
        return node;
    }

    /** Gives up the taken list. */
    private void release() {
        if (takenFront != NONE) {
            release(takenFront, takenEnd);
        }
    }

    private void release(int first, int last) {
        next[last] = free;
        free = first;
    }
}
