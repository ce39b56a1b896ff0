package org.upline.chart;

import org.upline.graph.CompressedGraph;

/**
 * The left or the right outline of every subtree: from each node on it to the one a row below, which is its outermost
 * child, or, where it has none, the node its <em>thread</em> leads to (Reingold and Tilford). Distances along it hold
 * within the subtree, wherever that comes to stand.
 */
final class Contour {
    private final CompressedGraph forest;
    private final long[] offset;
    private final int sign;
    private final int[] thread;
    private final long[] threadStep;
    /** Lowest node of each subtree's outline, and its distance from the subtree's root. */
    private final int[] bottom;

    private final long[] bottomAt;
    /** Where the outline of the parent changes over to this child's subtree, and its distance from this child. */
    private final int[] entry;

    private final long[] entryAt;

    /**
     * @param offset centre of each node from the centre of its parent, filled while the contour grows
     * @param sign 1 for the left outline, which looks towards the siblings on the left; −1 for the right one
     */
    Contour(CompressedGraph forest, long[] offset, int sign) {
        int size = forest.vertices();
        this.forest = forest;
        this.offset = offset;
        this.sign = sign;
        this.thread = new int[size];
        this.threadStep = new long[size];
        this.bottom = new int[size];
        this.bottomAt = new long[size];
        this.entry = new int[size];
        this.entryAt = new long[size];
    }

    int sign() {
        return sign;
    }

    /** The node of the outline one row below. */
    int next(int node) {
        if (forest.degree(node) == 0) {
            return thread[node];
        }
        return forest.head(sign > 0 ? forest.begin(node) : forest.begin(node + 1) - 1);
    }

    /** Distance from this node of the outline to the next, growing to the right. */
    long step(int node) {
        return forest.degree(node) == 0 ? threadStep[node] : offset[next(node)];
    }

    /** The outline of a subtree that is one node. */
    void leaf(int node) {
        bottom[node] = node;
        bottomAt[node] = 0;
    }

    /** Remembers that this child is higher than those on the outer side of it, and where it first looks out below them. */
    void enter(int child, int node, long at) {
        entry[child] = node;
        entryAt[child] = at;
    }

    /**
     * Joins the outlines of the children, whose offsets now stand, to that of their parent.
     *
     * @param child children, the outermost first
     * @param height rows of each subtree
     */
    void join(int node, int[] child, int[] height) {
        int deepest = child[0];
        for (int each : child) {
            if (height[each] > height[deepest]) {
                int end = bottom[deepest];
                thread[end] = entry[each];
                threadStep[end] = offset[each] + entryAt[each] - offset[deepest] - bottomAt[deepest];
                deepest = each;
            }
        }
        bottom[node] = bottom[deepest];
        bottomAt[node] = offset[deepest] + bottomAt[deepest];
    }
}
