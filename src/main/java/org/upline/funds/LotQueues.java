package org.upline.funds;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Money as lots, traced and clean, in a queue on every account, front first; and one list of lots in hand, which a payment
 * has taken and not yet given.
 *
 * <p>Lots are nodes of linked lists held in arrays. Neighbours in the same state (clean; or traced, over as many transfers
 * and since the same moment, as far as a limit asks) are one lot, so that money never touched by the trace is one lot an
 * account, and a queue taken whole moves as it is. Cost: O(1) a payment plus the lots it takes from the front when it leaves
 * some behind, or when limits look at them. A payment makes two lots at most, so there are never more than two a transfer.
 */
final class LotQueues {
    private static final int NONE = -1;
    private static final int FIRST_CAPACITY = 1024;

    private final long[] size;
    private final long[] traced;
    private final int[] front;
    private final int[] end;

    /** Size of each lot in fen, negative if it is traced. */
    private long[] lot = new long[FIRST_CAPACITY];

    /** How many transfers a traced lot has behind it, and since when it has been there, if a limit asks; else 0. */
    private int[] hops = new int[FIRST_CAPACITY];

    private long[] since = new long[FIRST_CAPACITY];

    private int[] next = new int[FIRST_CAPACITY];
    private int used;
    private int free = NONE;

    private int handFront = NONE;
    private int handEnd = NONE;
    private long handFen;
    private long handTracedFen;

    LotQueues(int accounts) {
        size = new long[accounts];
        traced = new long[accounts];
        front = new int[accounts];
        end = new int[accounts];
        Arrays.fill(front, NONE);
        Arrays.fill(end, NONE);
    }

    /** What lies on the account in lots, in fen. */
    long fen(int account) {
        return size[account];
    }

    /** How much of it is traced. */
    long tracedFen(int account) {
        return traced[account];
    }

    /** How much in hand is traced. */
    long tracedInHand() {
        return handTracedFen;
    }

    /** Takes from the front of the account's queue into the empty hand, no more than lies there. */
    void take(int account, long fen) {
        if (fen == size[account]) {
            handFront = front[account];
            handEnd = end[account];
            handTracedFen = traced[account];
            front[account] = NONE;
            end[account] = NONE;
            traced[account] = 0;
        } else {
            takePart(account, fen);
        }
        handFen = fen;
        size[account] -= fen;
    }

    private void takePart(int account, long fen) {
        long rest = fen;
        int at = front[account];
        int last = NONE;
        while (rest >= Math.abs(lot[at])) {
            rest -= Math.abs(lot[at]);
            handTracedFen -= Math.min(0, lot[at]);
            last = at;
            at = next[at];
        }
        if (last != NONE) {
            handFront = front[account];
            handEnd = last;
            next[last] = NONE;
        }
        front[account] = at;
        if (rest > 0) {
            boolean isTraced = lot[at] < 0;
            lot[at] += isTraced ? rest : -rest;
            handTracedFen += isTraced ? rest : 0;
            join(node(isTraced ? -rest : rest, hops[at], since[at]));
        }
        traced[account] -= handTracedFen;
    }

    /** Adds clean money to the end of what is in hand. */
    void addClean(long fen) {
        if (fen > 0) {
            handFen = Math.addExact(handFen, fen);
            join(node(fen, 0, 0));
        }
    }

    /** Adds traced money to the end of what is in hand. */
    void addTraced(long fen, int hopsBehind, long arrival) {
        if (fen > 0) {
            handFen = Math.addExact(handFen, fen);
            handTracedFen += fen;
            join(node(-fen, hopsBehind, arrival));
        }
    }

    /** Puts all lots in hand before the checkpoint: what is stopped becomes clean, the rest gets the marks of its arrival. */
    void inspect(Checkpoint checkpoint) {
        int at = handFront;
        handFront = NONE;
        handEnd = NONE;
        while (at != NONE) {
            int following = next[at];
            next[at] = NONE;
            if (lot[at] < 0) {
                StopReason stopped = checkpoint.reason(hops[at], since[at]);
                mark(at, stopped, checkpoint);
            }
            join(at);
            at = following;
        }
        if (checkpoint.isTooLittle(handTracedFen)) {
            checkpoint.stop(StopReason.AMOUNT, handTracedFen);
            long fen = handFen;
            drop();
            addClean(fen);
        }
    }

    private void mark(int at, @Nullable StopReason stopped, Checkpoint checkpoint) {
        if (stopped == null) {
            hops[at] = checkpoint.hopsAfter(hops[at]);
            since[at] = checkpoint.arrival();
        } else {
            checkpoint.stop(stopped, -lot[at]);
            handTracedFen += lot[at];
            lot[at] = -lot[at];
            hops[at] = 0;
            since[at] = 0;
        }
    }

    /** Drops the clean lots in hand. */
    void dropClean() {
        int at = handFront;
        handFront = NONE;
        handEnd = NONE;
        handFen = handTracedFen;
        while (at != NONE) {
            int following = next[at];
            next[at] = NONE;
            if (lot[at] < 0) {
                join(at);
            } else {
                release(at, at);
            }
            at = following;
        }
    }

    /** Drops all in hand. */
    void drop() {
        if (handFront != NONE) {
            release(handFront, handEnd);
        }
        emptyHand();
    }

    /** Puts all in hand at the end of the account's queue. */
    void give(int account) {
        if (handFront != NONE) {
            size[account] = Math.addExact(size[account], handFen);
            traced[account] += handTracedFen;
            append(account);
        }
        emptyHand();
    }

    private void append(int account) {
        int before = end[account];
        if (before == NONE) {
            front[account] = handFront;
            end[account] = handEnd;
        } else if (sameState(before, handFront)) {
            lot[before] += lot[handFront];
            next[before] = next[handFront];
            end[account] = handFront == handEnd ? before : handEnd;
            release(handFront, handFront);
        } else {
            next[before] = handFront;
            end[account] = handEnd;
        }
    }

    private void emptyHand() {
        handFront = NONE;
        handEnd = NONE;
        handFen = 0;
        handTracedFen = 0;
    }

    /** Adds a lot to the end of those in hand. */
    private void join(int node) {
        if (handEnd == NONE) {
            handFront = node;
            handEnd = node;
        } else if (sameState(handEnd, node)) {
            lot[handEnd] += lot[node];
            release(node, node);
        } else {
            next[handEnd] = node;
            handEnd = node;
        }
    }

    private boolean sameState(int one, int other) {
        return lot[one] < 0 == lot[other] < 0 && hops[one] == hops[other] && since[one] == since[other];
    }

    private int node(long signedFen, int hopsBehind, long arrival) {
        int node = free;
        if (node != NONE) {
            free = next[node];
        } else {
            if (used == lot.length) {
                int capacity = Math.addExact(used, used);
                lot = Arrays.copyOf(lot, capacity);
                hops = Arrays.copyOf(hops, capacity);
                since = Arrays.copyOf(since, capacity);
                next = Arrays.copyOf(next, capacity);
            }
            node = used++;
        }
        lot[node] = signedFen;
        hops[node] = hopsBehind;
        since[node] = arrival;
        next[node] = NONE;
        return node;
    }

    private void release(int first, int last) {
        next[last] = free;
        free = first;
    }
}
