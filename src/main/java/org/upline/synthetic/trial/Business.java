package org.upline.synthetic.trial;

import org.upline.synthetic.SplitMix;
import org.upline.synthetic.SplitMix.Stream;
import org.upline.synthetic.trial.Growth.Lecture;

/**
 * The scheme's money day by day: fees come in within two hours of joining, collecting accounts are emptied into transit
 * accounts in the evening and these into paying accounts and exits, bonuses are paid out every so many days and the inner
 * circle at the end of each month.
 */
final class Business {
    private static final int MONTH = 30;
    private static final int EVENING = 19 * 3_600;

    private final TrialOptions options;
    private final Plan plan;
    private final Growth growth;
    private final TrialAccounts accounts;
    private final Books books;
    private final Till till;
    private final Bonuses bonuses;
    private final InnerCircle inner;
    private final SplitMix dice;
    private final int toPaying;
    private int next;
    private long collectedFen;

    Business(TrialOptions options, Plan plan, Cast cast, Growth growth, TrialAccounts accounts, Books books) {
        this.options = options;
        this.plan = plan;
        this.growth = growth;
        this.accounts = accounts;
        this.books = books;
        dice = new SplitMix(options.seed(), Stream.TRIAL_MONEY);
        till = new Till(books, accounts, plan, dice);
        bonuses = new Bonuses(plan, growth);
        inner = new InnerCircle(plan, cast, growth, accounts, books, till, dice);
        toPaying = dice.between(65, 90);
    }

    void run() {
        for (int day = 0; day < plan.days() + MONTH; day++) {
            while (next < growth.members() && growth.second(next) / Books.DAY == day) {
                enrol(next++, day);
            }
            if (day % MONTH == MONTH - 1) {
                inner.payMonthly(day, collectedFen);
                inner.passOn(day);
                collectedFen = 0;
            }
            for (Lecture lecture : growth.lectures()) {
                if (lecture.day() + 1 == day) {
                    inner.payLecture(day, lecture.trainer());
                }
            }
            if (day % plan.payEvery() == 0) {
                bonuses.payOut(day, till, accounts, dice);
            }
            sweep(day);
        }
    }

    private void enrol(int member, int day) {
        if (isInactive(member) || isBlank(member)) {
            return;
        }
        long fee = feeFen(member);
        int how = dice.below(100);
        int referrer = growth.referrer(member);
        boolean byUpline = how >= plan.byBank() && how < plan.byBank() + plan.byUpline() && referrer != Growth.ROOT;
        if (how < plan.byBank() || byUpline) {
            int person = growth.person(byUpline ? referrer : member);
            int payer = accounts.ofPerson(person, growth.player(person) != null);
            int[] collecting = accounts.collecting();
            int payee = collecting[(dice.below(collecting.length) + day / MONTH) % collecting.length];
            books.move(growth.second(member) + dice.below(7_200), payer, payee, fee, till.memo("报单"));
            collectedFen = Math.addExact(collectedFen, fee);
        }
        bonuses.earn(member, fee);
    }

    private void sweep(int day) {
        int evening = day * Books.DAY + EVENING;
        int[] transit = accounts.transit();
        for (int account : accounts.collecting()) {
            int to = transit[dice.below(transit.length)];
            books.move(evening + dice.below(3_600), account, to, whole(books.balance(account)), till.memo("转账"));
        }
        for (int account : transit) {
            long fen = whole(books.balance(account));
            int to = accounts.paying()[dice.below(accounts.paying().length)];
            int exit = accounts.exits()[dice.below(accounts.exits().length)];
            long kept = whole(fen / 100 * toPaying);
            books.move(evening + 3_600 + dice.below(3_600), account, to, kept, till.memo("转账"));
            books.move(evening + 7_200 + dice.below(3_600), account, exit, fen - kept, till.memo("货款"));
        }
    }

    private static long whole(long fen) {
        return Math.max(0, fen) / 100_00 * 100_00;
    }

    long feeFen(int member) {
        long[] packages = plan.packagesFen();
        return packages[trait(member, 1, packages.length)];
    }

    boolean isInactive(int member) {
        return trait(member, 2, 100) < 4;
    }

    boolean isBlank(int member) {
        return trait(member, 3, 100) < 5;
    }

    private int trait(int member, int which, int bound) {
        return SplitMix.at(options.seed() + 9_000 + which, member, bound);
    }
}
