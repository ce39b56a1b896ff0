package org.upline.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;

/** Small random graphs with loops, parallel arcs and parts that lie apart, and the same in JGraphT's own classes. */
final class RandomGraphs {
    private RandomGraphs() {}

    /** Runs a check on many graphs, the empty one first. */
    static void each(long seed, BiConsumer<CompressedGraph, Random> check) {
        check.accept(CompressedGraph.of(0, new int[0], new int[0]), new Random(seed));
        Random random = new Random(seed);
        for (int round = 0; round < 150; round++) {
            int n = 1 + random.nextInt(24);
            int m = random.nextInt(1 + n * (1 + random.nextInt(5)));
            check.accept(of(random, n, m), random);
        }
    }

    static CompressedGraph of(Random random, int n, int m) {
        return CompressedGraph.of(
                n, random.ints(m, 0, n).toArray(), random.ints(m, 0, n).toArray());
    }

    static Graph<Integer, DefaultEdge> simpleUndirected(CompressedGraph graph) {
        Graph<Integer, DefaultEdge> simple = new SimpleGraph<>(DefaultEdge.class);
        for (int v = 0; v < graph.vertices(); v++) {
            simple.addVertex(v);
        }
        for (int[] arc : arcs(graph)) {
            if (arc[0] != arc[1]) {
                simple.addEdge(arc[0], arc[1]);
            }
        }
        return simple;
    }

    /** Tail and head of every arc. */
    static List<int[]> arcs(CompressedGraph graph) {
        List<int[]> arcs = new ArrayList<>();
        for (int v = 0; v < graph.vertices(); v++) {
            for (int at = graph.begin(v); at < graph.begin(v + 1); at++) {
                arcs.add(new int[] {v, graph.head(at)});
            }
        }
        return arcs;
    }
}
