package org.upline.graph;

import java.util.Arrays;

/**
 * An order of the vertices of a forest in which each stands before its parent, so that one pass over it sums up every
 * subtree and one pass backwards hands down from the roots, without recursion at any depth.
 */
public final class BottomUpOrder {
    private BottomUpOrder() {}

    /**
     * Peels leaves off until none is left (Kahn's algorithm). Where every vertex has at most one parent, what remains are
     * exactly the cycles: their vertices are missing from the result, which is then shorter than the input.
     *
     * <p>Costs O(n) time and two arrays. The same input gives the same order.
     *
     * @param parent parent of each vertex, negative for a root
     */
    public static int[] of(int[] parent) {
        int[] children = new int[parent.length];
        for (int above : parent) {
            if (above >= 0) {
                children[above]++;
            }
        }
        int[] order = new int[parent.length];
        int end = 0;
        for (int v = 0; v < parent.length; v++) {
            if (children[v] == 0) {
                order[end++] = v;
            }
        }
        for (int at = 0; at < end; at++) {
            int above = parent[order[at]];
            if (above >= 0 && --children[above] == 0) {
                order[end++] = above;
            }
        }
        return end == order.length ? order : Arrays.copyOf(order, end);
    }
}
