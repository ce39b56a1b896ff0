package org.upline.graph;

import java.util.Arrays;

/**
 * Coreness: the largest k for which a vertex lies in a part of the graph where everybody has dealings with at least k others
 * of that part. Directions, loops and parallel arcs make no difference. As {@link org.jgrapht.alg.scoring.Coreness} has it
 * for simple undirected graphs.
 *
 * <p>Source: Matula and Beck 1983; Batagelj and Zaveršnik, An O(m) algorithm for cores decomposition of networks, 2003.
 * O(n + m). Caveat: in a forest it is 1 for everybody who is not alone, and tells nothing.
 */
public final class ArrayCoreness extends ArrayScores {
    public ArrayCoreness(CompressedGraph graph) {
        super(scores(graph.bothWays().distinct()));
    }

    /** Takes away a vertex of the smallest degree again and again; vertices stand sorted by the degree they have left. */
    private static double[] scores(CompressedGraph graph) {
        int n = graph.vertices();
        int[] degree = new int[n];
        Arrays.setAll(degree, graph::degree);
        int[] begin = new int[Arrays.stream(degree).max().orElse(0) + 2];
        for (int d : degree) {
            begin[d + 1]++;
        }
        for (int d = 1; d < begin.length; d++) {
            begin[d] += begin[d - 1];
        }
        int[] sorted = new int[n];
        int[] place = new int[n];
        int[] next = begin.clone();
        for (int v = 0; v < n; v++) {
            place[v] = next[degree[v]]++;
            sorted[place[v]] = v;
        }
        for (int at = 0; at < n; at++) {
            int v = sorted[at];
            for (int arc = graph.begin(v); arc < graph.begin(v + 1); arc++) {
                int w = graph.head(arc);
                if (degree[w] > degree[v]) {
                    // w changes places with the first of its degree, and its degree begins one further on.
                    int first = Math.max(begin[degree[w]], at + 1);
                    int other = sorted[first];
                    sorted[place[w]] = other;
                    place[other] = place[w];
                    sorted[first] = w;
                    place[w] = first;
                    begin[degree[w]--] = first + 1;
                }
            }
        }
        double[] scores = new double[n];
        Arrays.setAll(scores, v -> degree[v]);
        return scores;
    }
}
