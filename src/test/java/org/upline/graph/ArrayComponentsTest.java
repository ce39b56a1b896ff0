package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.junit.jupiter.api.Test;

class ArrayComponentsTest {
    @Test
    void sameAsJGraphT() {
        RandomGraphs.each(31, (graph, random) -> {
            GraphView view = new GraphView(graph);
            assertThat(new HashSet<>(ArrayComponents.weak(graph).getClustering().getClusters()))
                    .isEqualTo(new HashSet<>(new ConnectivityInspector<>(view).connectedSets()));
            assertThat(new HashSet<>(
                            ArrayComponents.strong(graph).getClustering().getClusters()))
                    .isEqualTo(new HashSet<>(new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets()));
        });
    }

    @Test
    void partsAreNumberedByTheirSmallestVertex() {
        // 4 → 1 → 4 is a ring, 0, 2 and 3 stand alone or in line.
        CompressedGraph graph = CompressedGraph.of(5, new int[] {4, 1, 2}, new int[] {1, 4, 3});
        ArrayComponents strong = ArrayComponents.strong(graph);
        assertThat(new int[] {strong.of(0), strong.of(1), strong.of(2), strong.of(3), strong.of(4)})
                .containsExactly(0, 1, 2, 3, 1);
        assertThat(strong.size(1)).isEqualTo(2);
        ArrayComponents weak = ArrayComponents.weak(graph);
        assertThat(weak.count()).isEqualTo(3);
        assertThat(weak.sizeScores().score(3)).isEqualTo(2);
    }
}
