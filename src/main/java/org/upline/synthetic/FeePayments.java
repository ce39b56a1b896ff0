package org.upline.synthetic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.upline.synthetic.SplitMix.Stream;

/** Members pay their fee into a collecting account minutes after they joined, between 08:00 and 17:50. */
final class FeePayments {
    private final Scheme scheme;
    private final Cast cast;
    private final Accounts accounts;
    private final Rotation collecting;
    private final SplitMix dice;
    private final int perMille;
    private final int[] lastDayPaid;
    private int next;
    private long payments;
    private long paidFen;

    FeePayments(GeneratorOptions options, Scheme scheme, Cast cast, Accounts accounts) {
        this.scheme = scheme;
        this.cast = cast;
        this.accounts = accounts;
        collecting = Rotation.of(accounts, TruePart.COLLECTING);
        dice = new SplitMix(options.seed(), Stream.FEES);
        // Where few rows are wanted, the others paid in cash.
        perMille = (int) Math.min(1_000, options.transactions() * 200L / options.members());
        lastDayPaid = new int[accounts.size()];
        Arrays.fill(lastDayPaid, -1);
    }

    /** Plans the payments of those who joined on the day and gives the members who paid. */
    List<Integer> plan(int day, DayBook book) {
        List<Integer> paid = new ArrayList<>();
        for (; next < scheme.members() && scheme.joined(next) / TimeForm.DAY == day; next++) {
            if (pays(next) && pay(next, day, book)) {
                paid.add(next);
            }
        }
        return paid;
    }

    private boolean pays(int member) {
        boolean byBank = cast.role(scheme.enrolment.person(member)) != null || dice.below(1_000) < perMille;
        return byBank && !scheme.inactive(member) && !scheme.blank(member);
    }

    private boolean pay(int member, int day, DayBook book) {
        int person = scheme.enrolment.person(member);
        int own = accounts.ofPerson(person);
        long fee = scheme.feeFen(member);
        if (own != Party.OUTSIDE) {
            // Two equal payments of one account on one day could not be told apart in an export without times of day.
            if (lastDayPaid[own] == day) {
                return false;
            }
            lastDayPaid[own] = day;
            fillUp(own, fee, day, book);
        }
        int second = scheme.joined(member) + dice.between(60, 1_200);
        Party payer = accounts.partyOfPerson(person, second);
        Party payee = accounts.party(collecting.inUse(day, dice), second);
        Movement payment = Movement.of(second, payer, payee, fee, Memo.FEE);
        book.plan(own != Party.OUTSIDE && dice.chance(30) ? payment.withSerial(member + 1L) : payment);
        payments++;
        paidFen = Math.addExact(paidFen, fee);
        return true;
    }

    /** Who has not enough on his account pays cash in first thing in the morning. */
    private void fillUp(int own, long fee, int day, DayBook book) {
        long missing = fee - accounts.spendable(own);
        if (missing > 0) {
            int second = day * TimeForm.DAY + 7 * TimeForm.HOUR + dice.below(TimeForm.HOUR / 2);
            long deposit = (missing / 1_000_00 + 1) * 1_000_00 + 50_00;
            book.plan(Movement.of(second, Party.CASH, accounts.party(own, second), deposit, Memo.CASH_IN));
        }
    }

    /** Fees paid through banks so far. */
    long payments() {
        return payments;
    }

    /** Their sum, in fen. */
    long paidFen() {
        return paidFen;
    }
}
