package org.upline.chart;

import java.util.Arrays;
import org.upline.graph.CompressedGraph;

/**
 * A tidy drawing of a forest with its levels aligned and boxes of any size, in linear time.
 *
 * <p>After E. M. Reingold, J. S. Tilford, <i>Tidier drawings of trees</i>, IEEE Transactions on Software Engineering 7
 * (1981), with contours and threads; for any number of children after J. Q. Walker, <i>A node-positioning algorithm for
 * general trees</i>, Software: Practice and Experience 20 (1990), linear as in C. Buchheim, M. Jünger, S. Leipert,
 * <i>Improving Walker's algorithm to run in linear time</i>, Graph Drawing 2002, LNCS 2528, and for boxes of different
 * size with the list of visible siblings of A. van der Ploeg, <i>Drawing non-layered tidy trees in linear time</i>,
 * Software: Practice and Experience 44 (2014).
 *
 * <p>It differs from these in one point. Their distribution of small subtrees between large ones depends on the
 * direction of the walk; here the children are packed once as far left and once as far right as they go, and stand in
 * the middle between the two. Both packings obey the same linear distances, hence so does their middle; and the mirror
 * image of a tree is drawn as the exact mirror image.
 *
 * <p>What holds, and is tested: no two boxes overlap; neighbours keep the {@link Spacing}; nodes of one level begin on
 * one line; a parent is centred over its first and last child; children keep their order; equal subtrees are drawn
 * equally; a mirrored tree is drawn mirrored. All numbers are integers, so the result is the same everywhere.
 *
 * <p>O(n) time and about 120 bytes a node while it runs, without recursion.
 */
final class TidyLayout {
    private TidyLayout() {}

    /** Places the nodes of a forest; several roots stand side by side. */
    static TreeLayout place(ChartTree tree, NodeExtents extents, Spacing spacing, Orientation orientation) {
        int size = tree.size();
        boolean topDown = orientation == Orientation.TOP_DOWN;
        CompressedGraph forest = withOneRoot(tree);
        int[] order = byLevel(forest, size);

        long[] half = new long[forest.vertices()];
        long[] depth = new long[size];
        for (int node = 0; node < size; node++) {
            half[node] = ((topDown ? extents.width(node) : extents.height(node)) + 1) / 2;
            depth[node] = topDown ? extents.height(node) : extents.width(node);
        }
        SiblingPacking packing = new SiblingPacking(forest, half, spacing);
        for (int at = order.length - 1; at >= 0; at--) {
            packing.place(order[at], order[at] == size ? spacing.cousins() : spacing.siblings());
        }

        long[] centre = new long[forest.vertices()];
        long least = Long.MAX_VALUE;
        for (int node : order) {
            for (int at = forest.begin(node); at < forest.begin(node + 1); at++) {
                int child = forest.head(at);
                centre[child] = Math.addExact(centre[node], packing.offset(child));
            }
            if (node < size) {
                least = Math.min(least, centre[node] - half[node]);
            }
        }
        long[] begin = new long[size];
        long[] breadth = new long[size];
        for (int node = 0; node < size; node++) {
            begin[node] = centre[node] - half[node] - least;
            breadth[node] = 2 * half[node];
        }
        return stripes(tree, begin, breadth, depth, spacing, orientation);
    }

    /**
     * The forest under one root that is not drawn, number {@code n}. Where there are placeholders, which stand one level
     * higher than other roots, each other root gets a parent without extent, so that all nodes of one depth are on one
     * level.
     */
    private static CompressedGraph withOneRoot(ChartTree tree) {
        int size = tree.size();
        int top = tree.topLevel();
        int lowered = 0;
        for (int node = 0; node < size; node++) {
            if (tree.parent(node) < 0 && tree.level(node) > top) {
                lowered++;
            }
        }
        int[] from = new int[size + lowered];
        int[] to = new int[size + lowered];
        int arc = 0;
        int added = size + 1;
        for (int node = 0; node < size; node++) {
            int parent = tree.parent(node) < 0 ? size : tree.parent(node);
            if (parent == size && tree.level(node) > top) {
                from[arc] = size;
                to[arc++] = added;
                parent = added++;
            }
            from[arc] = parent;
            to[arc++] = node;
        }
        return CompressedGraph.of(added, from, to);
    }

    private static int[] byLevel(CompressedGraph forest, int root) {
        int[] order = new int[forest.vertices()];
        order[0] = root;
        int found = 1;
        for (int next = 0; next < found; next++) {
            for (int at = forest.begin(order[next]); at < forest.begin(order[next] + 1); at++) {
                order[found++] = forest.head(at);
            }
        }
        return order;
    }

    private static TreeLayout stripes(
            ChartTree tree, long[] begin, long[] breadth, long[] depth, Spacing spacing, Orientation orientation) {
        int top = tree.topLevel();
        int[] stripe = new int[begin.length];
        long[] extent = new long[tree.lastLevel() - top + 1];
        Arrays.fill(extent, spacing.leastLevel());
        for (int node = 0; node < begin.length; node++) {
            stripe[node] = tree.level(node) - top;
            extent[stripe[node]] = Math.max(extent[stripe[node]], depth[node]);
        }
        long[] stripeBegin = new long[extent.length];
        long[] stripeEnd = new long[extent.length];
        long at = 0;
        for (int number = 0; number < extent.length; number++) {
            stripeBegin[number] = at;
            stripeEnd[number] = Math.addExact(at, extent[number]);
            at = Math.addExact(stripeEnd[number], spacing.levels());
        }
        return new TreeLayout(orientation, begin, breadth, stripe, depth, stripeBegin, stripeEnd);
    }
}
