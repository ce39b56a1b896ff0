package org.upline.chart;

import java.math.BigInteger;
import java.util.Arrays;
import org.upline.graph.CompressedGraph;

/**
 * A radial drawing of a forest: a ring a level, an only root in the middle, subtrees in sectors that do not meet.
 *
 * <p>The radii are chosen by count, so that boxes cannot overlap. A box fits into a circle of its diagonal d round its
 * place. Between two rings there is room for the largest such circles of both. On one ring of radius r, circles of
 * diameters d stand free of each other if each is given the angle d/(6r) of a turn, as long as r is no less than the
 * largest d: for half the sum of two diameters, y = (d + e)/(4r) ≤ 1/2, the chord is 2r·sin(πy/3) ≥ 2r·y, since the sine
 * is concave and reaches 1/2 at π/6 (six equal circles on their hexagon touch). A sector is as wide as its node or, if
 * they need more, its children's sectors together; if all together need more than a turn, every radius grows by the
 * factor. Angles are integers, a turn having 2<sup>30</sup> parts.
 *
 * <p>What holds, and is tested: no two boxes overlap; children stand clockwise in order within their parent's sector, in
 * its middle; the parent in the middle of its sector. O(n), without recursion. The area grows with the square of
 * the largest ring, so this is for small trees.
 */
final class RingLayout {
    /** Parts of a turn. */
    static final long TURN = 1L << 30;

    private final ChartTree tree;
    private final CompressedGraph children;
    private final NodeExtents extents;
    private final Spacing spacing;
    private final int[] order;

    private RingLayout(ChartTree tree, NodeExtents extents, Spacing spacing) {
        this.tree = tree;
        this.children = tree.children();
        this.extents = extents;
        this.spacing = spacing;
        this.order = tree.order();
    }

    /** Places the nodes of a forest; several roots stand on a ring of their own. */
    static RingPlaces place(ChartTree tree, NodeExtents extents, Spacing spacing) {
        return new RingLayout(tree, extents, spacing).places();
    }

    private int ring(int node) {
        return tree.level(node) - tree.topLevel();
    }

    /** Of the circle a box fits into, with half the gap to the next all round; rounded up. */
    private long diameter(int node) {
        long width = extents.width(node);
        long height = extents.height(node);
        return (long) StrictMath.ceil(StrictMath.hypot(width, height)) + 1 + spacing.siblings();
    }

    private RingPlaces places() {
        int rings = tree.lastLevel() - tree.topLevel() + 1;
        long[] thickness = new long[rings];
        for (int node : order) {
            thickness[ring(node)] = Math.max(thickness[ring(node)], diameter(node));
        }
        boolean centred = Arrays.stream(order).filter(node -> ring(node) == 0).count() == 1;
        long[] radius = new long[rings];
        for (int ring = 0; ring < rings; ring++) {
            if (ring == 0) {
                radius[ring] = centred ? 0 : thickness[ring];
            } else {
                long beyond = (thickness[ring - 1] + thickness[ring] + 1) / 2 + spacing.levels();
                radius[ring] = Math.max(thickness[ring], Math.addExact(radius[ring - 1], beyond));
            }
        }

        long[] sector = new long[tree.size()];
        long all = 0;
        for (int at = order.length - 1; at >= 0; at--) {
            int node = order[at];
            long own = radius[ring(node)] == 0 ? 0 : angle(diameter(node), radius[ring(node)]);
            sector[node] = Math.max(sector[node], own);
            if (tree.parent(node) >= 0) {
                sector[tree.parent(node)] = Math.addExact(sector[tree.parent(node)], sector[node]);
            } else {
                all = Math.addExact(all, sector[node]);
            }
        }
        for (int ring = 0; all > TURN && ring < rings; ring++) {
            radius[ring] = times(radius[ring], all, TURN) + 1;
        }
        if (centred) {
            radius[0] = 0;
        }

        // Where each sector begins, before the turn is shared out; then the middle of each.
        long[] begin = new long[tree.size()];
        long roots = 0;
        for (int node : order) {
            if (tree.parent(node) < 0) {
                begin[node] = roots;
                roots += sector[node];
            }
            long needed = 0;
            for (int at = children.begin(node); at < children.begin(node + 1); at++) {
                needed += sector[children.head(at)];
            }
            long next = begin[node] + (sector[node] - needed) / 2;
            for (int at = children.begin(node); at < children.begin(node + 1); at++) {
                begin[children.head(at)] = next;
                next += sector[children.head(at)];
            }
        }
        long[] direction = new long[tree.size()];
        for (int node : order) {
            direction[node] = all == 0 ? 0 : times(2 * begin[node] + sector[node], TURN, 2 * all);
        }
        return RingPlaces.of(tree, extents, direction, radius, thickness);
    }

    /** The angle that keeps a circle of this diameter free on a ring, rounded up. */
    private static long angle(long diameter, long radius) {
        return (Math.multiplyExact(diameter, TURN) + 6 * radius - 1) / (6 * radius);
    }

    /** a · b / c. */
    private static long times(long a, long b, long c) {
        long high = Math.multiplyHigh(a, b);
        return high == 0 && a * b >= 0
                ? a * b / c
                : BigInteger.valueOf(a)
                        .multiply(BigInteger.valueOf(b))
                        .divide(BigInteger.valueOf(c))
                        .longValueExact();
    }
}
