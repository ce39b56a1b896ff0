package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upline.chart.PlacesContract.Sizes;
import org.upline.graph.CompressedGraph;

class ShelfLayoutTest {
    private static final Spacing SPACING = new Spacing(900, 1600, 1800, 0);
    private static final long WIDTH = 60_000;

    private static ShelfPlaces place(ChartTree tree, NodeExtents sizes, long width) {
        return ShelfLayout.place(tree, sizes, SPACING, width);
    }

    @Test
    void aSmallTreeStandsWhereItShould() {
        // 0 has 1 to 4, of whom 2 has one child, 5. Boxes are 4000 by 2000, the width leaves room for three on a shelf.
        ShelfPlaces places = place(SampleTrees.of(-1, 0, 0, 0, 0, 2), PlacesContract.same(6), 16_000);

        assertThat(lefts(places)).containsExactly(0, 2000, 6900, 11_800, 2000, 6900);
        // The second shelf begins below the child of 2.
        assertThat(tops(places)).containsExactly(0, 3800, 3800, 3800, 11_400, 7600);
        assertThat(places.width()).isEqualTo(15_800);
        assertThat(places.height()).isEqualTo(13_400);
    }

    private static int[] lefts(NodePlaces places) {
        return IntStream.range(0, places.size())
                .map(node -> (int) places.left(node))
                .toArray();
    }

    private static int[] tops(NodePlaces places) {
        return IntStream.range(0, places.size())
                .map(node -> (int) places.top(node))
                .toArray();
    }

    @Test
    void promisesHoldOnRandomForests() {
        Random random = new Random(31);
        for (int round = 0; round < 200; round++) {
            int size = 1 + random.nextInt(100);
            int[] parents = SampleTrees.randomParents(random, size, 1 + random.nextInt(size));
            ChartTree tree = SampleTrees.of(parents, SampleTrees.randomRoles(random, parents));
            Sizes sizes = PlacesContract.random(random, size);

            ShelfPlaces places = place(tree, sizes, WIDTH);

            PlacesContract.requireNothingOverlaps(places, Math.min(SPACING.siblings(), SPACING.levels()));
            PlacesContract.requireAllInside(tree, places);
            PlacesContract.requireLinesKeepClearOfBoxes(tree, places);
            PlacesContract.requireWaysJoinParentAndChild(tree, places);
            requireChildrenInReadingOrder(tree, places);
            requireParentsAboveAndLeft(tree, places);
        }
    }

    private static void requireChildrenInReadingOrder(ChartTree tree, NodePlaces places) {
        CompressedGraph children = tree.children();
        for (int node = 0; node < tree.size(); node++) {
            for (int at = children.begin(node) + 1; at < children.begin(node + 1); at++) {
                int before = children.head(at - 1);
                int after = children.head(at);
                boolean sameShelf = places.top(before) == places.top(after);
                assertThat(
                                sameShelf
                                        ? places.left(before) < places.left(after)
                                        : places.top(before) < places.top(after))
                        .isTrue();
            }
        }
    }

    private static void requireParentsAboveAndLeft(ChartTree tree, NodePlaces places) {
        CompressedGraph children = tree.children();
        for (int node = 0; node < tree.size(); node++) {
            if (children.degree(node) == 0) {
                continue;
            }
            int first = children.head(children.begin(node));
            assertThat(places.left(first) - places.left(node))
                    .isEqualTo(children.degree(node) == 1 ? 0 : ShelfLayout.INDENT);
            assertThat(places.top(first)).isEqualTo(places.top(node) + places.height(node) + SPACING.levels());
        }
    }

    @Test
    void theWidthIsKeptWhateverTheTree() {
        Random random = new Random(37);
        for (int reach : new int[] {5, 50, 2000}) {
            int[] parents = SampleTrees.randomParents(random, 2000, reach);
            ChartTree tree = SampleTrees.of(parents);
            long indents = (tree.lastLevel() + 1) * ShelfLayout.INDENT;
            ShelfPlaces places = place(tree, PlacesContract.random(random, 2000), 150_000);
            // Deeper than two thirds of the width, each level may take one indent more.
            assertThat(places.width()).isLessThanOrEqualTo(Math.max(150_000, indents + 50_000 + 16_000));
        }
        int[] star = IntStream.range(0, 2000).map(node -> node == 0 ? -1 : 0).toArray();
        assertThat(place(SampleTrees.of(star), PlacesContract.same(2000), 150_000)
                        .width())
                .isLessThanOrEqualTo(150_000);
    }

    @Test
    void aPlaceholderAndRootsStandSideBySide() {
        ShelfPlaces places = place(
                SampleTrees.of(new int[] {-1, 0, -1}, List.of(NodeRole.PLACEHOLDER, NodeRole.CORE, NodeRole.CORE)),
                PlacesContract.same(3),
                WIDTH);
        assertThat(places.top(2)).isEqualTo(places.top(0)).isZero();
        assertThat(places.left(2)).isEqualTo(5600);
    }

    @Test
    void aMillionNodesInOneChainOrUnderOneRootOrAsACombArePlaced() {
        int million = 1_000_000;
        int[] chain = IntStream.range(0, million).map(node -> node - 1).toArray();
        int[] star = IntStream.range(0, million).map(node -> node == 0 ? -1 : 0).toArray();
        int[] comb = IntStream.range(0, million)
                .map(node -> node == 0 ? -1 : node % 2 == 0 ? node - 2 : node - 1)
                .toArray();

        ShelfPlaces long1 = place(SampleTrees.of(chain), PlacesContract.same(million), WIDTH);
        assertThat(long1.width()).isEqualTo(4000);
        assertThat(long1.height()).isEqualTo(3800L * million - 1800);
        // Twelve on a shelf: 2000 + 11 · 4900 + 4000 is within the width, one more is not.
        assertThat(place(SampleTrees.of(star), PlacesContract.same(million), 62_000)
                        .height())
                .isEqualTo(2000 + 3800L * 83_334);
        assertThat(place(SampleTrees.of(comb), PlacesContract.same(million), WIDTH)
                        .size())
                .isEqualTo(million);
    }

    @Test
    void anEmptyTreeTakesNoRoom() {
        assertThat(place(SampleTrees.of(), PlacesContract.same(0), WIDTH).height())
                .isZero();
    }
}
