package org.upline.hierarchy;

import java.util.BitSet;
import java.util.function.IntPredicate;
import org.upline.graph.BottomUpOrder;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Exclusion;

/**
 * The forest without the excluded.
 *
 * @param members the kept ones, ascending
 * @param parent by member: nearest kept member above, negative for a root; of an excluded member, the one those below
 *     him hang on
 * @param level by member: level among the kept, 0 for an excluded member
 */
@SuppressWarnings("ArrayRecordComponent") // columns, never compared
record KeptForest(int[] members, int[] parent, int[] level) {
    static KeptForest of(MemberColumns columns, Forest forest, CountingRule rule) {
        BitSet excluded = excluded(columns, rule);
        int[] parent = forest.parents();
        int[] level = new int[parent.length];
        int[] order = BottomUpOrder.of(parent);
        int kept = 0;
        for (int at = order.length - 1; at >= 0; at--) {
            int member = order[at];
            int above = parent[member];
            if (above >= 0 && level[above] == 0) {
                parent[member] = above = parent[above];
            }
            if (!excluded.get(member)) {
                level[member] = above < 0 ? 1 : level[above] + 1;
                kept++;
            }
        }
        int[] members = new int[kept];
        int next = 0;
        for (int member = 0; member < level.length; member++) {
            if (level[member] > 0) {
                members[next++] = member;
            }
        }
        return new KeptForest(members, parent, level);
    }

    /** Each exclusion looks at the seized list alone, so that the order in which they are named has no part. */
    private static BitSet excluded(MemberColumns columns, CountingRule rule) {
        BitSet excluded = new BitSet();
        for (Exclusion exclusion : rule.exclude()) {
            switch (exclusion) {
                case INACTIVE -> addAll(excluded, columns, columns::inactive);
                case BLANK -> addAll(excluded, columns, columns::blank);
                case CHILDLESS -> {
                    BitSet recruiters = columns.recruiters();
                    addAll(excluded, columns, member -> !recruiters.get(member));
                }
            }
        }
        return excluded;
    }

    private static void addAll(BitSet excluded, MemberColumns columns, IntPredicate which) {
        for (int member = 0; member < columns.size(); member++) {
            if (which.test(member)) {
                excluded.set(member);
            }
        }
    }

    boolean keeps(int member) {
        return level[member] > 0;
    }

    /** Whether the one stands for the person rather than the other. */
    boolean isBefore(int one, int other, MemberColumns columns) {
        return level[one] != level[other] ? level[one] < level[other] : columns.joinedBefore(one, other);
    }
}
