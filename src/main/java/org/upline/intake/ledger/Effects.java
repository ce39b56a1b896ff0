package org.upline.intake.ledger;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.BankRow.Direction;
import org.upline.intake.ledger.BankRow.Outcome;

/**
 * Whether each row of a statement brought money in or took it out, and which rows take an earlier one back.
 *
 * <p>The sign (收付标志) says it. Where it is missing, the balance before, plus or minus the amount, must be the balance
 * after: the balance before is that of the preceding row or, among rows of one time whose order is open, of any of them
 * if only one direction fits. A negative amount moves money against its sign, unless the balances show that the minus
 * only says once more what the sign says.
 */
final class Effects {

    private final Entries entries;
    private final byte[] effect;
    private final BitSet takesBack = new BitSet();
    /** While statements are decided side by side, which a set of bits does not bear. */
    private boolean[] takes;

    private Effects(Entries entries) {
        this.entries = entries;
        this.effect = new byte[entries.count()];
        this.takes = new boolean[entries.count()];
    }

    static Effects of(Entries entries, Statements statements, LedgerRules rules) {
        Effects effects = new Effects(entries);
        // Each statement by itself; no two have a row in common.
        IntStream.range(0, statements.count()).parallel().forEach(s -> effects.decide(statements, s, rules));
        for (int i = 0; i < effects.takes.length; i++) {
            if (effects.takes[i]) {
                effects.takesBack.set(i);
            }
        }
        effects.takes = new boolean[0];
        return effects;
    }

    private void decide(Statements statements, int statement, LedgerRules rules) {
        Running running = new Running();
        int from = statements.start(statement);
        while (from < statements.end(statement)) {
            int to = statements.endOfTime(from, statements.end(statement), entries);
            decide(statements, from, to, running, rules);
            from = to;
        }
    }

    private void decide(Statements statements, int from, int to, Running running, LedgerRules rules) {
        Set<Long> near = null;
        for (int k = from; k < to; k++) {
            int i = statements.row(k);
            int plain = plainEffect(i);
            if (entries.direction(i) == null || entries.writtenFen(i) < 0) {
                int shown = shownBy(running.balance(), i);
                if (shown == 0 && to - from > 1) {
                    near = near == null ? balances(statements, from, to, running) : near;
                    shown = shownByAny(near, i);
                }
                effect[i] = (byte) (shown == 0 ? plain : shown);
            } else {
                effect[i] = (byte) plain;
            }
            boolean againstItsSign = entries.direction(i) != null && entries.writtenFen(i) < 0 && effect[i] == plain;
            if (entries.outcome(i) != Outcome.REVERSED && (againstItsSign || rules.speaksOfReversal(entries.memo(i)))) {
                takes[i] = true;
            }
            running.pass(entries.balanceFen(i), effect[i] * entries.amount(i));
        }
    }

    private int plainEffect(int row) {
        Direction direction = entries.direction(row);
        if (direction == null) {
            return 0;
        }
        return direction == Direction.IN == entries.writtenFen(row) > 0 ? 1 : -1;
    }

    private int shownBy(@Nullable Long before, int row) {
        return before == null ? 0 : shownByAny(Set.of(before), row);
    }

    private int shownByAny(Set<Long> before, int row) {
        Long after = entries.balanceFen(row);
        if (after == null) {
            return 0;
        }
        long amount = entries.amount(row);
        return Boolean.compare(before.contains(after - amount), before.contains(after + amount));
    }

    private Set<Long> balances(Statements statements, int from, int to, Running running) {
        Set<Long> balances = new HashSet<>();
        for (int k = from; k < to; k++) {
            Long after = entries.balanceFen(statements.row(k));
            if (after != null) {
                balances.add(after);
            }
        }
        Long before = running.balance();
        if (before != null) {
            balances.add(before);
        }
        return balances;
    }

    /** 1 if the row brought money in, -1 if it took money out, 0 if that cannot be known. */
    int of(int row) {
        return effect[row];
    }

    /** What the row added to the balance, below zero for money out, in fen. */
    long change(int row) {
        return effect[row] * entries.amount(row);
    }

    /** Whether the row itself says that it takes an earlier one back: by its summary, or by an amount against its sign. */
    boolean takesBack(int row) {
        return takesBack.get(row);
    }

    /** The rows that say so. */
    BitSet takingBack() {
        return (BitSet) takesBack.clone();
    }

    /** The balance as it runs along a statement; null while it cannot be known. */
    private static final class Running {
        private @Nullable Long balance;

        @Nullable
        Long balance() {
            return balance;
        }

        /** @param change 0 where it is not known */
        void pass(@Nullable Long after, long change) {
            if (after != null) {
                balance = after;
            } else if (balance != null) {
                balance = change == 0 ? null : balance + change;
            }
        }
    }
}
