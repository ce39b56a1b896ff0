package org.upline.chart;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * A radial drawing of a forest: a ring a level, an only root in the middle, children outside their parent.
 *
 * <p>The radii are chosen by count, so that boxes cannot overlap. A box fits into a circle of its diagonal d round its
 * place. Between two rings there is room for the largest such circles of both. On one ring of radius r, circles of
 * diameters d and e stand free of each other if each is given the angle 2·asin(d/2r): half of both together apart, their
 * chord is 2r·sin(asin(d/2r)/2 + asin(e/2r)/2) ≥ (d + e)/2, since the sine is concave up to a quarter of a turn. With these
 * angles for breadths, {@link TidyLayout} places the tree as if its rings were unrolled, so that a subtree reaches over
 * what is shallower beside it.
 *
 * <p>If all together need more than a turn, all rings move outwards by the same distance, the smallest that does, as nearly as it is
 * found by halving in a fixed number of steps. No other choice of radii has a smaller outermost ring:
 * within it every ring is then as large as the room between rings allows. Angles are integers, a turn having 2<sup>30</sup>
 * parts.
 *
 * <p>What holds, and is tested: no two boxes overlap; nodes stand clockwise in order on their ring, a parent in the
 * middle of its children. O(n), without recursion. The area grows with the square of
 * the largest ring, so this is for small trees.
 */
final class RingLayout {
    /** Parts of a turn. */
    static final long TURN = 1L << 30;

    /** Halvings in which a factor is found. */
    private static final int STEPS = 7;

    private final ChartTree tree;
    private final NodeExtents extents;
    private final Spacing spacing;
    private final int[] order;

    private RingLayout(ChartTree tree, NodeExtents extents, Spacing spacing) {
        this.tree = tree;
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
        long[] radius = radii(thickness);
        TreeLayout angles = angles(radius);
        long all = breadth(angles);
        long[] direction = new long[tree.size()];
        for (int node : order) {
            direction[node] = all == 0 ? 0 : times(2 * angles.left(node) + angles.width(node), TURN, 2 * all);
        }
        return RingPlaces.of(tree, extents, direction, radius, thickness);
    }

    /** The smallest radii at which all boxes together take no more than a turn. */
    private long[] radii(long[] thickness) {
        long[] least = radii(thickness, 0);
        if (breadth(angles(least)) <= TURN) {
            return least;
        }
        // No ring can do with less than what its own circles fill.
        double[] filled = new double[thickness.length];
        for (int node : order) {
            filled[ring(node)] += diameter(node) / (2 * Math.PI);
        }
        long few = 0;
        for (int ring = 1; ring < filled.length; ring++) {
            few = Math.max(few, (long) filled[ring] - least[ring]);
        }
        long more = Math.max(few / 16, Arrays.stream(thickness).max().orElse(1));
        while (breadth(angles(radii(thickness, few + more))) > TURN) {
            few += more;
            more = Math.multiplyExact(more, 2);
        }
        long most = few + more;
        for (int step = 0; step < STEPS; step++) {
            long middle = few + (most - few) / 2;
            if (breadth(angles(radii(thickness, middle))) > TURN) {
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

    /** The tree with each ring unrolled: begin and breadth of each node in parts of a turn. */
    private TreeLayout angles(long[] radius) {
        NodeExtents breadths = new NodeExtents() {
            @Override
            public long width(int node) {
                return radius[ring(node)] == 0 ? 0 : angle(diameter(node), radius[ring(node)]);
            }

            @Override
            public long height(int node) {
                return 1;
            }
        };
        return TidyLayout.place(tree, breadths, new Spacing(0, 0, 1, 0), Orientation.TOP_DOWN);
    }

    private static long breadth(TreeLayout angles) {
        return angles.width();
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
