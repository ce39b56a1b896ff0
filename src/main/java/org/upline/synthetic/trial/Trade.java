package org.upline.synthetic.trial;

import java.util.List;

/** Shops that sell to members, and traders who buy and sell on the same day. */
final class Trade {
    private static final long[] PRICE_POINTS = {98_00, 198_00, 980_00, 1_980_00, 2_900_00, 2_980_00, 3_980_00, 6_800_00
    };

    private final Town town;

    Trade(Town town) {
        this.town = town;
    }

    void run() {
        for (int k = 0; k < town.oneAndOneFor(150) + 3; k++) {
            keepShop(k % 4 == 3);
        }
        for (int k = 0; k < town.oneAndOneFor(400) + 1; k++) {
            trade();
        }
    }

    /** Everyday goods, or dear ones that people buy once in a while. The evening's takings go to whoever supplies it. */
    private void keepShop(boolean dear) {
        int shop = town.neighbour(10);
        int supplier = town.neighbour("示例批发商行", 0);
        List<Integer> regulars = town.some(town.dice.between(10, 20 * town.oneAndOneFor(1_000)));
        for (int day = 0; day < town.days(); day++) {
            long taken = 0;
            for (int customer : regulars) {
                if (town.dice.below(1_000) < (dear ? 4 : 80)) {
                    long fen =
                            dear ? PRICE_POINTS[town.dice.below(PRICE_POINTS.length)] : town.dice.between(800, 30_000);
                    town.move(day, 8, 20, customer, shop, fen, town.memo("消费", "扫码付款", "货款"));
                    taken += fen;
                }
            }
            if (town.dice.chance(80)) {
                town.move(day, 20, 22, shop, supplier, taken * town.dice.between(80, 100) / 100, town.memo("货款"));
            }
        }
    }

    /** What is sold by day is paid for at night: money passes within hours. */
    private void trade() {
        int trader = town.neighbour(30);
        List<Integer> suppliers = List.of(town.neighbour(5), town.neighbour(5), town.neighbour(5));
        List<Integer> buyers = town.some(3);
        for (int k = 0; k < 8; k++) {
            buyers.add(town.neighbour(0));
        }
        for (int day = town.dice.below(5); day < town.days(); day += town.dice.between(1, 6)) {
            long sum = 0;
            for (int k = town.dice.between(1, 4); k > 0; k--) {
                long fen = town.dice.between(20, 900) * 100_00L;
                town.move(day, 8, 18, buyers.get(town.dice.below(buyers.size())), trader, fen, town.memo("货款"));
                sum += fen;
            }
            int supplier = suppliers.get(town.dice.below(suppliers.size()));
            town.move(day, 19, 22, trader, supplier, sum * town.dice.between(92, 100) / 100, town.memo("货款"));
        }
    }
}
