package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.upline.graph.BottomUpOrder;
import org.upline.model.CountingRule.Tree;

/**
 * The forest of all members by referral or by placement, after these repairs:
 * <ul>
 *   <li>who names himself is a root;
 *   <li>who names an id that no row has is a root: the absent one is no member and is not counted;
 *   <li>a ring is broken at the member who joined first (a missing time counts as latest, ties go to the smallest id in
 *       plain string order), who becomes a root.
 * </ul>
 * Nobody is dropped: the forest has as many vertices as there are members.
 *
 * <p>Costs O(n), without recursion.
 */
public final class Forest {
    private final MemberColumns columns;
    private final Tree tree;
    private final int[] parent;
    private final List<int[]> cycles = new ArrayList<>();

    private Forest(MemberColumns columns, Tree tree) {
        this.columns = columns;
        this.tree = tree;
        int[] above = columns.above(tree);
        parent = new int[above.length];
        for (int v = 0; v < parent.length; v++) {
            parent[v] = above[v] < 0 || above[v] == v ? MemberColumns.NONE : above[v];
        }
        breakCycles();
    }

    /** Builds and repairs the forest; vertices are the members by their index. */
    public static Forest of(MemberColumns columns, Tree tree) {
        return new Forest(columns, tree);
    }

    private void breakCycles() {
        int[] order = BottomUpOrder.of(parent);
        if (order.length == parent.length) {
            return;
        }
        // Every member that could not be put in order is on a ring, and each ring closes on itself.
        boolean[] done = new boolean[parent.length];
        for (int v : order) {
            done[v] = true;
        }
        for (int start = 0; start < parent.length; start++) {
            if (!done[start]) {
                int root = start;
                IntStream.Builder ring = IntStream.builder();
                for (int v = start; !done[v]; v = parent[v]) {
                    done[v] = true;
                    ring.add(v);
                    root = columns.joinedBefore(v, root) ? v : root;
                }
                parent[root] = MemberColumns.NONE;
                cycles.add(ring.build().sorted().toArray());
            }
        }
    }

    public Tree tree() {
        return tree;
    }

    /** Number of members. */
    public int size() {
        return parent.length;
    }

    /** Index of the one above, {@link MemberColumns#NONE} for a root. */
    public int parent(int member) {
        return parent[member];
    }

    /** A copy of the parents of all members. */
    public int[] parents() {
        return parent.clone();
    }

    /** Members who name themselves, ascending. */
    public int[] selfReferral() {
        return members(v -> columns.above(tree, v) == v);
    }

    /** Members who name an id that no row has, ascending. */
    public int[] missingReferrer() {
        return members(v -> columns.above(tree, v) < MemberColumns.NONE);
    }

    /** The rings that were broken, each ascending, by their first member. */
    public List<int[]> cycles() {
        return cycles.stream().map(int[]::clone).toList();
    }

    /** The repairs by id. */
    public Repairs repairs() {
        int[] missing = missingReferrer();
        List<String> absent = Arrays.stream(missing)
                .map(v -> columns.above(tree, v))
                .distinct()
                .mapToObj(columns::missing)
                .sorted()
                .toList();
        return new Repairs(
                ids(selfReferral()),
                ids(missing),
                absent,
                cycles.stream().map(this::ids).toList());
    }

    private int[] members(IntPredicate which) {
        return IntStream.range(0, parent.length).filter(which).toArray();
    }

    private List<String> ids(int[] members) {
        return Arrays.stream(members).mapToObj(columns::id).toList();
    }
}
