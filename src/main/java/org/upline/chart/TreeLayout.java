package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import org.upline.chart.Item.Segment;
import org.upline.graph.CompressedGraph;

/**
 * A tree whose levels are stripes, rows or columns, as {@link TidyLayout} finds it. Lines have one elbow in the gap between
 * two stripes.
 */
public final class TreeLayout implements NodePlaces {
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

    @Override
    public int size() {
        return begin.length;
    }

    @Override
    public long left(int node) {
        return topDown() ? begin[node] : stripeBegin[stripe[node]];
    }

    @Override
    public long top(int node) {
        return topDown() ? stripeBegin[stripe[node]] : begin[node];
    }

    @Override
    public long width(int node) {
        return topDown() ? breadth[node] : depth[node];
    }

    @Override
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

    @Override
    public long width() {
        return topDown() ? totalBreadth : totalDepth();
    }

    @Override
    public long height() {
        return topDown() ? totalDepth() : totalBreadth;
    }

    private long totalDepth() {
        return stripeEnd.length == 0 ? 0 : stripeEnd[stripeEnd.length - 1];
    }

    private boolean topDown() {
        return orientation == Orientation.TOP_DOWN;
    }

    /** Where the lines from a parent to its children turn, across the levels. */
    private long bus(int parent, int child) {
        return near(child) - (near(child) - stripeEnd[stripe[parent]]) / 2;
    }

    @Override
    public long[] way(int parent, int child) {
        long above = centre(parent);
        long below = centre(child);
        long bus = bus(parent, child);
        return topDown()
                ? new long[] {above, far(parent), above, bus, below, bus, below, near(child)}
                : new long[] {far(parent), above, bus, above, bus, below, near(child), below};
    }

    @Override
    public List<List<Segment>> lines(int node, CompressedGraph children) {
        int begin = children.begin(node);
        int end = children.begin(node + 1);
        if (begin == end) {
            return List.of();
        }
        int first = children.head(begin);
        int last = children.head(end - 1);
        if (first == last) {
            return List.of(List.of(segment(centre(node), far(node), centre(node), near(first))));
        }
        long bus = bus(node, first);
        List<Segment> segments = new ArrayList<>();
        segments.add(segment(centre(node), far(node), centre(node), bus));
        segments.add(segment(centre(first), bus, centre(last), bus));
        for (int at = begin; at < end; at++) {
            long centre = centre(children.head(at));
            segments.add(segment(centre, bus, centre, near(first)));
        }
        return List.of(segments);
    }

    /** A segment given along and across the levels. */
    private Segment segment(long along1, long across1, long along2, long across2) {
        return topDown()
                ? new Segment(along1, across1, along2, across2)
                : new Segment(across1, along1, across2, along2);
    }
}
