package org.upline.synthetic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.upline.synthetic.SplitMix.Stream;

/**
 * Paying accounts pay, between 08:00 and 11:00, what the fees of the day before have earned the uplines, and on the first
 * of a month what the people who run the scheme get. Nobody is paid twice by the scheme's paying accounts on one day, and
 * decoys never.
 */
final class Bonuses {
    private static final int[] PERCENT = {20, 5, 3};
    private static final Memo[] KINDS = {Memo.REFERRAL_BONUS, Memo.MANAGEMENT_BONUS, Memo.SEEING_BONUS};

    private final Scheme scheme;
    private final Cast cast;
    private final Accounts accounts;
    private final int[] paying;
    private final int supplier;
    private final Map<Integer, Integer> firstJoined;
    private final SplitMix dice;

    Bonuses(GeneratorOptions options, Scheme scheme, Cast cast, Accounts accounts) {
        this.scheme = scheme;
        this.cast = cast;
        this.accounts = accounts;
        paying = accounts.of(TruePart.PAYING);
        supplier = accounts.of(TruePart.SUPPLIER)[0];
        firstJoined = firstJoined(scheme, cast);
        dice = new SplitMix(options.seed(), Stream.BONUSES);
    }

    /** When those who play a part joined the scheme. */
    private static Map<Integer, Integer> firstJoined(Scheme scheme, Cast cast) {
        Map<Integer, Integer> joined = new HashMap<>();
        for (int member = 0; member < scheme.members(); member++) {
            int person = scheme.enrolment.person(member);
            if (cast.role(person) != null) {
                joined.putIfAbsent(person, scheme.joined(member));
            }
        }
        return joined;
    }

    /** What a person is to get, for the first reason there is. */
    private record Due(long fen, Memo memo) {
        Due plus(Due more) {
            return new Due(Math.addExact(fen, more.fen), memo);
        }
    }

    void plan(int day, List<Integer> paidYesterday, DayBook book) {
        Map<Integer, Due> due = new TreeMap<>();
        if (TimeForm.START.plusDays(day).getDayOfMonth() == 1 && day > 0) {
            addMonthly(day, due);
            paySupplier(day, book);
        }
        for (int member : paidYesterday) {
            addUplines(member, due);
        }
        for (Map.Entry<Integer, Due> entry : due.entrySet()) {
            int second = second(day);
            Party payee = accounts.partyOfPerson(entry.getKey(), second);
            pay(second, payee, entry.getValue(), book);
        }
    }

    private void addUplines(int member, Map<Integer, Due> due) {
        int own = scheme.enrolment.person(member);
        int upline = scheme.referrals.parent(member);
        for (int step = 0; step < PERCENT.length && upline != Referrals.NONE; step++) {
            int person = scheme.enrolment.person(upline);
            if (person != own && cast.role(person) != Role.DECOY) {
                due.merge(person, new Due(scheme.feeFen(member) / 100 * PERCENT[step], KINDS[step]), Due::plus);
            }
            upline = scheme.referrals.parent(upline);
        }
    }

    private void addMonthly(int day, Map<Integer, Due> due) {
        addMonthly(day, due, Role.ORGANISER, Memo.DIVIDEND, 10_000, 30_000);
        addMonthly(day, due, Role.CORE, Memo.DIVIDEND, 3_000, 5_000);
        addMonthly(day, due, Role.TREASURER, Memo.WAGE, 6_000, 8_000);
        addMonthly(day, due, Role.TRAINER, Memo.LECTURE, 5_000, 8_000);
    }

    private void addMonthly(int day, Map<Integer, Due> due, Role role, Memo memo, int lowYuan, int highYuan) {
        for (int person : cast.persons(role)) {
            int joined = firstJoined.getOrDefault(person, Integer.MAX_VALUE);
            if (joined < day * TimeForm.DAY) {
                due.merge(person, new Due(dice.between(lowYuan, highYuan) * 100L, memo), Due::plus);
            }
        }
    }

    private void paySupplier(int day, DayBook book) {
        int second = second(day);
        Party payee = accounts.party(supplier, second);
        pay(second, payee, new Due(dice.between(8_000, 20_000) * 100L, Memo.TECHNICAL_SERVICE), book);
    }

    private int second(int day) {
        return day * TimeForm.DAY + DayBook.MORNING + dice.below(3 * TimeForm.HOUR);
    }

    /** From a paying account that has the money; where none has, the scheme stays in debt. */
    private void pay(int second, Party payee, Due due, DayBook book) {
        int first = dice.below(paying.length);
        for (int k = 0; k < paying.length; k++) {
            int payer = paying[(first + k) % paying.length];
            if (accounts.spendable(payer) >= due.fen) {
                book.plan(Movement.of(second, accounts.party(payer, second), payee, due.fen, due.memo));
                return;
            }
        }
    }
}
