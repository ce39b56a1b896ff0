package org.upline.hierarchy;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The figures of every unit, by level, then member id in plain string order. */
public final class TreeTable {
    private TreeTable() {}

    /** A fixed list that makes a row when it is asked for. Costs O(n) to order. */
    public static List<MemberFigures> of(CountedTree tree) {
        return new Rows(tree, order(tree));
    }

    /** The units by level, then member id. */
    public static int[] order(CountedTree tree) {
        int[] perLevel = tree.perLevel();
        int[] next = new int[perLevel.length];
        for (int level = 1; level < perLevel.length; level++) {
            next[level] = next[level - 1] + perLevel[level - 1];
        }
        int[] order = new int[tree.units()];
        for (int member = 0; member < tree.columns().size(); member++) {
            int unit = tree.unitOf(member);
            if (unit >= 0 && tree.member(unit) == member) {
                order[next[tree.level(unit) - 1]++] = unit;
            }
        }
        return order;
    }

    private static final class Rows extends AbstractList<MemberFigures> implements RandomAccess {
        private final CountedTree tree;
        private final int[] order;

        Rows(CountedTree tree, int[] order) {
            this.tree = tree;
            this.order = order;
        }

        @Override
        public MemberFigures get(int index) {
            return MemberFigures.of(tree, order[index]);
        }

        @Override
        public int size() {
            return order.length;
        }
    }
}
