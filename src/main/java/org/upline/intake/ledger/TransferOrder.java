package org.upline.intake.ledger;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The order in which money moved. Transfers go by time; those of one time keep the order in which the statements of both
 * parties list them; where these leave it open, by serial number, then by row. Statements that contradict each other
 * within one time (a cycle) yield at the transfer that serial number and row put first.
 *
 * <p>Time n log n. Each statement ties a transfer only to its next one, so ties stay linear too.
 */
final class TransferOrder {

    private final Entries entries;
    private final Parties parties;
    private final Statements statements;
    private final Mirrors mirrors;

    private TransferOrder(Entries entries, Parties parties, Statements statements, Mirrors mirrors) {
        this.entries = entries;
        this.parties = parties;
        this.statements = statements;
        this.mirrors = mirrors;
    }

    /** Puts transfers, each given by its {@linkplain Mirrors#head head row}, in order. */
    static void sort(int[] heads, Entries entries, Parties parties, Statements statements, Mirrors mirrors) {
        TransferOrder order = new TransferOrder(entries, parties, statements, mirrors);
        long[] times = new long[heads.length];
        Stretches.together(heads.length, (first, end) -> {
            for (int t = first; t < end; t++) {
                times[t] = entries.time(timed(heads[t], entries, mirrors));
            }
        });
        RowSort.sortByKey(heads, times);
        Stretches.together(heads.length, (first, end) -> order.arrange(heads, times, first, end));
    }

    /** Arranges the transfers of each time that begins between two places; the last of them may end behind. */
    private void arrange(int[] heads, long[] times, int first, int end) {
        int from = first;
        while (from > 0 && from < end && times[from] == times[from - 1]) {
            from++;
        }
        while (from < end) {
            int to = from + 1;
            while (to < heads.length && times[to] == times[from]) {
                to++;
            }
            if (to - from > 1) {
                RowSort.sort(heads, from, to, this::compare);
                followStatements(heads, from, to);
            }
            from = to;
        }
    }

    private int compare(int a, int b) {
        int bySerial = entries.compareSerials(a, b);
        return bySerial == 0 ? Integer.compare(a, b) : bySerial;
    }

    /** The row whose time the transfer has: the payer's, unless only the other side has a time of day. */
    static int timed(int head, Entries entries, Mirrors mirrors) {
        return timed(head, mirrors.mate(head), entries);
    }

    /** @param mate row of the other side, -1 for none */
    static int timed(int head, int mate, Entries entries) {
        return mate >= 0 && entries.dateOnly(head) && !entries.dateOnly(mate) ? mate : head;
    }

    /** Kahn's topological order over one time; transfers are known by their rank in the order so far. */
    private void followStatements(int[] heads, int from, int to) {
        int[] ranked = Arrays.copyOfRange(heads, from, to);
        // The transfer that each side of a transfer is followed by in that side's statement, -1 for none.
        int[] follower = followers(ranked);
        int[] open = new int[ranked.length];
        boolean isInOrder = true;
        for (int side = 0; side < follower.length; side++) {
            if (follower[side] >= 0) {
                open[follower[side]]++;
                isInOrder &= follower[side] > side >> 1;
            }
        }
        if (isInOrder) {
            return;
        }
        PriorityQueue<Integer> ready = new PriorityQueue<>();
        for (int t = 0; t < ranked.length; t++) {
            if (open[t] == 0) {
                ready.add(t);
            }
        }
        boolean[] placed = new boolean[ranked.length];
        int smallest = 0;
        for (int at = from; at < to; at++) {
            while (placed[smallest]) {
                smallest++;
            }
            Integer free = ready.poll();
            int transfer = free == null ? smallest : free;
            placed[transfer] = true;
            heads[at] = ranked[transfer];
            for (int side = 2 * transfer; side <= 2 * transfer + 1; side++) {
                int next = follower[side];
                if (next >= 0 && --open[next] == 0 && !placed[next]) {
                    ready.add(next);
                }
            }
        }
    }

    private int[] followers(int[] ranked) {
        int[] follower = new int[2 * ranked.length];
        Arrays.fill(follower, -1);
        int[] listed = listings(ranked);
        for (int k = 1; k < listed.length; k++) {
            int a = row(ranked, listed[k - 1]);
            int b = row(ranked, listed[k]);
            boolean isOneTransfer = listed[k - 1] >> 1 == listed[k] >> 1;
            if (parties.statement(a) == parties.statement(b) && !isOneTransfer) {
                follower[listed[k - 1]] = listed[k] >> 1;
            }
        }
        return follower;
    }

    /** Both sides of the transfers, as twice the rank plus 1 for the payee's, in the order of the statements. */
    private int[] listings(int[] ranked) {
        int[] listed = new int[ranked.length * 2];
        int count = 0;
        for (int t = 0; t < ranked.length; t++) {
            listed[count++] = 2 * t;
            if (mirrors.mate(ranked[t]) >= 0) {
                listed[count++] = 2 * t + 1;
            }
        }
        listed = Arrays.copyOf(listed, count);
        RowSort.sort(
                listed, (a, b) -> Integer.compare(statements.place(row(ranked, a)), statements.place(row(ranked, b))));
        return listed;
    }

    private int row(int[] ranked, int listing) {
        int head = ranked[listing >> 1];
        return (listing & 1) == 0 ? head : mirrors.mate(head);
    }
}
