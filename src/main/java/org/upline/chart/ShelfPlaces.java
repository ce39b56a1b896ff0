package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import org.upline.chart.Item.Segment;
import org.upline.graph.CompressedGraph;

/**
 * What {@link ShelfLayout} finds. From a node a line goes down in the indent before its children; above each shelf it
 * branches off, and drops to each child on the shelf. Nothing stands in the indent or between two shelves.
 */
final class ShelfPlaces extends BoxPlaces {
    /** From the left edge of a node to the line down, in hundredths of a pixel. */
    private static final long TRUNK = ShelfLayout.INDENT / 2;

    /** From the line above a shelf down to the boxes on it. */
    private static final long DROP = 800;

    ShelfPlaces(long[] left, long[] top, long[] widths, long[] heights, long width, long height) {
        super(left, top, widths, heights);
        this.width = width;
        this.height = height;
    }

    private long trunk(int node) {
        return left[node] + TRUNK;
    }

    private long bottom(int node) {
        return top[node] + heights[node];
    }

    @Override
    public long[] way(int parent, int child) {
        long bus = top[child] - DROP;
        return new long[] {
            trunk(parent), bottom(parent), trunk(parent), bus, trunk(child), bus, trunk(child), top[child]
        };
    }

    @Override
    public List<List<Segment>> lines(int node, CompressedGraph children) {
        int begin = children.begin(node);
        int end = children.begin(node + 1);
        if (begin == end) {
            return List.of();
        }
        int last = children.head(end - 1);
        if (end - begin == 1) {
            return List.of(List.of(new Segment(trunk(node), bottom(node), trunk(node), top[last])));
        }
        List<List<Segment>> lines = new ArrayList<>();
        long from = bottom(node);
        List<Segment> shelf = new ArrayList<>();
        for (int at = begin; at < end; at++) {
            int child = children.head(at);
            shelf.add(new Segment(trunk(child), top[child] - DROP, trunk(child), top[child]));
            if (child == last || top[children.head(at + 1)] != top[child]) {
                long bus = top[child] - DROP;
                shelf.add(new Segment(trunk(node), from, trunk(node), bus));
                shelf.add(new Segment(trunk(node), bus, trunk(child), bus));
                lines.add(shelf);
                shelf = new ArrayList<>();
                from = bus;
            }
        }
        return lines;
    }
}
