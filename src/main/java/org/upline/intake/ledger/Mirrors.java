package org.upline.intake.ledger;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.upline.intake.ledger.BankRow.Outcome;

/**
 * Which rows are the two sides of one transfer: a debit of X to Y and a credit of Y from X, each in its own account's
 * statement, of one amount and currency. In this order, one to one:
 *
 * <ol>
 *   <li>rows whose serial numbers agree, within {@link LedgerRules#serialDays()};
 *   <li>rows whose times differ by at most {@link LedgerRules#mirrorTolerance()}, the nearest first;
 *   <li>rows of one calendar day where one side has no time of day, in their order.
 * </ol>
 *
 * By time and by day, plain payments are matched with each other first, then rows that take back, then those marked as
 * taken back, and only then across: a payment made again after one that failed keeps its other side. A row without the number of its other side is never matched: names and amounts alone would be guessing.
 * A movement within one account (X to X) has its two sides in one statement, and they are matched alike.
 */
final class Mirrors {

    private final Entries entries;
    private final Parties parties;
    private final Effects effects;
    private final LedgerRules rules;
    private final int[] mate;

    private Mirrors(Entries entries, Parties parties, Effects effects, LedgerRules rules) {
        this.entries = entries;
        this.parties = parties;
        this.effects = effects;
        this.rules = rules;
        this.mate = new int[entries.count()];
        Arrays.fill(mate, -1);
    }

    static Mirrors of(Entries entries, Parties parties, Statements statements, Effects effects, LedgerRules rules) {
        Mirrors mirrors = new Mirrors(entries, parties, effects, rules);
        Grouping groups = Grouping.of(
                mirrors.candidates(statements),
                i -> Grouping.hash(((long) mirrors.payer(i) << 32) | mirrors.payee(i), entries.amount(i)),
                (a, b) -> entries.amount(a) == entries.amount(b)
                        && mirrors.payer(a) == mirrors.payer(b)
                        && mirrors.payee(a) == mirrors.payee(b));
        // Each group has its own rows, so the order in which they are matched does not matter.
        IntStream.range(0, groups.count()).parallel().forEach(g -> {
            if (groups.size(g) == 2) {
                mirrors.matchTwo(groups.row(groups.start(g)), groups.row(groups.start(g) + 1));
            } else if (groups.size(g) > 2) {
                mirrors.match(groups.rows(g), statements);
            }
        });
        return mirrors;
    }

    /** Rows whose other side has a statement too. */
    private int[] candidates(Statements statements) {
        BitSet withStatement = new BitSet();
        for (int s = 0; s < statements.count(); s++) {
            if (statements.start(s) < statements.end(s)) {
                withStatement.set(parties.own(statements.row(statements.start(s))));
            }
        }
        return Arrays.stream(statements.rows())
                .parallel()
                .filter(i -> effects.of(i) != 0)
                .filter(i -> parties.isNumbered(i) && withStatement.get(parties.other(i)))
                .toArray();
    }

    private int payer(int row) {
        return effects.of(row) < 0 ? parties.own(row) : parties.other(row);
    }

    private int payee(int row) {
        return effects.of(row) < 0 ? parties.other(row) : parties.own(row);
    }

    /** The common case, by the same rules. */
    private void matchTwo(int a, int b) {
        if (effects.of(a) == effects.of(b)) {
            return;
        }
        long apart = Math.abs(entries.time(a) - entries.time(b));
        boolean serialsAgree = entries.hasSerial(a) && entries.sameSerial(a, b);
        boolean isDated = entries.dateOnly(a) || entries.dateOnly(b);
        boolean timesAgree = isDated ? entries.day(a) == entries.day(b) : apart <= tolerance();
        if (timesAgree || (serialsAgree && apart <= rules.serialDays() * Entries.DAY)) {
            join(effects.of(a) < 0 ? a : b, effects.of(a) < 0 ? b : a);
        }
    }

    private long tolerance() {
        return rules.mirrorTolerance().toNanos() / 1000;
    }

    private void match(int[] group, Statements statements) {
        RowSort.sort(group, (a, b) -> {
            int byTime = Long.compare(entries.time(a), entries.time(b));
            return byTime == 0 ? Integer.compare(statements.place(a), statements.place(b)) : byTime;
        });
        bySerial(group);
        byTime(group, this::isPlain);
        if (!Arrays.stream(group).allMatch(this::isPlain)) {
            byTime(group, effects::takesBack);
            byTime(group, i -> entries.outcome(i) == Outcome.REVERSED);
            byTime(group, i -> true);
        }
    }

    private boolean isPlain(int row) {
        return entries.outcome(row) == Outcome.DONE && !effects.takesBack(row);
    }

    private void bySerial(int[] group) {
        int[] debits = unmatched(group, i -> effects.of(i) < 0 && entries.hasSerial(i));
        int[] credits = unmatched(group, i -> effects.of(i) > 0 && entries.hasSerial(i));
        if (debits.length == 0 || credits.length == 0) {
            return;
        }
        int[] both =
                IntStream.concat(Arrays.stream(debits), Arrays.stream(credits)).toArray();
        Grouping serials = Grouping.of(both, entries::serialHash, entries::sameSerial);
        for (int g = 0; g < serials.count(); g++) {
            int[] agreeing = serials.rows(g);
            pair(
                    unmatched(agreeing, i -> effects.of(i) < 0),
                    unmatched(agreeing, i -> effects.of(i) > 0),
                    rules.serialDays() * Entries.DAY);
        }
    }

    private void byTime(int[] group, IntPredicate eligible) {
        int[] debits = unmatched(group, i -> effects.of(i) < 0 && eligible.test(i));
        int[] credits = unmatched(group, i -> effects.of(i) > 0 && eligible.test(i));
        if (debits.length == 0 || credits.length == 0) {
            return;
        }
        pair(timed(debits), timed(credits), tolerance());
        byDay(dated(debits), dated(credits));
        byDay(dated(debits), timed(credits));
        byDay(timed(debits), dated(credits));
    }

    private int[] unmatched(int[] among, IntPredicate wanted) {
        int[] kept = new int[among.length];
        int count = 0;
        for (int i : among) {
            if (mate[i] < 0 && wanted.test(i)) {
                kept[count++] = i;
            }
        }
        return count == kept.length ? kept : Arrays.copyOf(kept, count);
    }

    private int[] timed(int[] among) {
        return unmatched(among, i -> !entries.dateOnly(i));
    }

    private int[] dated(int[] among) {
        return unmatched(among, i -> entries.dateOnly(i));
    }

    private void pair(int[] debits, int[] credits, long tolerance) {
        NearestPairs.match(debits, credits, entries::time, tolerance, this::join);
    }

    private void byDay(int[] debits, int[] credits) {
        int d = 0;
        int c = 0;
        while (d < debits.length && c < credits.length) {
            int order = Long.compare(entries.day(debits[d]), entries.day(credits[c]));
            if (order == 0) {
                join(debits[d], credits[c]);
            }
            d += order <= 0 ? 1 : 0;
            c += order >= 0 ? 1 : 0;
        }
    }

    private void join(int debit, int credit) {
        mate[debit] = credit;
        mate[credit] = debit;
    }

    /** The row that tells of the same transfer from the other side; -1 where there is none. */
    int mate(int row) {
        return mate[row];
    }

    /** By row, what {@link #mate} gives; not to be changed. */
    int[] mates() {
        return mate;
    }

    /** The row that stands for both sides: the payer's where it is there. */
    int head(int row) {
        return mate[row] >= 0 && effects.of(row) > 0 ? mate[row] : row;
    }
}
