package org.upline.hierarchy;

import java.util.stream.IntStream;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;

/**
 * What recruiting alone would have earned each unit, by the rates that this case itself shows ({@link PayRates}): for the
 * fees of the generations below him and, where positions are placed, for the number of positions on the levels below his. Schemes pay by the position,
 * so positions are counted here, whatever the tree counts, and then added up for each unit.
 * Who got clearly more was paid for something else, or shares the profit.
 */
final class UsualPay {
    private static final int GENERATIONS = 6;
    private static final int LEVELS = 20;

    private final double[] expectedFen;
    private final PayRates byGeneration;

    private UsualPay(double[] expectedFen, PayRates byGeneration) {
        this.expectedFen = expectedFen;
        this.byGeneration = byGeneration;
    }

    /**
     * Learns the rates. O(n) for each generation and level.
     *
     * @param gotFen what each unit got
     */
    static UsualPay of(CountedTree tree, long[] gotFen) {
        double[] expected = new double[tree.units()];
        long[] open = gotFen.clone();
        if (tree.rule().tree() == Tree.REFERRAL && hasPlacements(tree.columns())) {
            CountedTree placed = positions(tree, Tree.PLACEMENT);
            long[][] levels = steps(placed, ones(placed.units()), LEVELS, tree);
            PayRates byLevel = PayRates.learn(
                    gotFen, levels, new int[LEVELS], unit -> levels[0][unit] > 0 && tree.direct(unit) == 0);
            for (int unit = 0; unit < expected.length; unit++) {
                expected[unit] = byLevel.expected(levels, unit);
                open[unit] = Math.max(0, gotFen[unit] - (long) expected[unit]);
            }
        }
        CountedTree positions = positions(tree, tree.rule().tree());
        long[][] generations = steps(positions, feesFen(positions), GENERATIONS, tree);
        PayRates byGeneration =
                PayRates.learn(open, generations, new int[GENERATIONS], unit -> generations[0][unit] > 0);
        for (int unit = 0; unit < expected.length; unit++) {
            expected[unit] += byGeneration.expected(generations, unit);
        }
        return new UsualPay(expected, byGeneration);
    }

    private static CountedTree positions(CountedTree tree, Tree which) {
        return Counting.count(
                tree.columns(),
                new CountingRule(Unit.ACCOUNTS, which, tree.rule().exclude()));
    }

    private static boolean hasPlacements(MemberColumns columns) {
        return IntStream.range(0, columns.size()).anyMatch(member -> columns.above(Tree.PLACEMENT, member) >= 0);
    }

    private static long[] ones(int units) {
        return IntStream.range(0, units).mapToLong(unit -> 1).toArray();
    }

    /** Fees of the positions that were paid for. */
    private static long[] feesFen(CountedTree positions) {
        MemberColumns columns = positions.columns();
        return IntStream.range(0, positions.units())
                .map(positions::member)
                .mapToLong(member -> columns.inactive(member) || columns.blank(member) ? 0 : columns.feeFen(member))
                .toArray();
    }

    /** For each step below what stands there, the nearest first, of all positions of each unit of the tree. */
    private static long[][] steps(CountedTree positions, long[] own, int count, CountedTree tree) {
        long[][] steps = new long[count][tree.units()];
        long[] below = own;
        for (long[] step : steps) {
            long[] above = new long[positions.units()];
            for (int position = 0; position < above.length; position++) {
                if (positions.parent(position) >= 0) {
                    above[positions.parent(position)] += below[position];
                }
            }
            for (int position = 0; position < above.length; position++) {
                step[tree.unitOf(positions.member(position))] += above[position];
            }
            below = above;
        }
        return steps;
    }

    /** In fen. */
    double expectedFen(int unit) {
        return expectedFen[unit];
    }

    /** The share of a recruit's fee that is usual, for each generation. */
    PayRates byGeneration() {
        return byGeneration;
    }
}
