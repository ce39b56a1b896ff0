package org.upline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.upline.graph.ArrayComponents;
import org.upline.graph.ArrayCoreness;
import org.upline.graph.ArrayPageRank;
import org.upline.graph.CompressedGraph;
import org.upline.graph.Rounds;
import org.upline.graph.WeightedArcs;

/** A yardstick that computes something else measures nothing. */
class BareLoopsTest {
    private static final int VERTICES = 50;
    private final Random random = new Random(3);
    private final CompressedGraph graph = CompressedGraph.of(
                    VERTICES,
                    random.ints(60, 0, VERTICES).toArray(),
                    random.ints(60, 0, VERTICES).toArray())
            .distinct();

    @Test
    void pageRankIsThatOfTheKernel() {
        int[] degrees = IntStream.range(0, VERTICES).map(graph::degree).toArray();
        double[] bare = BareLoops.pageRank(BareLoops.Arcs.of(graph.reversed()), degrees, 20);
        ArrayPageRank kernel =
                new ArrayPageRank(WeightedArcs.unweighted(graph), 0.85, new Rounds(20, Double.MIN_NORMAL));
        for (int v = 0; v < VERTICES; v++) {
            assertThat(bare[v]).isCloseTo(kernel.score(v), Offset.offset(1e-12));
        }
    }

    @Test
    void componentsAreThoseOfTheKernel() {
        int[] parents = BareLoops.components(BareLoops.Arcs.of(graph));
        long roots = IntStream.range(0, VERTICES).filter(v -> parents[v] == v).count();
        assertThat(roots).isEqualTo(ArrayComponents.weak(graph).count());
    }

    @Test
    void strongComponentsAreThoseOfTheKernel() {
        int[] parts = BareLoops.strongComponents(BareLoops.Arcs.of(graph));
        ArrayComponents kernel = ArrayComponents.strong(graph);
        assertThat(kernel.count()).isBetween(2, VERTICES - 1);
        for (int v = 0; v < VERTICES; v++) {
            for (int w = 0; w < VERTICES; w++) {
                assertThat(parts[v] == parts[w]).isEqualTo(kernel.of(v) == kernel.of(w));
            }
        }
    }

    @Test
    void coresAreThoseOfTheKernel() {
        int[] cores = BareLoops.cores(BareLoops.Arcs.of(graph.bothWays().distinct()));
        ArrayCoreness kernel = new ArrayCoreness(graph);
        for (int v = 0; v < VERTICES; v++) {
            assertThat((double) cores[v]).isEqualTo(kernel.score(v));
        }
    }

    @Test
    void levelsCountFromOneAtTheRoots() {
        // 1 and 4 are roots; 0 under 1, 2 under 0, 3 under 4.
        assertThat(BareLoops.levelsAndDownline(new int[] {1, -1, 0, 4, -1})).isEqualTo(new int[] {2, 1, 3, 2, 1});
        int[] chain = new int[100_000];
        Arrays.setAll(chain, v -> v - 1);
        assertThat(BareLoops.levelsAndDownline(chain)[99_999]).isEqualTo(100_000);
    }
}
