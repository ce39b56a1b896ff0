package org.upline.intake.ledger;

import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.IntToLongFunction;

/**
 * Pairs debits with credits of one amount between the same two accounts: nearest in time first over all of them, one
 * to one. Of equal distances the earlier pair comes first; rows of one side with one time pair in their order.
 *
 * <p>The nearest pair left always stands side by side in time, so a queue of neighbours is enough: time n log n and
 * memory n, however many equal amounts there are. Rows of one side and time stand together as one bucket.
 */
final class NearestPairs {

    /** Takes a debit row and the credit row that tells of the same transfer. */
    @FunctionalInterface
    interface Sink {
        void pair(int debit, int credit);
    }

    private record Neighbours(long gap, int left, int right) {}

    private static final Comparator<Neighbours> NEAREST =
            Comparator.comparingLong(Neighbours::gap).thenComparingInt(Neighbours::left);

    private final long tolerance;
    private final int[] rows;
    private final int[] next;
    private final int[] end;
    private final long[] time;
    private final boolean[] debit;
    private final int[] before;
    private final int[] after;
    private final PriorityQueue<Neighbours> queue = new PriorityQueue<>(NEAREST);
    private int buckets;

    private NearestPairs(int count, long tolerance) {
        this.tolerance = tolerance;
        rows = new int[count];
        next = new int[count];
        end = new int[count];
        time = new long[count];
        debit = new boolean[count];
        before = new int[count];
        after = new int[count];
    }

    /**
     * @param debits by time
     * @param credits by time
     * @param times of all rows
     * @param tolerance how far the two of a pair may stand apart, inclusive
     */
    static void match(int[] debits, int[] credits, IntToLongFunction times, long tolerance, Sink sink) {
        if (debits.length == 1 && credits.length == 1) {
            if (Math.abs(times.applyAsLong(debits[0]) - times.applyAsLong(credits[0])) <= tolerance) {
                sink.pair(debits[0], credits[0]);
            }
        } else if (debits.length > 0 && credits.length > 0) {
            NearestPairs pairs = new NearestPairs(debits.length + credits.length, tolerance);
            pairs.fill(debits, credits, times);
            pairs.drain(sink);
        }
    }

    private void fill(int[] debits, int[] credits, IntToLongFunction times) {
        int d = 0;
        int c = 0;
        for (int k = 0; k < rows.length; k++) {
            boolean isDebit = c == credits.length
                    || (d < debits.length && times.applyAsLong(debits[d]) <= times.applyAsLong(credits[c]));
            int row = isDebit ? debits[d++] : credits[c++];
            rows[k] = row;
            if (buckets == 0 || time[buckets - 1] != times.applyAsLong(row) || debit[buckets - 1] != isDebit) {
                time[buckets] = times.applyAsLong(row);
                debit[buckets] = isDebit;
                next[buckets] = k;
                buckets++;
            }
            end[buckets - 1] = k + 1;
        }
        for (int b = 0; b < buckets; b++) {
            before[b] = b - 1;
            after[b] = b + 1;
        }
        for (int b = 1; b < buckets; b++) {
            offer(b - 1, b);
        }
    }

    private void offer(int left, int right) {
        if (left >= 0 && right < buckets && debit[left] != debit[right] && time[right] - time[left] <= tolerance) {
            queue.add(new Neighbours(time[right] - time[left], left, right));
        }
    }

    private void drain(Sink sink) {
        while (true) {
            Neighbours nearest = queue.poll();
            if (nearest == null) {
                return;
            }
            int debits = debit[nearest.left()] ? nearest.left() : nearest.right();
            int credits = nearest.left() + nearest.right() - debits;
            while (next[debits] < end[debits] && next[credits] < end[credits]) {
                sink.pair(rows[next[debits]++], rows[next[credits]++]);
            }
            drop(nearest.left());
            drop(nearest.right());
        }
    }

    /** Takes an emptied bucket out of the line; its neighbours then stand side by side. */
    private void drop(int bucket) {
        if (next[bucket] == end[bucket] && before[bucket] != bucket) {
            int left = before[bucket];
            int right = after[bucket];
            if (left >= 0) {
                after[left] = right;
            }
            if (right < buckets) {
                before[right] = left;
            }
            before[bucket] = bucket;
            offer(left, right);
        }
    }
}
