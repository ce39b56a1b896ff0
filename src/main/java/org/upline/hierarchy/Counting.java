package org.upline.hierarchy;

import java.util.Arrays;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Unit;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * Counts levels, heads and fees by a rule:
 * <ol>
 *   <li>an excluded member is taken out; those below him hang on the nearest kept member above, or become roots;
 *   <li>kept members get levels, a root has 1;
 *   <li>if persons are counted, the kept members of one person become one unit. It stands where his shallowest kept member
 *       stands (ties: earliest join time, then smallest id), under the person who holds that member's parent. The parent
 *       being strictly shallower, no cycle can arise. All that any of his members recruited hangs on him;
 *   <li>the figures are taken on the result.
 * </ol>
 * Source: the counting rules of expert reports in judgments under art. 224-1 of the Criminal Law and 公通字〔2013〕37号;
 * where courts differ, {@link CountingRule} has a switch.
 *
 * <p>Costs O(n) time on arrays, without recursion at any depth.
 */
public final class Counting {
    private Counting() {}

    /**
     * Counts the members of a case by one rule.
     *
     * @throws UplineException if a sum of fees does not fit
     */
    public static CountedTree count(MemberColumns columns, CountingRule rule) {
        Forest forest = Forest.of(columns, rule.tree());
        KeptForest kept = KeptForest.of(columns, forest, rule);
        int[] account = rule.unit() == Unit.PERSONS ? shallowest(columns, kept) : kept.members();
        int[] unitOf = unitOf(columns, rule, kept, account);
        int[] parent = new int[account.length];
        for (int unit = 0; unit < parent.length; unit++) {
            int above = kept.parent()[account[unit]];
            parent[unit] = above < 0 ? MemberColumns.NONE : unitOf[above];
        }
        try {
            TreeMetrics metrics = TreeMetrics.of(parent, fees(columns, unitOf, account.length));
            return new CountedTree(columns, rule, forest, unitOf, account, parent, metrics);
        } catch (ArithmeticException tooMuch) {
            throw new UplineException(Message.of("hierarchy.fees.overflow"), tooMuch);
        }
    }

    /** What each unit paid: the fees of all his kept members. */
    private static long[] fees(MemberColumns columns, int[] unitOf, int units) {
        long[] feeFen = new long[units];
        for (int member = 0; member < unitOf.length; member++) {
            int unit = unitOf[member];
            if (unit >= 0) {
                feeFen[unit] = Math.addExact(feeFen[unit], columns.feeFen(member));
            }
        }
        return feeFen;
    }

    /** The shallowest kept member of each person who has one, in the order of persons. */
    private static int[] shallowest(MemberColumns columns, KeptForest kept) {
        int[] best = new int[columns.persons().size()];
        Arrays.fill(best, MemberColumns.NONE);
        for (int member = 0; member < columns.size(); member++) {
            if (kept.keeps(member)) {
                int person = columns.person(member);
                int other = best[person];
                if (other < 0 || kept.isBefore(member, other, columns)) {
                    best[person] = member;
                }
            }
        }
        return Arrays.stream(best).filter(member -> member >= 0).toArray();
    }

    private static int[] unitOf(MemberColumns columns, CountingRule rule, KeptForest kept, int[] account) {
        int[] unitOf = new int[columns.size()];
        Arrays.fill(unitOf, MemberColumns.NONE);
        if (rule.unit() == Unit.ACCOUNTS) {
            for (int unit = 0; unit < account.length; unit++) {
                unitOf[account[unit]] = unit;
            }
            return unitOf;
        }
        int[] unitOfPerson = new int[columns.persons().size()];
        for (int unit = 0; unit < account.length; unit++) {
            unitOfPerson[columns.person(account[unit])] = unit;
        }
        for (int member : kept.members()) {
            unitOf[member] = unitOfPerson[columns.person(member)];
        }
        return unitOf;
    }
}
