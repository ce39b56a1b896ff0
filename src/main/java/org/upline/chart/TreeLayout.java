package org.upline.chart;

/**
 * Where the nodes of a tree stand: a box a node, a stripe (row or column) a level. Everything is in hundredths of a
 * pixel, from the top left corner, which some node touches on each side; x grows to the right, y downwards.
 */
public final class TreeLayout {
    private final Orientation orientation;
    private final long[] begin;
    private final long[] breadth;
    private final int[] stripe;
    private final long[] depth;
    private final long[] stripeBegin;
    private final long[] stripeEnd;
    private final long totalBreadth;

    /**
     * @param begin of each node along its level
     * @param breadth of each node along its level
     * @param stripe number of each node's level from the top
     * @param depth of each node across its level
     * @param stripeBegin where each level begins
     * @param stripeEnd where its deepest node ends
     */
    TreeLayout(
            Orientation orientation,
            long[] begin,
            long[] breadth,
            int[] stripe,
            long[] depth,
            long[] stripeBegin,
            long[] stripeEnd) {
        this.orientation = orientation;
        this.begin = begin;
        this.breadth = breadth;
        this.stripe = stripe;
        this.depth = depth;
        this.stripeBegin = stripeBegin;
        this.stripeEnd = stripeEnd;
        long end = 0;
        for (int node = 0; node < begin.length; node++) {
            end = Math.max(end, begin[node] + breadth[node]);
        }
        this.totalBreadth = end;
    }

    public Orientation orientation() {
        return orientation;
    }

    /** Number of nodes. */
    public int size() {
        return begin.length;
    }

    public long left(int node) {
        return topDown() ? begin[node] : stripeBegin[stripe[node]];
    }

    public long top(int node) {
        return topDown() ? stripeBegin[stripe[node]] : begin[node];
    }

    public long width(int node) {
        return topDown() ? breadth[node] : depth[node];
    }

    public long height(int node) {
        return topDown() ? depth[node] : breadth[node];
    }

    /** Middle of the node along its level: x if the tree grows down, y if it grows to the right. */
    public long centre(int node) {
        return begin[node] + breadth[node] / 2;
    }

    /** Where the node begins across its level: y if the tree grows down. */
    public long near(int node) {
        return stripeBegin[stripe[node]];
    }

    /** Where the node ends across its level. */
    public long far(int node) {
        return stripeBegin[stripe[node]] + depth[node];
    }

    /** Number of levels that have a stripe. */
    public int stripes() {
        return stripeBegin.length;
    }

    /** The stripe of the node's level, 0 at the roots' side. */
    public int stripe(int node) {
        return stripe[node];
    }

    public long stripeBegin(int number) {
        return stripeBegin[number];
    }

    public long stripeEnd(int number) {
        return stripeEnd[number];
    }

    public long width() {
        return topDown() ? totalBreadth : totalDepth();
    }

    public long height() {
        return topDown() ? totalDepth() : totalBreadth;
    }

    private long totalDepth() {
        return stripeEnd.length == 0 ? 0 : stripeEnd[stripeEnd.length - 1];
    }

    private boolean topDown() {
        return orientation == Orientation.TOP_DOWN;
    }
}
