package org.upline.chart;

import java.util.Arrays;
import org.upline.graph.CompressedGraph;

/**
 * Places the children of one node after the other beside each other, from the leaves up; the heart of
 * {@link TidyLayout}. What it knows of a placed subtree is its height and its two {@link Contour}s.
 *
 * <p>A subtree is set against the <em>skyline</em> of its elder siblings: the stack of those that can still be seen from
 * its side, each from the row below the next younger one's last to its own last. Only as many rows are walked as the lower
 * of the two has, so all walks together take O(n) steps.
 */
final class SiblingPacking {
    /** Distances in a packing are multiples of this, so that the middle of two packings, and its middle, are whole. */
    private static final long GRID = 4;

    private final CompressedGraph forest;
    private final long[] half;
    private final Spacing spacing;
    /** Centre of each node from the centre of its parent. */
    private final long[] offset;
    /** Rows of each subtree. */
    private final int[] height;

    private final Contour left;
    private final Contour right;

    // The skyline, the top of the stack last: a sibling's node where it comes into sight, and the row where it ends.
    private final int[] seen;
    private final long[] seenAt;
    private final int[] seenEnd;
    private long steps;

    /** @param half half the breadth of each node along its level */
    SiblingPacking(CompressedGraph forest, long[] half, Spacing spacing) {
        this.forest = forest;
        this.half = half;
        this.spacing = spacing;
        this.offset = new long[forest.vertices()];
        this.height = new int[forest.vertices()];
        this.left = new Contour(forest, offset, 1);
        this.right = new Contour(forest, offset, -1);
        int widest = 0;
        for (int node = 0; node < forest.vertices(); node++) {
            widest = Math.max(widest, forest.degree(node));
        }
        this.seen = new int[widest];
        this.seenAt = new long[widest];
        this.seenEnd = new int[widest];
    }

    /** Centre of the node from the centre of its parent, which has been placed. */
    long offset(int node) {
        return offset[node];
    }

    /** Rows walked so far, for the test that they are linear in the number of nodes. */
    long steps() {
        return steps;
    }

    /**
     * Places the children of a node, all of whose subtrees have been placed.
     *
     * @param gap least distance between two of the children; further down the distance of cousins holds
     */
    void place(int node, long gap) {
        int children = forest.degree(node);
        int[] child = new int[children];
        for (int at = 0; at < children; at++) {
            child[at] = forest.head(forest.begin(node) + at);
            height[node] = Math.max(height[node], height[child[at]]);
        }
        height[node]++;
        if (children == 0) {
            left.leaf(node);
            right.leaf(node);
            return;
        }
        long[] fromLeft = pack(child, left, right, gap);
        long[] fromRight = reversed(pack(reversed(child), right, left, gap));
        long first = (fromLeft[0] - fromRight[0]) / 2;
        long last = (fromLeft[children - 1] - fromRight[children - 1]) / 2;
        for (int at = 0; at < children; at++) {
            offset[child[at]] = (fromLeft[at] - fromRight[at]) / 2 - (first + last) / 2;
        }
        left.join(node, child, height);
        right.join(node, reversed(child), height);
    }

    /**
     * Packs subtrees, in the order given, as near to the first as they go.
     *
     * @param near the contour that looks towards the elder siblings
     * @param far the contour that looks towards the younger ones
     * @return distance of each from the first, in the direction of packing
     */
    private long[] pack(int[] child, Contour near, Contour far, long gap) {
        long[] at = new long[child.length];
        seen[0] = child[0];
        seenAt[0] = 0;
        seenEnd[0] = height[child[0]];
        int top = 0;
        for (int number = 1; number < child.length; number++) {
            int mine = child[number];
            long mineAt = 0;
            long distance = Long.MIN_VALUE;
            long least = gap;
            int row = 0;
            while (true) {
                steps++;
                distance = Math.max(distance, seenAt[top] + half[seen[top]] + least + half[mine] - mineAt);
                least = spacing.cousins();
                row++;
                if (row == seenEnd[top]) {
                    top--;
                } else {
                    long step = far.step(seen[top]) * near.sign();
                    seen[top] = far.next(seen[top]);
                    seenAt[top] += step;
                }
                if (row == height[child[number]] || top < 0) {
                    break;
                }
                mineAt += near.step(mine) * near.sign();
                mine = near.next(mine);
            }
            if (row < height[child[number]]) {
                near.enter(child[number], near.next(mine), mineAt * near.sign() + near.step(mine));
            }
            at[number] = Math.addExact(distance, Math.floorMod(-distance, GRID));
            top++;
            seen[top] = child[number];
            seenAt[top] = at[number];
            seenEnd[top] = height[child[number]];
        }
        return at;
    }

    private static int[] reversed(int[] values) {
        int[] reversed = new int[values.length];
        Arrays.setAll(reversed, at -> values[values.length - 1 - at]);
        return reversed;
    }

    private static long[] reversed(long[] values) {
        long[] reversed = new long[values.length];
        Arrays.setAll(reversed, at -> values[values.length - 1 - at]);
        return reversed;
    }
}
