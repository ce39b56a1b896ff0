package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.cycle.CycleDetector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.junit.jupiter.api.Test;

class BottomUpOrderTest {
    @Test
    void putsChildrenBeforeParents() {
        //  0 → 2, 1 → 2, 2 → 3
        assertThat(BottomUpOrder.of(new int[] {2, 2, 3, -1})).containsExactly(0, 1, 2, 3);
    }

    @Test
    void leavesOutExactlyTheRings() {
        // A ring of 0, 1, 2 with 3 hanging on it, and 4 alone.
        assertThat(BottomUpOrder.of(new int[] {1, 2, 0, 0, -1})).containsExactly(3, 4);
        assertThat(BottomUpOrder.of(new int[] {0})).isEmpty();
        assertThat(BottomUpOrder.of(new int[] {})).isEmpty();
    }

    @Test
    void orderHoldsOnRandomForests() {
        Random random = new Random(1);
        for (int round = 0; round < 300; round++) {
            int[] parent = RandomForests.forest(random, random.nextInt(50));
            int[] order = BottomUpOrder.of(parent);
            assertThat(order).hasSize(parent.length).doesNotHaveDuplicates();
            int[] place = new int[parent.length];
            for (int i = 0; i < order.length; i++) {
                place[order[i]] = i;
            }
            for (int v = 0; v < parent.length; v++) {
                if (parent[v] >= 0) {
                    assertThat(place[v]).isLessThan(place[parent[v]]);
                }
            }
        }
    }

    @Test
    void whatIsMissingIsWhatJGraphTFindsOnCycles() {
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            int n = 1 + random.nextInt(30);
            int[] parent = IntStream.range(0, n)
                    .map(v -> random.nextInt(n + 3) - 3)
                    .map(p -> Math.max(p, -1))
                    .toArray();
            Graph<Integer, DefaultEdge> graph = new DefaultDirectedGraph<>(DefaultEdge.class);
            IntStream.range(0, n).forEach(graph::addVertex);
            IntStream.range(0, n).filter(v -> parent[v] >= 0).forEach(v -> graph.addEdge(v, parent[v]));
            Set<Integer> onCycles = new CycleDetector<>(graph).findCycles();
            Set<Integer> ordered =
                    Arrays.stream(BottomUpOrder.of(parent)).boxed().collect(Collectors.toSet());
            for (int v = 0; v < n; v++) {
                assertThat(ordered.contains(v)).isEqualTo(!onCycles.contains(v));
            }
        }
    }
}
