package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.util.UnionFind;
import org.junit.jupiter.api.Test;

class DisjointSetsTest {
    @Test
    void smallestElementStandsForTheSet() {
        DisjointSets sets = new DisjointSets(5);
        sets.union(4, 2);
        sets.union(2, 3);
        assertThat(IntStream.range(0, 5).map(sets::smallest)).containsExactly(0, 1, 2, 2, 2);
    }

    @Test
    void samePartitionAsJGraphT() {
        Random random = new Random(3);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(60);
            DisjointSets sets = new DisjointSets(n);
            UnionFind<Integer> oracle =
                    new UnionFind<>(IntStream.range(0, n).boxed().collect(Collectors.toSet()));
            for (int unions = random.nextInt(n); unions > 0; unions--) {
                int a = random.nextInt(n);
                int b = random.nextInt(n);
                sets.union(a, b);
                oracle.union(a, b);
            }
            for (int i = 0; i < n; i++) {
                int element = i;
                int smallest = IntStream.range(0, n)
                        .filter(other -> oracle.inSameSet(element, other))
                        .min()
                        .orElseThrow();
                assertThat(sets.smallest(i)).isEqualTo(smallest);
            }
        }
    }

    @Test
    void longChainNeedsNoStack() {
        int n = 1_000_000;
        DisjointSets sets = new DisjointSets(n);
        for (int i = n - 1; i > 0; i--) {
            sets.union(i, i - 1);
        }
        assertThat(sets.smallest(n - 1)).isZero();
    }
}
