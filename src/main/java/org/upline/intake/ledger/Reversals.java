package org.upline.intake.ledger;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.upline.intake.ledger.BankRow.Outcome;

/**
 * Payments that were taken back (冲正), with the rows that took them back. Within one statement, between the same two
 * parties and of one amount, a row that takes back is paired, one to one, with the nearest earlier payment of opposite
 * effect. Three rounds, so that what is marked comes first:
 *
 * <ol>
 *   <li>payments marked as taken back (被冲正) with rows that say they take one back;
 *   <li>other payments with the rows of that kind that are left;
 *   <li>marked payments that are left with an unmarked row of opposite effect soon after, if there is one.
 * </ol>
 *
 * A marked payment is taken back whether or not the other row is there. What happens to one side of a transfer happens to
 * its {@linkplain Mirrors mirrored} side. A row that takes back and finds no payment did move money: it stays a transfer
 * in its own direction.
 */
final class Reversals {

    private static final int HASHES = (1 << 24) - 1;

    private final Entries entries;
    private final Statements statements;
    private final Effects effects;
    private final Mirrors mirrors;
    private final LedgerRules rules;
    // Each holds a row together with its mirrored side.
    private final BitSet takesBack;
    private final BitSet marked = new BitSet();
    private final BitSet settled = new BitSet();
    /** Payment to the row that took it back, and the other way; asked for, never walked through. */
    private final Map<Integer, Integer> counterparts = new HashMap<>();

    private Reversals(Entries entries, Statements statements, Effects effects, Mirrors mirrors, LedgerRules rules) {
        this.entries = entries;
        this.statements = statements;
        this.effects = effects;
        this.mirrors = mirrors;
        this.rules = rules;
        this.takesBack = effects.takingBack();
    }

    static Reversals of(
            Entries entries,
            Parties parties,
            Statements statements,
            Effects effects,
            Mirrors mirrors,
            LedgerRules rules) {
        Reversals reversals = new Reversals(entries, statements, effects, mirrors, rules);
        reversals.markBothSides();
        int[] moving = statements.rows();
        if (reversals.takesBack.isEmpty() && reversals.marked.isEmpty()) {
            return reversals;
        }
        int[] party = new int[entries.count()];
        Stretches.together(moving.length, (from, to) -> {
            for (int k = from; k < to; k++) {
                int i = moving[k];
                // A row with neither number nor name is called by its memo, and 冲正 is not the memo of the payment.
                boolean isNamed = parties.isNumbered(i)
                        || (!entries.cash(i) && !entries.counterpartyName(i).isEmpty());
                party[i] = isNamed ? parties.other(i) : -1;
            }
        });
        IntUnaryOperator hash =
                i -> Grouping.hash(((long) parties.own(i) << 32) | (party[i] & 0xFFFFFFFFL), entries.amount(i));
        Grouping groups = Grouping.of(
                reversals.concerned(moving, hash),
                hash,
                (a, b) -> parties.own(a) == parties.own(b)
                        && party[a] == party[b]
                        && entries.amount(a) == entries.amount(b));
        // Statements with times of day know better which payment is the nearest.
        reversals.pairAll(groups, i -> !entries.dateOnly(i));
        reversals.pairAll(groups, i -> entries.dateOnly(i));
        reversals.settled.or(reversals.marked);
        return reversals;
    }

    /** All rows that may be of one group with a row that takes back or is marked, and few others. */
    private int[] concerned(int[] moving, IntUnaryOperator hash) {
        BitSet hashes = new BitSet();
        for (int i : moving) {
            if (takesBack.get(i) || marked.get(i)) {
                hashes.set(hash.applyAsInt(i) & HASHES);
            }
        }
        return Arrays.stream(moving)
                .parallel()
                .filter(i -> hashes.get(hash.applyAsInt(i) & HASHES))
                .toArray();
    }

    private void markBothSides() {
        // Hardly any row is: looking is what takes time.
        int[] concerned = Arrays.stream(statements.rows())
                .parallel()
                .filter(i -> isMarked(i) || isMarked(mirrors.mate(i)) || takesBack(mirrors.mate(i)))
                .toArray();
        for (int i : concerned) {
            if (isMarked(i) || isMarked(mirrors.mate(i))) {
                marked.set(i);
            } else {
                takesBack.set(i);
            }
        }
        takesBack.andNot(marked);
    }

    private boolean isMarked(int row) {
        return row >= 0 && entries.outcome(row) == Outcome.REVERSED;
    }

    private boolean takesBack(int row) {
        return row >= 0 && effects.takesBack(row);
    }

    private void pairAll(Grouping groups, IntPredicate wanted) {
        for (int g = 0; g < groups.count(); g++) {
            if (groups.size(g) > 1 && wanted.test(groups.row(groups.start(g))) && concerns(groups, g)) {
                pair(groups.rows(g));
            }
        }
    }

    private boolean concerns(Grouping groups, int group) {
        for (int k = groups.start(group); k < groups.end(group); k++) {
            if (takesBack.get(groups.row(k)) || marked.get(groups.row(k))) {
                return true;
            }
        }
        return false;
    }

    private void pair(int[] group) {
        RowSort.sort(group, this::compare);
        long anyTime = Long.MAX_VALUE;
        pair(group, marked::get, takesBack::get, anyTime);
        pair(group, i -> !marked.get(i) && !takesBack.get(i), takesBack::get, anyTime);
        pair(group, marked::get, i -> !marked.get(i) && !takesBack.get(i), rules.counterRowDays());
    }

    /** By time, then payments before what takes them back, then as the statement has it. */
    private int compare(int a, int b) {
        int byTime = Long.compare(latest(a), latest(b));
        int byRole = Boolean.compare(takesBack.get(a), takesBack.get(b));
        return byTime != 0 ? byTime : byRole != 0 ? byRole : Integer.compare(statements.place(a), statements.place(b));
    }

    /** A row without a time of day takes back any payment of its day. */
    private long latest(int row) {
        return entries.dateOnly(row) && takesBack.get(row) ? entries.time(row) + Entries.DAY - 1 : entries.time(row);
    }

    private void pair(int[] group, IntPredicate isPayment, IntPredicate isReturn, long withinDays) {
        Deque<Integer> in = new ArrayDeque<>();
        Deque<Integer> out = new ArrayDeque<>();
        for (int i : group) {
            if (settled.get(i) || effects.of(i) == 0) {
                continue;
            }
            boolean isIn = effects.of(i) > 0;
            if (isPayment.test(i)) {
                (isIn ? in : out).push(i);
            } else if (isReturn.test(i)) {
                Deque<Integer> opposite = isIn ? out : in;
                Integer payment = opposite.peek();
                if (payment != null && entries.day(i) - entries.day(payment) <= withinDays) {
                    opposite.pop();
                    settle(payment);
                    settle(i);
                    counterparts.put(payment, i);
                    counterparts.put(i, payment);
                }
            }
        }
    }

    private void settle(int row) {
        settled.set(row);
        if (mirrors.mate(row) >= 0) {
            settled.set(mirrors.mate(row));
        }
    }

    /** Whether the row was taken back or takes another back, or its other side in another statement was or does. */
    boolean isReversed(int row) {
        return settled.get(row);
    }

    /**
     * The row that took the payment back, or the payment that was taken back: that of the same statement, or else of the
     * other side's; -1 where it is not there.
     */
    int counterpart(int row) {
        Integer here = counterparts.get(row);
        if (here != null || mirrors.mate(row) < 0) {
            return here == null ? -1 : here;
        }
        // The pair was found in the other side's statement.
        Integer there = counterparts.get(mirrors.mate(row));
        return there == null ? -1 : mirrors.mate(there) < 0 ? there : mirrors.mate(there);
    }

    /** Whether the row says that it takes a payment back which is not there. */
    boolean isWithoutPayment(int row) {
        return effects.takesBack(row) && !settled.get(row);
    }
}
