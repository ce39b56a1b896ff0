package org.upline.intake.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts rows of one time in the order their balances ask for. Each row leads from the balance before it to the balance
 * after it; an order without a break is a trail that uses each row once (an Eulerian trail in the graph of balances).
 * Where a row is missing there is none, and the rows are laid into as few trails as can be.
 *
 * <p>Method: Hierholzer's. A trail starts at each balance that more rows leave than reach; what then is left consists of
 * closed walks, and each is let in where a trail first touches it. Time and memory linear in the rows.
 */
final class BalanceTrail {

    private static final int NONE = -1;

    private final long[] before;
    private final long[] after;
    private final Map<Long, Deque<Integer>> leaving = new HashMap<>();
    private final int[] following;

    private BalanceTrail(long[] before, long[] after) {
        this.before = before;
        this.after = after;
        this.following = new int[before.length];
        Arrays.fill(following, NONE);
        for (int e = 0; e < before.length; e++) {
            leaving.computeIfAbsent(before[e], any -> new ArrayDeque<>()).add(e);
        }
    }

    /**
     * Orders the rows.
     *
     * @param start balance before the first of the rows, at which a trail starts if any row leaves it; null if unknown
     * @param before balance before each row, as listed
     * @param after balance after it
     * @return the rows, as indices into the arrays, in order; where several orders fit, one that takes rows as listed
     */
    static int[] order(@Nullable Long start, long[] before, long[] after) {
        return new BalanceTrail(before, after).order(start);
    }

    private int[] order(@Nullable Long start) {
        List<Integer> trails = new ArrayList<>();
        Map<Long, Integer> surplus = surplus();
        if (start != null) {
            // The rows before this run end at the start, and so one row that leaves it is accounted for.
            surplus.merge(start, -1, Integer::sum);
            if (leaving.containsKey(start)) {
                trails.add(walk(start));
            }
        }
        for (long balance : before) {
            while (surplus.getOrDefault(balance, 0) > 0) {
                surplus.merge(balance, -1, Integer::sum);
                trails.add(walk(balance));
            }
        }
        int[] order = new int[before.length];
        int filled = 0;
        for (int trail : trails) {
            filled = lay(trail, order, filled);
        }
        for (long balance : before) {
            if (leaving.containsKey(balance)) {
                filled = lay(walk(balance), order, filled);
            }
        }
        return order;
    }

    private Map<Long, Integer> surplus() {
        Map<Long, Integer> surplus = new HashMap<>();
        for (int e = 0; e < before.length; e++) {
            surplus.merge(before[e], 1, Integer::sum);
            surplus.merge(after[e], -1, Integer::sum);
        }
        return surplus;
    }

    /** Walks from a balance until no row leaves the balance reached; returns the first row of the walk or {@link #NONE}. */
    private int walk(long from) {
        int first = take(from);
        int last = first;
        while (last != NONE) {
            int next = take(after[last]);
            following[last] = next;
            last = next;
        }
        return first;
    }

    private int take(long from) {
        Deque<Integer> rows = leaving.get(from);
        if (rows == null) {
            return NONE;
        }
        int row = rows.remove();
        if (rows.isEmpty()) {
            leaving.remove(from);
        }
        return row;
    }

    /** Lays a trail down row by row, and with it every closed walk that starts at a balance it passes. */
    private int lay(int trail, int[] order, int filled) {
        int at = filled;
        int row = detour(before[trail], trail);
        while (row != NONE) {
            order[at++] = row;
            row = detour(after[row], following[row]);
        }
        return at;
    }

    /** The row to lay next at a balance: the first of a closed walk that then leads on to {@code next}, or that itself. */
    private int detour(long balance, int next) {
        int first = walk(balance);
        if (first == NONE) {
            return next;
        }
        int last = first;
        while (following[last] != NONE) {
            last = following[last];
        }
        following[last] = next;
        return first;
    }
}
