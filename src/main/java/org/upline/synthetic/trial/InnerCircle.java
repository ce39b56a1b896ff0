package org.upline.synthetic.trial;

import java.util.Arrays;
import java.util.List;
import org.upline.synthetic.SplitMix;

/**
 * What those get who run the scheme or work for it, beside any bonuses. Organisers share, by their worth, a part of each
 * month's fees (8 to 20 percent); one in three has it paid out of a collecting account, one in two into an account opened for
 * it, and who holds an account of the scheme himself takes it there. Managers, treasurers and staff have a monthly pay,
 * trainers one by the lecture, in steps of what the scheme can afford; the ranges overlap. Some of all this is cash.
 */
final class InnerCircle {
    private static final long LEAST_UNIT = 300_00;
    private static final long MOST_UNIT = 8_000_00;

    private final Plan plan;
    private final Cast cast;
    private final Growth growth;
    private final TrialAccounts accounts;
    private final Books books;
    private final Till till;
    private final SplitMix dice;
    private final int profit;
    private long unitFen = LEAST_UNIT;

    InnerCircle(Plan plan, Cast cast, Growth growth, TrialAccounts accounts, Books books, Till till, SplitMix dice) {
        this.plan = plan;
        this.cast = cast;
        this.growth = growth;
        this.accounts = accounts;
        this.books = books;
        this.till = till;
        this.dice = dice;
        profit = dice.between(8, 20);
    }

    /** The end of a month in which so much was collected. */
    void payMonthly(int day, long collectedFen) {
        unitFen = Math.max(LEAST_UNIT, Math.min(MOST_UNIT, collectedFen * 4 / 1_000));
        List<Player> organisers = cast.players(TrialRole.ORGANISER).stream()
                .filter(player -> isThere(player, day))
                .toList();
        long worth = organisers.stream().mapToLong(Player::worth).sum();
        for (Player player : organisers) {
            share(player, day, collectedFen / 100 * profit / worth * player.worth());
        }
        wages(TrialRole.MANAGER, day, 80, 200, "管理费");
        wages(TrialRole.TREASURER, day, 60, 100, "工资");
        wages(TrialRole.STAFF, day, 20, 60, "工资");
    }

    /** After a lecture. */
    void payLecture(int day, Player trainer) {
        if (isThere(trainer, day)) {
            pay(trainer, day, unitFen * (30 + 70L * trainer.worth() / 100) / 100, "讲课费");
        }
    }

    private void wages(TrialRole role, int day, int base, int span, String memo) {
        for (Player player : cast.players(role)) {
            if (isThere(player, day)) {
                long fen = unitFen * (base + (long) span * player.worth() / 100) / 100;
                pay(player, day, fen * dice.between(90, 110) / 100, memo);
            }
        }
    }

    private void pay(Player player, int day, long fen, String memo) {
        if (!dice.chance(plan.cashPay())) {
            till.pay(day, accounts.payee(player), fen, memo);
        }
    }

    private void share(Player player, int day, long fen) {
        if (dice.chance(plan.cashPay())) {
            return;
        }
        boolean habit = player.worth() % 2 == 0;
        int payee =
                habit && !player.moneyToRelative() ? accounts.secondOfPerson(player.person()) : accounts.payee(player);
        int[] held = accounts.own().stream()
                .filter(own -> own.holder() == player.person())
                .filter(own -> books.balance(own.account()) >= fen)
                .mapToInt(TrialAccounts.Own::account)
                .toArray();
        int[] collecting = Arrays.stream(accounts.collecting())
                .filter(account -> books.balance(account) >= fen)
                .toArray();
        if (held.length > 0) {
            books.move(till.second(day), held[0], payee, fen, till.memo("转账"));
        } else if (player.worth() % 3 == 0 && collecting.length > 0) {
            books.move(till.second(day), collecting[dice.below(collecting.length)], payee, fen, till.memo("分红"));
        } else {
            till.pay(day, payee, fen, "分红");
        }
    }

    /** Relatives pass on most of what came in, in one sum. */
    void passOn(int day) {
        for (Player player : cast.players()) {
            if (player.moneyToRelative()) {
                int from = accounts.payee(player);
                long fen = books.balance(from) / 100 * dice.between(60, 98);
                books.move(till.second(day), from, accounts.ofPerson(player.person(), true), fen, "");
            }
        }
    }

    private boolean isThere(Player player, int day) {
        boolean joined = !player.isMember() || growth.second(player.member()) < day * Books.DAY;
        return joined && (long) day * 100 <= (long) plan.days() * player.leaves();
    }
}
