package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upline.chart.PlacesContract.Sizes;

class RingLayoutTest {
    private static final Spacing SPACING = new Spacing(900, 900, 4000, 0);

    private static RingPlaces place(ChartTree tree, NodeExtents sizes) {
        return RingLayout.place(tree, sizes, SPACING);
    }

    private static double middleX(NodePlaces places, int node) {
        return places.left(node) + places.width(node) / 2.0;
    }

    private static double middleY(NodePlaces places, int node) {
        return places.top(node) + places.height(node) / 2.0;
    }

    @Test
    void fourChildrenStandOnTheDiagonalsOfTheirRoot() {
        RingPlaces places = place(SampleTrees.of(-1, 0, 0, 0, 0), PlacesContract.same(5));

        // Clockwise from the top: each in the middle of a quarter.
        int[][] sides = {{1, -1}, {1, 1}, {-1, 1}, {-1, -1}};
        for (int child = 1; child <= 4; child++) {
            double x = middleX(places, child) - middleX(places, 0);
            double y = middleY(places, child) - middleY(places, 0);
            assertThat(Math.signum(x)).isEqualTo(sides[child - 1][0]);
            assertThat(Math.signum(y)).isEqualTo(sides[child - 1][1]);
            assertThat(Math.abs(x)).isCloseTo(Math.abs(y), within(2.0));
        }
    }

    @Test
    void promisesHoldOnRandomForests() {
        Random random = new Random(41);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(100);
            int[] parents = SampleTrees.randomParents(random, size, 1 + random.nextInt(size));
            ChartTree tree = SampleTrees.of(parents, SampleTrees.randomRoles(random, parents));
            Sizes sizes = PlacesContract.random(random, size);

            RingPlaces places = place(tree, sizes);

            PlacesContract.requireNothingOverlaps(places, 100);
            PlacesContract.requireAllInside(tree, places);
            PlacesContract.requireLinesKeepClearOfBoxes(tree, places);
            PlacesContract.requireWaysJoinParentAndChild(tree, places);
        }
    }

    @Test
    void aLevelIsARingAndChildrenStandClockwise() {
        Random random = new Random(43);
        for (int round = 0; round < 50; round++) {
            ChartTree tree = SampleTrees.of(IntStream.range(0, 60)
                    .map(node -> node == 0 ? -1 : random.nextInt(node))
                    .toArray());
            RingPlaces places = place(tree, PlacesContract.random(random, 60));

            double[] radius = new double[tree.lastLevel() + 1];
            double[] last = new double[tree.lastLevel() + 1];
            for (int node : tree.order()) {
                double x = middleX(places, node) - middleX(places, 0);
                double y = middleY(places, node) - middleY(places, 0);
                double turn = (Math.atan2(x, -y) + 2 * Math.PI) % (2 * Math.PI);
                int level = tree.level(node);
                if (radius[level] == 0) {
                    radius[level] = Math.hypot(x, y);
                } else {
                    assertThat(Math.hypot(x, y)).isCloseTo(radius[level], within(5.0));
                    assertThat(turn).as("in the order of parents and children").isGreaterThan(last[level]);
                }
                last[level] = turn;
            }
            for (int level = 2; level <= tree.lastLevel(); level++) {
                assertThat(radius[level]).isGreaterThan(radius[level - 1]);
            }
        }
    }

    @Test
    void aMillionNodesInOneChainOrUnderOneRootArePlaced() {
        int million = 1_000_000;
        int[] chain = IntStream.range(0, million).map(node -> node - 1).toArray();
        int[] star = IntStream.range(0, million).map(node -> node == 0 ? -1 : 0).toArray();

        RingPlaces wide = place(SampleTrees.of(star), PlacesContract.same(million));
        // A circle of a million diameters of 5374: its diameter is six to twelve sevenths of a sixth of them, twice.
        assertThat(wide.width()).isBetween(5374L * million / 4, 5374L * million / 2);
        assertThat(place(SampleTrees.of(chain), PlacesContract.same(million)).size())
                .isEqualTo(million);
    }

    @Test
    void anEmptyTreeAndASingleNodeNeedNoRings() {
        assertThat(place(SampleTrees.of(), PlacesContract.same(0)).width()).isZero();
        assertThat(place(SampleTrees.of(-1), PlacesContract.same(1)).width()).isEqualTo(4000);
    }
}
