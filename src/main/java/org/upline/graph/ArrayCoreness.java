package org.upline.graph;

import java.util.Arrays;

/**
 * Coreness: the largest k for which a vertex lies in a part of the graph where everybody has dealings with at least k others
 * of that part. Directions, loops and parallel arcs make no difference. As {@link org.jgrapht.alg.scoring.Coreness} has it
 * for simple undirected graphs.
 *
 * <p>Source: Matula and Beck, Smallest-last ordering, 1983: whoever has no more than k neighbours left is taken away, for each k
 * in turn. Those who are left are looked through once for each k; as no more than 2m/k vertices can be left then, that is
 * O(n + m log m) in all, and it reads memory in order where the buckets of Batagelj and Zaveršnik 2003 jump about. Caveat: in
 * a forest it is 1 for everybody who is not alone, and tells nothing.
 */
public final class ArrayCoreness extends ArrayScores {
    public ArrayCoreness(CompressedGraph graph) {
        super(scores(Neighbours.unordered(graph)));
    }

    private static double[] scores(Neighbours graph) {
        int n = graph.vertices();
        // How many neighbours are left; of those taken away, the k at which they were.
        int[] left = new int[n];
        Arrays.setAll(left, graph::degree);
        int[] remaining = new int[n];
        Arrays.setAll(remaining, v -> v);
        int[] going = new int[n];
        int count = n;
        int k = 0;
        while (count > 0) {
            int kept = 0;
            int waiting = 0;
            int least = Integer.MAX_VALUE;
            for (int i = 0; i < count; i++) {
                int v = remaining[i];
                // Whoever went in the last round stands at k − 1 or below.
                if (left[v] > k) {
                    remaining[kept++] = v;
                    least = Math.min(least, left[v]);
                } else if (left[v] == k) {
                    going[waiting++] = v;
                }
            }
            count = kept;
            // With nobody to take away, the next k at which there is somebody.
            k = waiting > 0 ? takeAway(graph, left, going, waiting, k) : least;
        }
        double[] scores = new double[n];
        Arrays.setAll(scores, v -> left[v]);
        return scores;
    }

    /** Takes away those who are going and all who fall to k because of it; gives the next k. */
    private static int takeAway(Neighbours graph, int[] left, int[] going, int first, int k) {
        int waiting = first;
        while (waiting > 0) {
            int v = going[--waiting];
            int end = graph.end(v);
            for (int at = graph.begin(v); at < end; at++) {
                int w = graph.at(at);
                if (left[w] > k && --left[w] == k) {
                    going[waiting++] = w;
                }
            }
        }
        return k + 1;
    }
}
