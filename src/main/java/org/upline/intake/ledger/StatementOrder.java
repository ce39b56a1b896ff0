package org.upline.intake.ledger;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The order of a statement where times leave it open: among rows of one time, such as all rows of a day that are dated
 * without a time of day, it follows the balances. The listed order stands where they do not contradict it, and where a
 * row gives no balance or no direction.
 */
final class StatementOrder {

    private final Entries entries;
    private final Effects effects;

    private StatementOrder(Entries entries, Effects effects) {
        this.entries = entries;
        this.effects = effects;
    }

    static Statements byBalances(Entries entries, Statements statements, Effects effects) {
        StatementOrder order = new StatementOrder(entries, effects);
        int[] ordered = statements.rows();
        // Each statement has its own stretch of the rows.
        IntStream.range(0, statements.count()).parallel().forEach(s -> order.refine(statements, s, ordered));
        return statements.reordered(ordered);
    }

    private void refine(Statements statements, int statement, int[] ordered) {
        int end = statements.end(statement);
        int from = statements.start(statement);
        while (from < end) {
            int to = statements.endOfTime(from, end, entries);
            if (to - from > 1) {
                Long start = from == statements.start(statement) ? null : entries.balanceFen(ordered[from - 1]);
                refine(ordered, from, to, start);
            }
            from = to;
        }
    }

    private void refine(int[] ordered, int from, int to, @Nullable Long start) {
        int[] listed = Arrays.copyOfRange(ordered, from, to);
        long[] before = new long[listed.length];
        long[] after = new long[listed.length];
        for (int k = 0; k < listed.length; k++) {
            Long balance = entries.balanceFen(listed[k]);
            if (balance == null || effects.of(listed[k]) == 0) {
                return;
            }
            after[k] = balance;
            before[k] = balance - effects.change(listed[k]);
        }
        int listedBreaks = breaks(start, before, after, asListed(listed.length));
        if (listedBreaks > 0) {
            int[] trail = BalanceTrail.order(start, before, after);
            if (breaks(start, before, after, trail) < listedBreaks) {
                for (int k = 0; k < trail.length; k++) {
                    ordered[from + k] = listed[trail[k]];
                }
            }
        }
    }

    private static int[] asListed(int count) {
        int[] order = new int[count];
        Arrays.setAll(order, k -> k);
        return order;
    }

    private static int breaks(@Nullable Long start, long[] before, long[] after, int[] order) {
        int breaks = 0;
        long balance = start == null ? before[order[0]] : start;
        for (int row : order) {
            breaks += before[row] == balance ? 0 : 1;
            balance = after[row];
        }
        return breaks;
    }
}
