package org.upline.synthetic.trial;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The life that fills statements: shops and traders, employers, landlords, lotteries, insurers, payment platforms, families,
 * friends who lend and those who buy for a group. What is taken from life: all of them have to do with many members, for
 * people recruit where they live; summaries say what a payment is for half of the time; shops, agents and traders empty
 * their accounts in the evening; wages, rents and premiums come back every month or year; goods have the same price points
 * that schemes like to use (980, 2,900, 3,980 and 6,800 yuan); and now and then the statement of such an account was
 * obtained, because somebody thought it one of the scheme's.
 */
final class Neighbours {
    private static final int MONTH = 30;
    private static final int YEAR = 365;

    private final Town town;

    private Neighbours(Town town) {
        this.town = town;
    }

    static void live(Town town) {
        Neighbours neighbours = new Neighbours(town);
        neighbours.payPlatforms();
        neighbours.payRents();
        neighbours.playLotteries();
        neighbours.insure();
        neighbours.helpEachOther();
        new Trade(town).run();
        new Work(town).run();
    }

    private static int tens(Town town, int low, int high) {
        return town.dice.between(low, high) * 10_00;
    }

    /** Two platforms take what people spend online and pay what they withdraw. */
    private void payPlatforms() {
        for (String name : List.of("支付宝（中国）网络技术有限公司", "财付通支付科技有限公司")) {
            int platform = town.neighbour(name, 0);
            for (int user : town.some(town.oneAndOneFor(3))) {
                int every = town.dice.between(3, 20);
                for (int day = town.dice.below(every); day < town.days(); day += every) {
                    if (town.dice.chance(15)) {
                        town.move(day, 8, 23, platform, user, town.dice.between(50, 3_000) * 100L, town.memo("提现"));
                    } else {
                        long fen = town.dice.between(500, 80_000);
                        town.move(day, 8, 23, user, platform, fen, town.memo("网上消费", "快捷支付", "充值"));
                    }
                }
            }
        }
    }

    private void payRents() {
        for (int k = 0; k < town.oneAndOneFor(250) + 2; k++) {
            int landlord = town.neighbour(8);
            for (int tenant : town.some(town.dice.between(4, 18))) {
                long rent = town.dice.chance(20) ? 980_00 : tens(town, 60, 350);
                int first = town.dice.below(MONTH);
                town.move(first, 9, 20, tenant, landlord, rent * 2, town.memo("押金"));
                for (int day = first; day < town.days(); day += MONTH) {
                    town.move(day, 9, 20, tenant, landlord, rent, town.memo("房租"));
                }
            }
        }
    }

    /** Agents of the state lotteries hand their takings in each week. */
    private void playLotteries() {
        int state = town.neighbour("示例省体育彩票管理中心", 0);
        for (int k = 0; k < town.oneAndOneFor(500); k++) {
            int agent = town.neighbour(15);
            List<Integer> players = town.some(town.dice.between(8, 40));
            for (int day = 0; day < town.days(); day++) {
                long taken = 0;
                for (int player : players) {
                    if (town.dice.chance(12)) {
                        long fen = tens(town, 1, 30);
                        town.move(day, 9, 20, player, agent, fen, town.memo("彩票"));
                        taken += fen;
                    }
                    if (town.dice.chance(1)) {
                        town.move(day, 9, 20, agent, player, tens(town, 5, 300), town.memo("中奖", "兑奖"));
                    }
                }
                town.move(day, 20, 22, agent, state, taken * 90 / 100, town.memo("彩票款"));
            }
        }
    }

    private void insure() {
        int insurer = town.neighbour("示例人寿保险股份有限公司", 0);
        for (int client : town.some(town.oneAndOneFor(8))) {
            long premium = town.dice.chance(20) ? 2_900_00 : tens(town, 80, 900);
            for (int day = town.dice.below(YEAR); day < town.days(); day += YEAR) {
                town.move(day, 9, 18, client, insurer, premium, town.memo("保费"));
            }
            if (town.dice.chance(5)) {
                int day = town.dice.below(town.days());
                town.move(day, 9, 18, insurer, client, tens(town, 100, 3_000), town.memo("理赔款"));
            }
        }
    }

    /** Families with a relative outside, loans among members, and members who buy for a group of others. */
    private void helpEachOther() {
        for (int member : town.some(town.oneAndOneFor(6))) {
            int relative = town.dice.chance(60) ? town.neighbour(4) : town.anyone();
            int every = town.dice.between(10, 60);
            for (int day = town.dice.below(every); day < town.days(); day += every) {
                boolean back = town.dice.chance(40);
                long fen = tens(town, 20, 1_500);
                town.move(day, 8, 22, back ? relative : member, back ? member : relative, fen, town.memo("生活费", "红包"));
            }
        }
        for (int k = 0; k < town.oneAndOneFor(4); k++) {
            int lender = town.anyone();
            int borrower = town.anyone();
            long fen = tens(town, 20, 2_000);
            int day = town.dice.below(town.days());
            town.move(day, 8, 22, lender, borrower, fen, town.memo("借款"));
            town.move(day + town.dice.between(1, 90), 8, 22, borrower, lender, fen, town.memo("还款"));
        }
        for (int k = 0; k < town.oneAndOneFor(400); k++) {
            buyTogether();
        }
    }

    private void buyTogether() {
        int buyer = town.anyoneOfNote();
        int vendor = town.neighbour(5);
        List<Integer> group = town.some(town.dice.between(6, 30));
        IntStream.range(0, town.dice.between(5, 25)).forEach(time -> {
            int day = town.dice.below(town.days());
            long sum = 0;
            for (int friend : group) {
                if (town.dice.chance(70)) {
                    long fen = tens(town, 6, 60);
                    town.move(day, 9, 17, friend, buyer, fen, town.memo("团购", "份子钱"));
                    sum += fen;
                }
            }
            town.move(day, 18, 20, buyer, vendor, sum, town.memo("货款"));
        });
    }
}
