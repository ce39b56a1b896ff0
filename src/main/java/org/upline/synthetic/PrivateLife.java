package org.upline.synthetic;

import org.upline.synthetic.SplitMix.Stream;

/**
 * What else stands in the private statements: wages, shopping, cash. It fills the case up to the rows wanted, and some of
 * its rows are odd. The other side's statement is never among the files.
 */
final class PrivateLife {
    /** Persons with such numbers live outside the case. */
    private static final int OUTSIDERS = 10_000_000;

    private static final int EMPLOYERS = 50_000_000;
    private static final int PAID_ONCE = 60_000_000;

    private static final int FOREIGN_EVERY = 200;
    private static final Oddity[] ODDITIES = {
        Oddity.FAILED,
        Oddity.TAKEN_BACK,
        Oddity.BLANK_DIRECTION,
        Oddity.DAMAGED_NUMBER,
        Oddity.ZERO,
        Oddity.REASON_ONLY,
        Oddity.TAKEN_BACK_MARKED,
        Oddity.UNREADABLE_AMOUNT,
        Oddity.BLANK_DIRECTION,
        Oddity.TAKEN_BACK,
        Oddity.FAILED,
        Oddity.UNREADABLE_TIME
    };

    private final People people;
    private final Accounts accounts;
    private final int[] own;
    private final int foreign;
    private final SplitMix dice;
    private final int oddEvery;
    private int drawn;
    private int odd;

    PrivateLife(GeneratorOptions options, People people, Accounts accounts) {
        this.people = people;
        this.accounts = accounts;
        own = accounts.of(TruePart.MEMBER);
        foreign = accounts.of(TruePart.FOREIGN)[0];
        dice = new SplitMix(options.seed(), Stream.PRIVATE_LIFE);
        oddEvery = Math.max(12, Math.min(500, options.transactions() / 600));
    }

    /** Plans movements until the book has as many rows as are due, or one more. */
    void plan(int day, int rowsDue, DayBook book) {
        while (book.rows() < rowsDue) {
            int second = day * TimeForm.DAY + DayBook.MORNING + dice.below(14 * TimeForm.HOUR);
            int account = own[dice.below(own.length)];
            drawn++;
            if (drawn % FOREIGN_EVERY == 7) {
                book.plan(foreign(second));
            } else if (drawn % oddEvery == 0) {
                planOdd(ODDITIES[odd++ % ODDITIES.length], account, second, book);
            } else {
                book.plan(ordinary(account, second));
            }
        }
    }

    private Movement ordinary(int account, int second) {
        int what = dice.below(100);
        Movement spending =
                what < 50 ? purchase(account, second) : what < 70 ? living(account, second) : cash(account, second);
        if (what >= 85 || accounts.spendable(account) < spending.amountFen()) {
            return wage(account, second);
        }
        return what == 84 ? interest(account, second, dice.between(1, 9)) : spending;
    }

    private void planOdd(Oddity oddity, int account, int second, DayBook book) {
        Movement spending = living(account, second);
        if (accounts.spendable(account) < spending.amountFen()) {
            book.plan(wage(account, second));
            return;
        }
        switch (oddity) {
            case TAKEN_BACK:
            case TAKEN_BACK_MARKED:
                planReversal(oddity, account, second, book);
                break;
            case ZERO:
                book.plan(interest(account, second, 0).as(Oddity.ZERO));
                break;
            default:
                book.plan(spending.as(oddity));
        }
    }

    /** A payment to someone who is paid this once, so that nothing else can be taken for it, and the row that cancels it. */
    private void planReversal(Oddity oddity, int account, int second, DayBook book) {
        Party own = accounts.party(account, second);
        Party other = outsider(PAID_ONCE + odd);
        long amount = dice.between(50, 3_000) * 100L;
        Movement payment = Movement.of(second, own, other, amount, Memo.LIVING).as(oddity);
        Movement back = Movement.of(second + dice.between(60, 600), other, own, amount, Memo.REVERSAL);
        book.plan(payment);
        boolean negative = oddity == Oddity.TAKEN_BACK && odd % 4 == 2;
        book.plan(back.as(negative ? Oddity.REVERSAL_NEGATIVE : Oddity.REVERSAL));
    }

    private Movement purchase(int account, int second) {
        // A whole number of fen that is no whole number of jiao: nothing that comes in looks like it.
        long amount = dice.between(50, 60_000) * 10L + dice.between(1, 9);
        return Movement.of(
                second,
                accounts.party(account, second),
                Party.merchant(Names.merchant(dice.below(600))),
                amount,
                Memo.PURCHASE);
    }

    private Movement living(int account, int second) {
        Party other = outsider(dice.below(1_000_000));
        return Movement.of(second, accounts.party(account, second), other, dice.between(50, 3_000) * 100L, Memo.LIVING);
    }

    private Movement cash(int account, int second) {
        long amount = dice.between(1, 50) * 100_00L;
        return Movement.of(second, accounts.party(account, second), Party.CASH, amount, Memo.CASH_OUT);
    }

    private Movement wage(int account, int second) {
        int employer = accounts.holder(account) % 1_000;
        Party payer = outside(EMPLOYERS + employer, Names.employer(employer));
        return Movement.of(second, payer, accounts.party(account, second), dice.between(300, 900) * 10_00L, Memo.WAGE);
    }

    private Movement interest(int account, int second, int fen) {
        return Movement.of(second, Party.merchant(""), accounts.party(account, second), fen, Memo.INTEREST);
    }

    private Movement foreign(int second) {
        long amount = dice.between(100, 2_000) * 100L;
        Party here = accounts.party(foreign, second);
        Party there = outsider(dice.below(1_000_000));
        boolean out = accounts.spendable(foreign) >= amount && dice.chance(50);
        return out
                ? Movement.of(second, here, there, amount, Memo.MOVE)
                : Movement.of(second, there, here, amount, Memo.MOVE);
    }

    private Party outsider(int running) {
        return outside(running, people.name(OUTSIDERS + running % 5_000_000));
    }

    private static Party outside(int running, String name) {
        Bank bank = Bank.of(running % Bank.count());
        return new Party(
                Party.OUTSIDE, MadeCardNumber.of(bank, MadeCardNumber.Series.OUTSIDE, running), name, bank.title);
    }
}
