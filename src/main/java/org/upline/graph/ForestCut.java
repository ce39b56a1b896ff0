package org.upline.graph;

import java.util.Arrays;

/**
 * The smallest set of vertices without which a forest has no part of a given size or more left.
 *
 * <p>The rule: go from the leaves up, and add to each vertex what is still hanging on it; as soon as that, with itself,
 * reaches the bound, take the vertex away, and nothing of it hangs on its parent.
 *
 * <p>Why no set is smaller. Let v be the first vertex taken away, and H all that hangs on it then, with itself: H hangs
 * together and has at least the bound, so every set that does the work holds some vertex of H. Take such a set S, and put v in
 * the place of all its vertices within H. The new set is no larger. It does the work, too: H without v falls into what hung
 * on the children of v, each below the bound, since no child was taken away; and the vertices outside H are tied to H only
 * through v, so their parts have not grown. Hence some smallest set holds v and no other vertex of H. Take H away; what is
 * left is a forest with the same question, in which the rule goes on as if H had never been there. By induction over the
 * number of vertices, what the rule takes away is a smallest set. (For trees this is the greedy cut of Lukes and of Kundu and
 * Misra, A linear tree partitioning algorithm, 1977, for vertices instead of edges.)
 *
 * <p>There may be several smallest sets; the rule always finds the same: of all of them the one nearest to the roots. O(n),
 * without recursion; 12 bytes a vertex.
 */
public final class ForestCut {
    private ForestCut() {}

    /**
     * The vertices to take away, ascending.
     *
     * @param parent parent of each vertex, negative for a root; without cycles
     * @param below every part that is left has fewer vertices than this; at least 1
     */
    public static int[] below(int[] parent, int below) {
        if (below < 1) {
            throw new IllegalArgumentException("parts below " + below);
        }
        int[] order = BottomUpOrder.of(parent);
        if (order.length != parent.length) {
            throw new IllegalArgumentException("not a forest");
        }
        int[] hanging = new int[parent.length];
        int[] taken = new int[parent.length];
        int count = 0;
        for (int v : order) {
            hanging[v]++;
            if (hanging[v] >= below) {
                taken[count++] = v;
            } else if (parent[v] >= 0) {
                hanging[parent[v]] += hanging[v];
            }
        }
        int[] cut = Arrays.copyOf(taken, count);
        Arrays.sort(cut);
        return cut;
    }
}
