package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompressedGraphTest {
    @Test
    void arcsStandByTailInTheOrderGiven() {
        CompressedGraph graph = CompressedGraph.of(3, new int[] {2, 0, 2, 0}, new int[] {1, 0, 0, 2});
        assertThat(graph.vertices()).isEqualTo(3);
        assertThat(graph.arcs()).isEqualTo(4);
        assertThat(graph.degree(1)).isZero();
        assertThat(heads(graph, 0)).containsExactly(0, 2);
        assertThat(heads(graph, 2)).containsExactly(1, 0);
        assertThat(graph.arc(graph.begin(2))).isZero();
    }

    @Test
    void arcsWithAMissingEndAreLeftOutAndIdsStay() {
        CompressedGraph graph = CompressedGraph.of(2, new int[] {-1, 0, 1, 1}, new int[] {0, -2, 0, 1});
        assertThat(graph.arcs()).isEqualTo(2);
        assertThat(List.of(graph.arc(0), graph.arc(1))).containsExactly(2, 3);
    }

    @Test
    void childrenAscend() {
        CompressedGraph children = CompressedGraph.ofParents(new int[] {3, 0, -1, 2, 3, 0});
        assertThat(heads(children, 0)).containsExactly(1, 5);
        assertThat(heads(children, 3)).containsExactly(0, 4);
        assertThat(heads(children, 2)).containsExactly(3);
        assertThat(children.arcs()).isEqualTo(5);
    }

    @Test
    void emptyGraph() {
        CompressedGraph graph = CompressedGraph.of(0, new int[0], new int[0]);
        assertThat(graph.vertices()).isZero();
        assertThat(graph.arcs()).isZero();
    }

    @Test
    void everyArcOnceOnRandomGraphs() {
        Random random = new Random(6);
        for (int round = 0; round < 100; round++) {
            int n = 1 + random.nextInt(20);
            int[] from = random.ints(random.nextInt(60), 0, n).toArray();
            int[] to = random.ints(from.length, 0, n).toArray();
            CompressedGraph graph = CompressedGraph.of(n, from, to);
            List<Integer> seen = new ArrayList<>();
            for (int v = 0; v < n; v++) {
                for (int at = graph.begin(v); at < graph.begin(v + 1); at++) {
                    assertThat(from[graph.arc(at)]).isEqualTo(v);
                    assertThat(to[graph.arc(at)]).isEqualTo(graph.head(at));
                    seen.add(graph.arc(at));
                }
            }
            assertThat(seen).hasSize(from.length).doesNotHaveDuplicates();
        }
    }

    @Test
    void derivedGraphsByHand() {
        // 0 → 1 twice, 1 → 0, 2 → 2, 2 → 0
        CompressedGraph graph = CompressedGraph.of(3, new int[] {0, 2, 1, 0, 2}, new int[] {1, 2, 0, 1, 0});
        assertThat(heads(graph.reversed(), 0)).containsExactly(1, 2);
        assertThat(heads(graph.reversed(), 1)).containsExactly(0, 0);
        assertThat(graph.reversed().arc(graph.reversed().begin(0) + 1)).isEqualTo(4);
        assertThat(heads(graph.distinct(), 0)).containsExactly(1);
        assertThat(heads(graph.distinct(), 2)).containsExactly(0);
        assertThat(heads(graph.bothWays(), 0)).containsExactlyInAnyOrder(1, 1, 1, 2);
        assertThat(heads(graph.bothWays(), 2)).containsExactlyInAnyOrder(2, 0);
        assertThat(heads(graph.bothWays().distinct(), 0)).containsExactly(1, 2);
    }

    @Test
    void arcsKeepTheirIdsThroughEveryTurn() {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            int n = 1 + random.nextInt(12);
            int[] from = random.ints(random.nextInt(40), 0, n).toArray();
            int[] to = random.ints(from.length, 0, n).toArray();
            CompressedGraph graph = CompressedGraph.of(n, from, to);
            for (CompressedGraph turned : List.of(graph.reversed().reversed(), graph.distinct())) {
                for (int v = 0; v < n; v++) {
                    for (int at = turned.begin(v); at < turned.begin(v + 1); at++) {
                        assertThat(from[turned.arc(at)]).isEqualTo(v);
                        assertThat(to[turned.arc(at)]).isEqualTo(turned.head(at));
                    }
                }
            }
            CompressedGraph both = graph.bothWays();
            for (int v = 0; v < n; v++) {
                for (int at = both.begin(v); at < both.begin(v + 1); at++) {
                    int arc = both.arc(at);
                    assertThat(List.of(v, both.head(at)))
                            .isIn(List.of(from[arc], to[arc]), List.of(to[arc], from[arc]));
                }
            }
        }
    }

    private static List<Integer> heads(CompressedGraph graph, int vertex) {
        List<Integer> heads = new ArrayList<>();
        for (int at = graph.begin(vertex); at < graph.begin(vertex + 1); at++) {
            heads.add(graph.head(at));
        }
        return heads;
    }
}
