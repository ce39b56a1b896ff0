package org.upline.synthetic;

import org.jspecify.annotations.Nullable;
import org.upline.synthetic.SplitMix.Stream;

/**
 * The evening: collecting accounts are emptied into transit accounts (18:00 to 20:00), these into paying accounts and
 * exits (20:00 to 22:00). No two accounts have more than one such movement a day, but for one pair of equal ones.
 */
final class Sweeps {
    private static final long LEAST_SWEEP = 20_000_00;
    private static final long LEAST_PASSED_ON = 5_000_00;
    private static final long ROUND = 100_00;

    /** Seconds between the two equal transfers. */
    static final int PAIR_APART = 40;

    private final Cast cast;
    private final Accounts accounts;
    private final Rotation collecting;
    private final Rotation transit;
    private final Rotation paying;
    private final int[] exits;
    private final SplitMix dice;
    private @Nullable Movement firstOfPair;

    Sweeps(GeneratorOptions options, Cast cast, Accounts accounts) {
        this.cast = cast;
        this.accounts = accounts;
        collecting = Rotation.of(accounts, TruePart.COLLECTING);
        transit = Rotation.of(accounts, TruePart.TRANSIT);
        paying = Rotation.of(accounts, TruePart.PAYING);
        exits = accounts.of(TruePart.EXIT);
        dice = new SplitMix(options.seed(), Stream.SWEEPS);
    }

    void plan(int day, DayBook book) {
        for (int account : collecting.all()) {
            if (accounts.spendable(account) >= LEAST_SWEEP) {
                sweep(account, day, book);
            }
        }
        for (int account : transit.all()) {
            if (accounts.spendable(account) >= LEAST_PASSED_ON) {
                passOn(account, day, book);
            }
        }
    }

    /** The earlier of two genuine transfers that are equal in all but their time; null if there was no occasion. */
    @Nullable
    Movement firstOfPair() {
        return firstOfPair;
    }

    private void sweep(int from, int day, DayBook book) {
        int to = transit.inUse(day, dice);
        int second = day * TimeForm.DAY + 18 * TimeForm.HOUR + dice.below(2 * TimeForm.HOUR - PAIR_APART);
        long amount = rounded(accounts.spendable(from));
        Movement whole = move(second, from, to, amount, Memo.MOVE);
        if (firstOfPair == null && day >= JoinTimes.DAYS / 2 && suitsPair(from, to)) {
            long half = rounded(amount / 2);
            firstOfPair = move(second, from, to, half, Memo.MOVE);
            book.plan(firstOfPair);
            book.plan(move(second + PAIR_APART, from, to, half, Memo.MOVE));
        } else {
            book.plan(dice.chance(25) ? whole.withSerial(second * 10_000L + from) : whole);
        }
    }

    /** Clocks must differ by less than half the time between the two, or nearest in time would be a toss. */
    private boolean suitsPair(int from, int to) {
        int apart = Math.abs(accounts.bank(from).clockAhead - accounts.bank(to).clockAhead);
        return accounts.bank(from) != accounts.bank(to) && apart * 2 < PAIR_APART && to != transit.all()[0];
    }

    private void passOn(int from, int day, DayBook book) {
        long toPay = rounded(accounts.spendable(from) * 55 / 100);
        int second = evening(day);
        book.plan(move(second, from, paying.inUse(day, dice), toPay, Memo.MOVE));

        long rest = rounded(accounts.spendable(from));
        int drawn = dice.below(100);
        if (rest == 0) {
            return;
        }
        int later = evening(day);
        if (drawn < 35) {
            book.plan(move(later, from, exits[1], rest, Memo.INVESTMENT));
        } else if (drawn < 50) {
            book.plan(move(later, from, exits[0], rest, Memo.HOUSE));
        } else if (drawn < 62) {
            Party payer = accounts.party(from, later);
            book.plan(Movement.of(later, payer, Party.CASH, Math.min(rest, 20_000_00), Memo.CASH_OUT));
        } else if (drawn < 74) {
            Party payer = accounts.party(from, later);
            Party shop = Party.merchant(Names.exitMerchant(dice.below(100)));
            book.plan(Movement.of(later, payer, shop, Math.min(rest, 50_000_00), Memo.PURCHASE));
        } else {
            int organiser = cast.persons(Role.ORGANISER).get(dice.below(2));
            book.plan(move(later, from, accounts.ofPerson(organiser), rest, Memo.DIVIDEND));
        }
    }

    private Movement move(int second, int from, int to, long amountFen, Memo memo) {
        return Movement.of(second, accounts.party(from, second), accounts.party(to, second), amountFen, memo);
    }

    private int evening(int day) {
        return day * TimeForm.DAY + 20 * TimeForm.HOUR + dice.below(2 * TimeForm.HOUR);
    }

    private static long rounded(long fen) {
        return fen / ROUND * ROUND;
    }
}
