package org.upline.hierarchy;

import java.util.Arrays;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * A counted tree from which some units are taken away. Unlike an exclusion (whose recruits move up to the next above), this
 * tears the tree: who hung on one of them is the root of a part of his own. All figures are counted anew on what remains.
 */
final class RemainingTree {
    private RemainingTree() {}

    /**
     * What remains; units keep their order. O(n), without recursion.
     *
     * @param away by unit, whether it is taken away
     */
    static CountedTree of(CountedTree tree, boolean[] away) {
        int[] number = new int[away.length];
        Arrays.fill(number, MemberColumns.NONE);
        int count = 0;
        for (int unit = 0; unit < away.length; unit++) {
            if (!away[unit]) {
                number[unit] = count++;
            }
        }
        int[] account = new int[count];
        int[] parent = new int[count];
        for (int unit = 0; unit < away.length; unit++) {
            if (!away[unit]) {
                account[number[unit]] = tree.member(unit);
                parent[number[unit]] = tree.parent(unit) < 0 ? MemberColumns.NONE : number[tree.parent(unit)];
            }
        }
        MemberColumns columns = tree.columns();
        int[] unitOf = new int[columns.size()];
        long[] feeFen = new long[count];
        try {
            for (int member = 0; member < unitOf.length; member++) {
                int unit = tree.unitOf(member);
                unitOf[member] = unit < 0 ? MemberColumns.NONE : number[unit];
                if (unitOf[member] >= 0) {
                    feeFen[unitOf[member]] = Math.addExact(feeFen[unitOf[member]], columns.feeFen(member));
                }
            }
            return new CountedTree(
                    columns, tree.rule(), tree.forest(), unitOf, account, parent, TreeMetrics.of(parent, feeFen));
        } catch (ArithmeticException tooMuch) {
            throw new UplineException(Message.of("hierarchy.fees.overflow"), tooMuch);
        }
    }
}
