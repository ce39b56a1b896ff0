package org.upline.graph;

import java.util.Random;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedMultigraph;

/** Small random parents for property tests. */
final class RandomForests {
    private RandomForests() {}

    /** Parents of a random forest in which the numbers say nothing about the depth. */
    static int[] forest(Random random, int vertices) {
        int[] names = new int[vertices];
        for (int i = 0; i < vertices; i++) {
            int j = random.nextInt(i + 1);
            names[i] = names[j];
            names[j] = i;
        }
        int[] parent = new int[vertices];
        for (int i = 0; i < vertices; i++) {
            parent[names[i]] = i == 0 || random.nextInt(6) == 0 ? -1 : names[random.nextInt(i)];
        }
        return parent;
    }

    static Graph<Integer, DefaultEdge> towardsParents(int[] parent) {
        Graph<Integer, DefaultEdge> graph = new DirectedMultigraph<>(DefaultEdge.class);
        for (int v = 0; v < parent.length; v++) {
            graph.addVertex(v);
        }
        for (int v = 0; v < parent.length; v++) {
            if (parent[v] >= 0) {
                graph.addEdge(v, parent[v]);
            }
        }
        return graph;
    }
}
