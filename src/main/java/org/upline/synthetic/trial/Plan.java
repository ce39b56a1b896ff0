package org.upline.synthetic.trial;

import org.upline.synthetic.SplitMix;
import org.upline.synthetic.SplitMix.Stream;

/**
 * What the scheme promises and how it runs, drawn anew for each case so that no two pay alike. Rates are per mille, money
 * is fen.
 *
 * @param days from the first member to the last
 * @param generations per mille of a recruit's fee for each generation above him, the recruiter first
 * @param rankPerMille more for whoever has {@code rankFrom} members below (级差)
 * @param seeingFen for each position placed within fifteen levels below (见点奖); 0 if there is none
 * @param payEvery days from one pay-out of bonuses to the next
 * @param byBank percent of fees paid by bank by the member himself
 * @param byUpline percent paid by the upline for him; the rest is cash
 * @param memos percent of payments with a summary that says what they are
 * @param cashPay percent of the inner circle's pay that is handed over in cash
 */
record Plan(
        int days,
        long[] packagesFen,
        int[] generations,
        int rankPerMille,
        int rankFrom,
        long seeingFen,
        int payEvery,
        int byBank,
        int byUpline,
        int memos,
        int cashPay) {

    static Plan draw(TrialOptions options, boolean spillOver) {
        SplitMix dice = new SplitMix(options.seed(), Stream.TRIAL_PLAN);
        long unit = new long[] {980_00, 2_900_00, 3_980_00, 6_800_00}[dice.below(4)];
        int[] generations = new int[1 + dice.below(5)];
        generations[0] = dice.between(8, 25) * 10;
        for (int g = 1; g < generations.length; g++) {
            generations[g] = dice.between(1, 6) * 10;
        }
        return new Plan(
                dice.between(180, 720),
                new long[] {unit, unit, unit, unit * 3, unit * 3, unit * 10},
                generations,
                dice.chance(50) ? dice.between(5, 30) : 0,
                dice.between(20, 60),
                spillOver ? unit * dice.between(3, 8) / 1_000 : 0,
                new int[] {1, 7, 10}[dice.below(3)],
                dice.between(55, 85),
                dice.between(5, 12),
                dice.between(25, 80),
                dice.between(5, 25));
    }
}
