package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForestCutTest {
    @Test
    void aChainIsCutInPieces() {
        // 0 ← 1 ← 2 ← 3 ← 4 ← 5 ← 6 in parts below 3: counted from the end, every third is taken.
        int[] chain = {-1, 0, 1, 2, 3, 4, 5};
        assertThat(ForestCut.below(chain, 3)).containsExactly(1, 4);
        assertThat(ForestCut.below(chain, 8)).isEmpty();
        assertThat(ForestCut.below(chain, 7)).containsExactly(0);
        assertThat(ForestCut.below(chain, 1)).hasSize(7);
    }

    @Test
    void aStarFallsApartWithoutItsMiddle() {
        assertThat(ForestCut.below(new int[] {3, 3, 3, -1, 3}, 2)).containsExactly(3);
    }

    @Test
    void noSmallerSetDoesTheWork() {
        Random random = new Random(41);
        for (int round = 0; round < 400; round++) {
            int[] parent = RandomForests.forest(random, random.nextInt(11));
            int below = 1 + random.nextInt(5);
            int[] cut = ForestCut.below(parent, below);
            assertThat(largestPart(parent, bits(cut))).isLessThan(below);
            assertThat(cut).isSorted();
            assertThat(cut.length).isEqualTo(fewest(parent, below));
        }
    }

    /** Of all smallest sets the one nearest to the roots: no other has a smaller sum of levels. */
    @Test
    void itIsTheSmallestSetNearestToTheRoots() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            int[] parent = RandomForests.forest(random, random.nextInt(10));
            int below = 1 + random.nextInt(4);
            int[] cut = ForestCut.below(parent, below);
            for (int set = 0; set < 1 << parent.length; set++) {
                if (Integer.bitCount(set) == cut.length && largestPart(parent, set) < below) {
                    assertThat(levels(parent, set)).isGreaterThanOrEqualTo(levels(parent, bits(cut)));
                }
            }
        }
    }

    @Test
    void aChainOfAMillion() {
        int[] parent = IntStream.range(0, 1_000_000).map(v -> v - 1).toArray();
        assertThat(ForestCut.below(parent, 1_000)).hasSize(1_000);
    }

    @Test
    void badInput() {
        assertThatIllegalArgumentException().isThrownBy(() -> ForestCut.below(new int[] {-1}, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> ForestCut.below(new int[] {1, 0}, 2));
    }

    private static int fewest(int[] parent, int below) {
        int fewest = parent.length;
        for (int set = 0; set < 1 << parent.length; set++) {
            if (Integer.bitCount(set) < fewest && largestPart(parent, set) < below) {
                fewest = Integer.bitCount(set);
            }
        }
        return fewest;
    }

    private static int largestPart(int[] parent, int away) {
        DisjointSets sets = new DisjointSets(parent.length);
        for (int v = 0; v < parent.length; v++) {
            if (parent[v] >= 0 && (away >> v & 1) == 0 && (away >> parent[v] & 1) == 0) {
                sets.union(v, parent[v]);
            }
        }
        int[] size = new int[parent.length];
        for (int v = 0; v < parent.length; v++) {
            size[sets.smallest(v)] += 1 - (away >> v & 1);
        }
        return Arrays.stream(size).max().orElse(0);
    }

    private static int levels(int[] parent, int set) {
        int sum = 0;
        for (int v = 0; v < parent.length; v++) {
            for (int at = v; (set >> v & 1) == 1 && at >= 0; at = parent[at]) {
                sum++;
            }
        }
        return sum;
    }

    private static int bits(int[] members) {
        return Arrays.stream(members).map(v -> 1 << v).reduce(0, (a, b) -> a | b);
    }
}
