package org.upline.synthetic.trial;

import java.util.List;

/** Employers, whose customers pay them and who pay wages each month, and a bonus before the new year. */
final class Work {
    private static final int MONTH = 30;
    private static final int YEAR = 365;

    private final Town town;

    Work(Town town) {
        this.town = town;
    }

    void run() {
        for (int k = 0; k < town.oneAndOneFor(250) + 2; k++) {
            employ(town.neighbour("示例劳务有限公司" + k, 12));
        }
    }

    private void employ(int employer) {
        List<Integer> staff = town.some(town.dice.between(4, 40));
        List<Integer> customers = List.of(town.neighbour(0), town.neighbour(0), town.neighbour(0));
        long base = town.dice.between(25, 60) * 100_00L;
        for (int day = town.dice.below(MONTH); day < town.days(); day += MONTH) {
            boolean bonus = day % YEAR > YEAR - MONTH;
            long sum = 0;
            for (int worker : staff) {
                long fen = base / 100 * town.dice.between(80, 140);
                town.move(day, 9, 17, employer, worker, fen, town.memo("工资", "代发工资"));
                sum += fen;
                if (bonus) {
                    town.move(day, 9, 17, employer, worker, fen, town.memo("年终奖", "奖金"));
                    sum += fen;
                }
            }
            for (int customer : customers) {
                town.move(day, 8, 9, customer, employer, sum / 2, town.memo("工程款", "货款"));
            }
        }
    }
}
