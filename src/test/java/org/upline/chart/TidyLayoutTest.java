package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upline.graph.CompressedGraph;

class TidyLayoutTest {
    private static final Spacing SPACING = new Spacing(7, 11, 20, 0);

    private record Sizes(List<Long> widths, List<Long> heights) implements NodeExtents {
        @Override
        public long width(int node) {
            return widths.get(node);
        }

        @Override
        public long height(int node) {
            return heights.get(node);
        }

        Sizes mirrored() {
            return new Sizes(reversed(widths), reversed(heights));
        }

        private static List<Long> reversed(List<Long> values) {
            List<Long> reversed = new ArrayList<>(values);
            Collections.reverse(reversed);
            return reversed;
        }
    }

    private static Sizes same(int size) {
        return new Sizes(Collections.nCopies(size, 40L), Collections.nCopies(size, 10L));
    }

    private static Sizes random(Random random, int size) {
        return new Sizes(
                random.longs(size, 1, 120).boxed().toList(),
                random.longs(size, 1, 60).boxed().toList());
    }

    private static TreeLayout place(ChartTree tree, Sizes sizes) {
        return TidyLayout.place(tree, sizes, SPACING, Orientation.TOP_DOWN);
    }

    @Test
    void aSmallTreeStandsWhereItShould() {
        //        0
        //    1       2      boxes are 40 wide and 10 high; siblings 7 apart, cousins 11; distances are
        //   3 4      5      multiples of 4
        TreeLayout layout = place(SampleTrees.of(-1, 0, 0, 1, 1, 2), same(6));

        assertThat(IntStream.range(0, 6).mapToLong(layout::left)).containsExactly(62L, 24L, 100L, 0L, 48L, 100L);
    }

    @Test
    void promisesHoldOnRandomForests() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            int size = 1 + random.nextInt(150);
            int[] parents = SampleTrees.randomParents(random, size, 1 + random.nextInt(size));
            ChartTree tree = SampleTrees.of(parents, SampleTrees.randomRoles(random, parents));
            Sizes sizes = random(random, size);

            TreeLayout layout = place(tree, sizes);

            requireRowsWithoutOverlap(tree, layout);
            requireCentredParents(tree, layout);
            requireSizes(layout, sizes);
        }
    }

    private static void requireRowsWithoutOverlap(ChartTree tree, TreeLayout layout) {
        List<List<Integer>> rows = new ArrayList<>();
        for (int stripe = 0; stripe < layout.stripes(); stripe++) {
            rows.add(new ArrayList<>());
        }
        for (int node : tree.order()) {
            assertThat(layout.stripe(node)).isEqualTo(tree.level(node) - tree.topLevel());
            assertThat(layout.top(node)).isEqualTo(layout.stripeBegin(layout.stripe(node)));
            assertThat(layout.top(node) + layout.height(node))
                    .isLessThanOrEqualTo(layout.stripeEnd(layout.stripe(node)));
            rows.get(layout.stripe(node)).add(node);
        }
        for (int stripe = 1; stripe < layout.stripes(); stripe++) {
            assertThat(layout.stripeBegin(stripe) - layout.stripeEnd(stripe - 1))
                    .isEqualTo(SPACING.levels());
        }
        for (List<Integer> row : rows) {
            List<Integer> byPlace = new ArrayList<>(row);
            byPlace.sort(Comparator.comparingLong(layout::left));
            for (int at = 1; at < byPlace.size(); at++) {
                int left = byPlace.get(at - 1);
                int right = byPlace.get(at);
                boolean siblings = tree.parent(left) == tree.parent(right) && tree.parent(left) >= 0;
                assertThat(layout.left(right) - layout.left(left) - layout.width(left))
                        .isGreaterThanOrEqualTo(siblings ? SPACING.siblings() : SPACING.cousins());
            }
            for (int at = 1; at < row.size(); at++) {
                if (tree.parent(row.get(at)) == tree.parent(row.get(at - 1))) {
                    assertThat(layout.left(row.get(at)))
                            .as("order of siblings")
                            .isGreaterThan(layout.left(row.get(at - 1)));
                }
            }
        }
    }

    private static void requireCentredParents(ChartTree tree, TreeLayout layout) {
        CompressedGraph children = tree.children();
        for (int node = 0; node < tree.size(); node++) {
            if (children.degree(node) > 0) {
                long first = layout.centre(children.head(children.begin(node)));
                long last = layout.centre(children.head(children.begin(node + 1) - 1));
                assertThat(2 * layout.centre(node)).isEqualTo(first + last);
            }
        }
    }

    private static void requireSizes(TreeLayout layout, Sizes sizes) {
        long left = Long.MAX_VALUE;
        long right = 0;
        for (int node = 0; node < layout.size(); node++) {
            assertThat(layout.width(node)).isBetween(sizes.width(node), sizes.width(node) + 1);
            assertThat(layout.height(node)).isEqualTo(sizes.height(node));
            left = Math.min(left, layout.left(node));
            right = Math.max(right, layout.left(node) + layout.width(node));
        }
        assertThat(left).isZero();
        assertThat(layout.width()).isEqualTo(right);
    }

    @Test
    void aMirroredTreeIsDrawnMirrored() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            int size = 1 + random.nextInt(150);
            int[] parents = SampleTrees.randomParents(random, size, 1 + random.nextInt(size));
            Sizes sizes = random(random, size);

            TreeLayout layout = place(SampleTrees.of(parents), sizes);
            TreeLayout mirror = place(SampleTrees.of(SampleTrees.mirrored(parents)), sizes.mirrored());

            for (int node = 0; node < size; node++) {
                assertThat(mirror.left(size - 1 - node))
                        .isEqualTo(layout.width() - layout.left(node) - layout.width(node));
            }
        }
    }

    @Test
    void equalSubtreesAreDrawnEqually() {
        Random random = new Random(9);
        for (int round = 0; round < 100; round++) {
            int size = 1 + random.nextInt(40);
            int[] part = SampleTrees.randomParents(random, size, size);
            // A root with two copies of a forest, each under a node of its own, and a leaf between them.
            int[] parents = new int[2 * size + 4];
            parents[0] = -1;
            parents[1] = 0;
            parents[2 + size] = 0;
            parents[3 + size] = 0;
            for (int node = 0; node < size; node++) {
                parents[2 + node] = part[node] < 0 ? 1 : part[node] + 2;
                parents[4 + size + node] = part[node] < 0 ? 3 + size : part[node] + 4 + size;
            }

            TreeLayout layout = place(SampleTrees.of(parents), same(parents.length));

            for (int node = 0; node < size; node++) {
                assertThat(layout.left(4 + size + node) - layout.left(3 + size))
                        .isEqualTo(layout.left(2 + node) - layout.left(1));
            }
        }
    }

    @Test
    void fromLeftToRightIsTheSameTurned() {
        Random random = new Random(13);
        int[] parents = SampleTrees.randomParents(random, 90, 30);
        Sizes sizes = random(random, 90);

        TreeLayout down = place(SampleTrees.of(parents), sizes);
        Sizes turned = new Sizes(/* widths= */ sizes.heights(), /* heights= */ sizes.widths());
        TreeLayout right = TidyLayout.place(SampleTrees.of(parents), turned, SPACING, Orientation.LEFT_TO_RIGHT);

        for (int node = 0; node < 90; node++) {
            assertThat(right.top(node)).isEqualTo(down.left(node));
            assertThat(right.left(node)).isEqualTo(down.top(node));
            assertThat(right.height(node)).isEqualTo(down.width(node));
        }
        assertThat(right.height()).isEqualTo(down.width());
        assertThat(right.width()).isEqualTo(down.height());
    }

    @Test
    void rootsAndPlaceholdersShareTheFirstLevel() {
        // A placeholder with one member, then a root of its own.
        TreeLayout layout = place(
                SampleTrees.of(new int[] {-1, 0, -1}, List.of(NodeRole.PLACEHOLDER, NodeRole.CORE, NodeRole.CORE)),
                same(3));

        assertThat(layout.top(1)).isEqualTo(layout.top(2)).isGreaterThan(layout.top(0));
        assertThat(layout.left(2)).isGreaterThan(layout.left(1));
    }

    @Test
    void anEmptyTreeTakesNoRoom() {
        TreeLayout layout = place(SampleTrees.of(), same(0));
        assertThat(layout.width()).isZero();
        assertThat(layout.height()).isZero();
    }

    @Test
    void theWorkIsLinear() {
        Random random = new Random(17);
        for (int reach : new int[] {1, 2, 10, 1_000, 100_000}) {
            assertThat(steps(SampleTrees.randomParents(random, 100_000, reach))).isLessThanOrEqualTo(2 * 100_000);
        }
        // A long chain whose every node has a leaf on either side: the worst case for walks from the top.
        int[] comb = IntStream.range(0, 100_000)
                .map(node -> node == 0 ? -1 : node <= 3 ? 0 : (node - 1) / 3 * 3 - 1)
                .toArray();
        assertThat(SampleTrees.of(comb).lastLevel()).isGreaterThan(33_000);
        assertThat(steps(comb)).isLessThanOrEqualTo(2 * 100_000);
    }

    private static long steps(int[] parents) {
        CompressedGraph forest = CompressedGraph.ofParents(parents);
        SiblingPacking packing = new SiblingPacking(forest, new long[parents.length], SPACING);
        int[] order = SampleTrees.of(parents).order();
        for (int at = order.length - 1; at >= 0; at--) {
            packing.place(order[at], 0);
        }
        return packing.steps();
    }

    @Test
    void aMillionNodesInOneChainOrUnderOneRootArePlaced() {
        int[] chain = IntStream.range(0, 1_000_000).map(node -> node - 1).toArray();
        int[] star =
                IntStream.range(0, 1_000_000).map(node -> node == 0 ? -1 : 0).toArray();

        assertThat(place(SampleTrees.of(chain), same(1_000_000)).stripes()).isEqualTo(1_000_000);
        assertThat(place(SampleTrees.of(star), same(1_000_000)).width()).isEqualTo(999_998L * 48 + 40);
    }
}
