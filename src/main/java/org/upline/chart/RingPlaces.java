package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import org.upline.chart.Item.Segment;
import org.upline.graph.CompressedGraph;

/**
 * What {@link RingLayout} finds. From a node a line goes outwards to the free space behind its ring, along it to each
 * child's direction, and outwards to the child, so that it crosses no box. Sines are those of {@link StrictMath}, which are
 * the same on every machine, rounded to whole hundredths of a pixel.
 */
final class RingPlaces extends BoxPlaces {
    /** How far the chords that stand for an arc may lie off it, in hundredths of a pixel. */
    private static final double DEVIATION = 25;

    /** Chords in one part of an arc. */
    private static final int CHORDS = 16;

    private final ChartTree tree;
    private final long[] direction;
    private final long[] radius;
    private final long[] thickness;
    private long centreX;
    private long centreY;

    private RingPlaces(ChartTree tree, NodeExtents extents, long[] direction, long[] radius, long[] thickness) {
        super(
                new long[direction.length],
                new long[direction.length],
                new long[direction.length],
                new long[direction.length]);
        this.tree = tree;
        this.direction = direction;
        this.radius = radius;
        this.thickness = thickness;
        for (int node = 0; node < size(); node++) {
            widths[node] = extents.width(node);
            heights[node] = extents.height(node);
        }
    }

    /**
     * @param direction of each node, clockwise from the top, in parts of a turn
     * @param radius of each ring
     * @param thickness of each ring; nothing stands between two rings
     */
    static RingPlaces of(ChartTree tree, NodeExtents extents, long[] direction, long[] radius, long[] thickness) {
        RingPlaces places = new RingPlaces(tree, extents, direction, radius, thickness);
        places.spread();
        return places;
    }

    /** Boxes round the centre first, then moved so that what reaches furthest touches the edges. */
    private void spread() {
        if (size() == 0) {
            return;
        }
        long leftmost = Long.MAX_VALUE;
        long topmost = Long.MAX_VALUE;
        width = Long.MIN_VALUE;
        height = Long.MIN_VALUE;
        for (int node = 0; node < size(); node++) {
            left[node] = x(direction[node], radius[ring(node)]) - widths[node] / 2;
            top[node] = y(direction[node], radius[ring(node)]) - heights[node] / 2;
            leftmost = Math.min(leftmost, left[node]);
            topmost = Math.min(topmost, top[node]);
        }
        // The lines behind the rings reach beyond the boxes where a ring is but partly filled.
        for (int node = 0; node < size(); node++) {
            for (List<Segment> line : lines(node, tree.children())) {
                for (Segment segment : line) {
                    leftmost = Math.min(leftmost, Math.min(segment.x1(), segment.x2()));
                    topmost = Math.min(topmost, Math.min(segment.y1(), segment.y2()));
                    width = Math.max(width, Math.max(segment.x1(), segment.x2()));
                    height = Math.max(height, Math.max(segment.y1(), segment.y2()));
                }
            }
        }
        for (int node = 0; node < size(); node++) {
            width = Math.max(width, left[node] + widths[node]);
            height = Math.max(height, top[node] + heights[node]);
            left[node] -= leftmost;
            top[node] -= topmost;
        }
        width -= leftmost;
        height -= topmost;
        centreX = -leftmost;
        centreY = -topmost;
    }

    private int ring(int node) {
        return tree.level(node) - tree.topLevel();
    }

    private long x(long angle, long distance) {
        return centreX + Math.round(distance * StrictMath.sin(angle * 2 * Math.PI / RingLayout.TURN));
    }

    private long y(long angle, long distance) {
        return centreY - Math.round(distance * StrictMath.cos(angle * 2 * Math.PI / RingLayout.TURN));
    }

    /** Middle of the free space behind a ring. */
    private long behind(int ring) {
        long inner = radius[ring] + (thickness[ring] + 1) / 2;
        long outer = radius[ring + 1] - (thickness[ring + 1] + 1) / 2;
        return (inner + outer) / 2;
    }

    /** Corners from one direction to another, both included, on a circle. */
    private List<Long> arc(long from, long to, long distance) {
        double most = StrictMath.sqrt(8 * DEVIATION / distance) / (2 * Math.PI) * RingLayout.TURN;
        int chords = (int) Math.max(1, StrictMath.ceil(Math.abs(to - from) / most));
        List<Long> corners = new ArrayList<>();
        for (int at = 0; at <= chords; at++) {
            long angle = from + (to - from) * at / chords;
            corners.add(x(angle, distance));
            corners.add(y(angle, distance));
        }
        return corners;
    }

    @Override
    public long[] way(int parent, int child) {
        List<Long> way = new ArrayList<>();
        way.add(x(direction[parent], radius[ring(parent)]));
        way.add(y(direction[parent], radius[ring(parent)]));
        way.addAll(arc(start(parent, child), direction[child], behind(ring(parent))));
        way.add(x(direction[child], radius[ring(child)]));
        way.add(y(direction[child], radius[ring(child)]));
        return way.stream().mapToLong(Long::longValue).toArray();
    }

    /** A root in the middle reaches each child directly: it has no direction of its own. */
    private long start(int parent, int child) {
        return radius[ring(parent)] == 0 ? direction[child] : direction[parent];
    }

    @Override
    public List<List<Segment>> lines(int node, CompressedGraph children) {
        int begin = children.begin(node);
        int end = children.begin(node + 1);
        if (begin == end) {
            return List.of();
        }
        long distance = behind(ring(node));
        long middle = radius[ring(node)];
        List<List<Segment>> lines = new ArrayList<>();
        if (middle > 0) {
            lines.add(List.of(outwards(direction[node], middle, distance)));
            long first = Math.min(direction[node], direction[children.head(begin)]);
            long last = Math.max(direction[node], direction[children.head(end - 1)]);
            addChords(lines, arc(first, last, distance));
        }
        for (int at = begin; at < end; at++) {
            int child = children.head(at);
            lines.add(List.of(outwards(direction[child], middle > 0 ? distance : 0, radius[ring(child)])));
        }
        return lines;
    }

    private Segment outwards(long angle, long from, long to) {
        return new Segment(x(angle, from), y(angle, from), x(angle, to), y(angle, to));
    }

    private static void addChords(List<List<Segment>> lines, List<Long> corners) {
        List<Segment> chords = new ArrayList<>();
        for (int at = 2; at < corners.size(); at += 2) {
            chords.add(new Segment(corners.get(at - 2), corners.get(at - 1), corners.get(at), corners.get(at + 1)));
            if (chords.size() == CHORDS || at == corners.size() - 2) {
                lines.add(chords);
                chords = new ArrayList<>();
            }
        }
    }
}
