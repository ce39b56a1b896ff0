package org.upline.chart;

import java.math.BigInteger;
import java.util.Arrays;
import org.upline.graph.CompressedGraph;

/**
 * A radial drawing of a forest: a ring a level, an only root in the middle, subtrees in sectors that do not meet.
 *
 * <p>The radii are chosen by count, so that boxes cannot overlap. A box fits into a circle of its diagonal d round its
 * place. Between two rings there is room for the largest such circles of both. On one ring of radius r, circles of
 * diameters d and e stand free of each other if each is given the angle 2·asin(d/2r): half of both together apart, their
 * chord is 2r·sin(asin(d/2r)/2 + asin(e/2r)/2) ≥ (d + e)/2, since the sine is concave up to a quarter of a turn. A sector is
 * as wide as its node or, if they need more, its children's sectors together.
 *
 * <p>If all together need more than a turn, all rings move outwards by the same distance, the smallest that does to a
 * thousandth of itself, found by halving in a fixed number of steps. No other choice of radii has a smaller outermost ring:
 * within it every ring is then as large as the room between rings allows. Angles are integers, a turn having 2<sup>30</sup>
 * parts.
 *
 * <p>What holds, and is tested: no two boxes overlap; children stand clockwise in order within their parent's sector, in
 * its middle; the parent in the middle of its sector. O(n), without recursion. The area grows with the square of
 * the largest ring, so this is for small trees.
 */
final class RingLayout {
    /** Parts of a turn. */
    static final long TURN = 1L << 30;

    /** Halvings in which a factor is found. */
    private static final int STEPS = 10;

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
        long[] sector = new long[tree.size()];
        long[] radius = radii(thickness, sector);
        long all = sectors(radius, sector);

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

    /** The smallest radii at which all sectors together are no more than a turn. */
    private long[] radii(long[] thickness, long[] sector) {
        long[] least = radii(thickness, 0);
        if (sectors(least, sector) <= TURN) {
            return least;
        }
        long few = 0;
        long most = Arrays.stream(thickness).max().orElse(1);
        while (sectors(radii(thickness, most), sector) > TURN) {
            few = most;
            most = Math.multiplyExact(most, 2);
        }
        for (int step = 0; step < STEPS; step++) {
            long middle = few + (most - few) / 2;
            if (sectors(radii(thickness, middle), sector) > TURN) {
                few = middle;
            } else {
                most = middle;
            }
        }
        return radii(thickness, most);
    }

    /** The radii that keep rings apart, all but that of a root in the middle larger by a distance. */
    private long[] radii(long[] thickness, long outwards) {
        boolean centred = Arrays.stream(order).filter(node -> ring(node) == 0).count() == 1;
        long[] radius = new long[thickness.length];
        for (int ring = 0; ring < radius.length; ring++) {
            if (ring == 0) {
                radius[ring] = centred ? 0 : (thickness[0] + 1) / 2 + outwards;
            } else {
                long beyond = (thickness[ring - 1] + thickness[ring] + 1) / 2 + spacing.levels();
                radius[ring] = Math.addExact(radius[ring - 1], beyond + (ring == 1 && centred ? outwards : 0));
            }
        }
        return radius;
    }

    /** Finds how wide each node's sector must be, in parts of a turn, and returns what the roots' come to. */
    private long sectors(long[] radius, long[] sector) {
        Arrays.fill(sector, 0);
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
        return all;
    }

    /** The angle that keeps a circle of this diameter free on a ring, rounded up; the ring's radius is no less than its half. */
    private static long angle(long diameter, long radius) {
        double half = StrictMath.asin(Math.min(1, diameter / (2.0 * radius)));
        return (long) StrictMath.ceil(half / Math.PI * TURN) + 1;
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
