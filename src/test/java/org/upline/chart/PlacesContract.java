package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.upline.chart.Item.Segment;

/** What every layout promises, checked by comparing everything with everything. */
final class PlacesContract {
    /** Sizes of boxes. */
    record Sizes(List<Long> widths, List<Long> heights) implements NodeExtents {
        @Override
        public long width(int node) {
            return widths.get(node);
        }

        @Override
        public long height(int node) {
            return heights.get(node);
        }
    }

    private PlacesContract() {}

    static Sizes same(int size) {
        return new Sizes(Collections.nCopies(size, 4000L), Collections.nCopies(size, 2000L));
    }

    static Sizes random(Random random, int size) {
        return new Sizes(
                random.longs(size, 2500, 16_000).boxed().toList(),
                random.longs(size, 1500, 7000).boxed().toList());
    }

    static void requireNothingOverlaps(NodePlaces places, long gap) {
        for (int one = 0; one < places.size(); one++) {
            for (int other = 0; other < one; other++) {
                boolean apart = places.left(one) + places.width(one) + gap <= places.left(other)
                        || places.left(other) + places.width(other) + gap <= places.left(one)
                        || places.top(one) + places.height(one) + gap <= places.top(other)
                        || places.top(other) + places.height(other) + gap <= places.top(one);
                assertThat(apart).as(one + " and " + other).isTrue();
            }
        }
    }

    static void requireAllInside(ChartTree tree, NodePlaces places) {
        for (int node = 0; node < places.size(); node++) {
            assertThat(places.left(node)).isNotNegative();
            assertThat(places.top(node)).isNotNegative();
            assertThat(places.left(node) + places.width(node)).isLessThanOrEqualTo(places.width());
            assertThat(places.top(node) + places.height(node)).isLessThanOrEqualTo(places.height());
            for (Segment segment : segments(tree, places, node)) {
                assertThat(List.of(segment.x1(), segment.x2())).allMatch(x -> x >= 0 && x <= places.width());
                assertThat(List.of(segment.y1(), segment.y2())).allMatch(y -> y >= 0 && y <= places.height());
            }
        }
    }

    /** Samples along each line: it may enter the boxes of its parent and its children only. */
    static void requireLinesKeepClearOfBoxes(ChartTree tree, NodePlaces places) {
        for (int parent = 0; parent < tree.size(); parent++) {
            for (Segment segment : segments(tree, places, parent)) {
                for (int step = 0; step <= 20; step++) {
                    long x = segment.x1() + (segment.x2() - segment.x1()) * step / 20;
                    long y = segment.y1() + (segment.y2() - segment.y1()) * step / 20;
                    for (int node = 0; node < tree.size(); node++) {
                        if (node != parent && tree.parent(node) != parent) {
                            boolean within = x > places.left(node)
                                    && x < places.left(node) + places.width(node)
                                    && y > places.top(node)
                                    && y < places.top(node) + places.height(node);
                            assertThat(within)
                                    .as("line of " + parent + " through " + node)
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    /** The line to each child begins at or in its parent's box, ends at or in the child's, and has no gap. */
    static void requireWaysJoinParentAndChild(ChartTree tree, NodePlaces places) {
        for (int child = 0; child < tree.size(); child++) {
            int parent = tree.parent(child);
            if (parent >= 0) {
                long[] way = places.way(parent, child);
                requireAt(places, parent, way[0], way[1]);
                requireAt(places, child, way[way.length - 2], way[way.length - 1]);
            }
        }
    }

    private static void requireAt(NodePlaces places, int node, long x, long y) {
        assertThat(x).isBetween(places.left(node), places.left(node) + places.width(node));
        assertThat(y).isBetween(places.top(node), places.top(node) + places.height(node));
    }

    static List<Segment> segments(ChartTree tree, NodePlaces places, int node) {
        List<Segment> segments = new ArrayList<>();
        places.lines(node, tree.children()).forEach(segments::addAll);
        return segments;
    }
}
