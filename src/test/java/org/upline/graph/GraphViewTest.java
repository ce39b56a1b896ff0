package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.GraphTests;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DirectedPseudograph;
import org.junit.jupiter.api.Test;

/** The view against the same graph in a JGraphT class of its own, where an edge has the number of its position. */
class GraphViewTest {
    // 0 → 1, 0 → 1 (parallel), 1 → 2, 2 → 2 (loop); 3 alone
    private final GraphView small =
            new GraphView(CompressedGraph.of(4, new int[] {1, 0, 2, 0}, new int[] {2, 1, 2, 1}));

    @Test
    void smallGraphByHand() {
        assertThat(small.vertexSet()).containsExactly(0, 1, 2, 3);
        assertThat(small.edgeSet()).containsExactly(0, 1, 2, 3);
        assertThat(small.outgoingEdgesOf(0)).containsExactly(0, 1);
        assertThat(small.incomingEdgesOf(2)).containsExactly(2, 3);
        assertThat(small.edgesOf(2)).containsExactly(3, 2);
        assertThat(small.degreeOf(2)).isEqualTo(3);
        assertThat(small.edgesOf(3)).isEmpty();
        assertThat(small.getAllEdges(0, 1)).containsExactly(0, 1);
        assertThat(small.getEdge(1, 2)).isEqualTo(2);
        assertThat(small.getEdge(2, 1)).isNull();
        assertThat(small.getAllEdges(0, 9)).isNull();
        assertThat(small.containsEdge(2, 2)).isTrue();
        assertThat(small.getEdgeWeight(0)).isEqualTo(1.0);
        assertThat(small.outgoingEdgesOf(0).contains(2)).isFalse();
        assertThat(small.incomingEdgesOf(2).contains(0)).isFalse();
    }

    @Test
    void unknownVerticesAndEdgesAreErrors() {
        assertThatIllegalArgumentException().isThrownBy(() -> small.outgoingEdgesOf(4));
        assertThatIllegalArgumentException().isThrownBy(() -> small.inDegreeOf(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> small.getEdgeSource(4));
        assertThat(small.containsVertex(4)).isFalse();
        assertThat(small.containsEdge(-1)).isFalse();
    }

    @Test
    void cannotBeChanged() {
        assertThat(small.getType().isModifiable()).isFalse();
        assertThatThrownBy(() -> small.addEdge(0, 2)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> small.removeVertex(0)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> small.edgeSet().remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void algorithmsOfJGraphTGiveTheSameOnBoth() {
        Random random = new Random(5);
        for (int round = 0; round < 100; round++) {
            int n = 1 + random.nextInt(25);
            int m = random.nextInt(3 * n);
            GraphView view = new GraphView(CompressedGraph.of(
                    n, random.ints(m, 0, n).toArray(), random.ints(m, -1, n).toArray()));
            Graph<Integer, Integer> copy = copy(view, n);

            assertThat(new HashSet<>(new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets()))
                    .isEqualTo(new HashSet<>(new KosarajuStrongConnectivityInspector<>(copy).stronglyConnectedSets()));
            assertThat(new HashSet<>(new ConnectivityInspector<>(view).connectedSets()))
                    .isEqualTo(new HashSet<>(new ConnectivityInspector<>(copy).connectedSets()));
            assertThat(GraphTests.isSimple(view)).isEqualTo(GraphTests.isSimple(copy));
            PageRank<Integer, Integer> ranks = new PageRank<>(view);
            PageRank<Integer, Integer> expected = new PageRank<>(copy);
            DijkstraShortestPath<Integer, Integer> paths = new DijkstraShortestPath<>(view);
            DijkstraShortestPath<Integer, Integer> expectedPaths = new DijkstraShortestPath<>(copy);
            for (int v = 0; v < n; v++) {
                assertThat(ranks.getVertexScore(v)).isCloseTo(expected.getVertexScore(v), within(1e-12));
                assertThat(paths.getPathWeight(0, v)).isEqualTo(expectedPaths.getPathWeight(0, v));
                assertThat(view.edgesOf(v)).isEqualTo(copy.edgesOf(v));
                assertThat(view.degreeOf(v)).isEqualTo(copy.degreeOf(v));
            }
            assertThat(view).hasToString(copy.toString());
        }
    }

    private static Graph<Integer, Integer> copy(GraphView view, int n) {
        Graph<Integer, Integer> copy = new DirectedPseudograph<>(Integer.class);
        IntStream.range(0, n).forEach(copy::addVertex);
        Set<Integer> edges = view.edgeSet();
        edges.forEach(edge -> copy.addEdge(view.getEdgeSource(edge), view.getEdgeTarget(edge), edge));
        return copy;
    }
}
