package org.upline.chart;

import org.upline.graph.CompressedGraph;

/**
 * A compact drawing of a forest for paper: each node stands at the top left of a block that holds its whole subtree; the
 * blocks of its children stand below it, indented, side by side on shelves that are filled from left to right, in order,
 * until the width is used up; then a new shelf begins below. An only child stands straight below its parent. So the many
 * childless members under one recruiter fill rows like the words of a page, and a chart that would be twenty sheets wide is
 * one sheet wide and a few long.
 *
 * <p>What holds, and is tested: blocks of siblings do not overlap, so neither do boxes; children keep their order as a
 * page is read; a child's block begins one indent to the right of its parent, an only child's below it; the width is not
 * exceeded except by a node too wide in itself and by indents so deep that less than a third of it is left. All numbers
 * are integers. O(n), without recursion.
 */
final class ShelfLayout {
    /** How far children stand to the right of their parent, in hundredths of a pixel. */
    static final long INDENT = 2000;

    private final ChartTree tree;
    private final CompressedGraph children;
    private final NodeExtents extents;
    private final Spacing spacing;
    private final long width;
    /** Of each node's block; its place in its parent's block. */
    private final long[] blockWidth;

    private final long[] blockHeight;
    private final long[] left;
    private final long[] top;

    private ShelfLayout(ChartTree tree, NodeExtents extents, Spacing spacing, long width) {
        this.tree = tree;
        this.children = tree.children();
        this.extents = extents;
        this.spacing = spacing;
        this.width = width;
        this.blockWidth = new long[tree.size()];
        this.blockHeight = new long[tree.size()];
        this.left = new long[tree.size()];
        this.top = new long[tree.size()];
    }

    /**
     * Places the nodes of a forest; the roots stand on shelves like brothers, at the distance of cousins.
     *
     * @param width that should not be exceeded
     */
    static ShelfPlaces place(ChartTree tree, NodeExtents extents, Spacing spacing, long width) {
        return new ShelfLayout(tree, extents, spacing, width).places();
    }

    /** A row of blocks that is being filled. */
    private final class Shelf {
        private final long indent;
        private final long most;
        private final long gap;
        private long x;
        private long y;
        private long height;
        private long reach;

        Shelf(long indent, long top, long most, long gap) {
            this.indent = indent;
            this.most = most;
            this.gap = gap;
            this.x = indent;
            this.y = top;
        }

        void put(int node) {
            if (x > indent && x + blockWidth[node] - indent > most) {
                y = Math.addExact(y, height + spacing.levels());
                x = indent;
                height = 0;
            }
            left[node] = x;
            top[node] = y;
            reach = Math.max(reach, x + blockWidth[node]);
            height = Math.max(height, blockHeight[node]);
            x += blockWidth[node] + gap;
        }

        long bottom() {
            return Math.addExact(y, height);
        }
    }

    private ShelfPlaces places() {
        int[] order = tree.order();
        for (int at = order.length - 1; at >= 0; at--) {
            fill(order[at]);
        }
        Shelf roots = new Shelf(0, 0, width, spacing.cousins());
        for (int node : order) {
            if (tree.parent(node) < 0) {
                roots.put(node);
            } else {
                left[node] = Math.addExact(left[node], left[tree.parent(node)]);
                top[node] = Math.addExact(top[node], top[tree.parent(node)]);
            }
        }
        long[] widths = new long[tree.size()];
        long[] heights = new long[tree.size()];
        for (int node = 0; node < widths.length; node++) {
            widths[node] = extents.width(node);
            heights[node] = extents.height(node);
        }
        return new ShelfPlaces(left, top, widths, heights, roots.reach, widths.length == 0 ? 0 : roots.bottom());
    }

    /** Puts the children's blocks, which are finished, into the node's. */
    private void fill(int node) {
        int begin = children.begin(node);
        int end = children.begin(node + 1);
        long indent = end - begin == 1 ? 0 : INDENT;
        long deep = (long) (tree.level(node) - tree.topLevel() + 1) * INDENT;
        Shelf shelf = new Shelf(
                indent, extents.height(node) + spacing.levels(), Math.max(width / 3, width - deep), spacing.siblings());
        for (int at = begin; at < end; at++) {
            shelf.put(children.head(at));
        }
        blockWidth[node] = Math.max(extents.width(node), shelf.reach);
        blockHeight[node] = begin == end ? extents.height(node) : shelf.bottom();
    }
}
