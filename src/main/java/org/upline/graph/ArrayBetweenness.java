package org.upline.graph;

import java.util.Arrays;
import org.upline.model.UplineException;

/**
 * Betweenness: over how many shortest ways between two others a vertex stands,
 * <pre>  b(v) = Σ σ(s,t|v) / σ(s,t)  over all ordered pairs s ≠ v ≠ t,</pre>
 * along the arcs, each of length 1, as {@link org.jgrapht.alg.scoring.BetweennessCentrality} has it for directed graphs. Of
 * parallel arcs each is a way of its own, so a graph is usually made {@link CompressedGraph#distinct} first. On a graph that
 * has every arc in both directions the result is twice that of the undirected graph.
 *
 * <p>Source: Brandes, A faster algorithm for betweenness centrality, 2001. O(n + m) a source, sources in parallel; 8 bytes a
 * vertex and lane, of which there are 16. Caveats: numbers of ways are floating-point numbers, exact up to 2^53; drawn sources
 * estimate the scores of well-placed vertices well and those of the others badly.
 */
public final class ArrayBetweenness extends ArrayScores {
    /**
     * Computes all scores.
     *
     * @param sources from where to search
     * @throws UplineException if there are more than 10^308 shortest ways between two vertices
     */
    public ArrayBetweenness(CompressedGraph graph, Sources sources) {
        super(scores(graph, sources));
    }

    static double[] scores(CompressedGraph graph, Sources sources) {
        double[] sums = Lanes.sum(graph.vertices(), sources.count(), () -> {
            OneSource search = new OneSource(graph);
            return (s, into) -> search.run(sources.vertex(s), into);
        });
        for (double sum : sums) {
            if (!Double.isFinite(sum)) {
                throw UplineException.of("centrality.ways.tooMany");
            }
        }
        double scale = sources.scale();
        if (scale != 1) {
            Arrays.setAll(sums, v -> sums[v] * scale);
        }
        return sums;
    }

    /** The search from one source; its memory is used again for the next. */
    private static final class OneSource {
        private final CompressedGraph graph;
        private final int[] distance;
        private final double[] ways;
        private final double[] dependency;
        private final int[] queue;

        OneSource(CompressedGraph graph) {
            this.graph = graph;
            int n = graph.vertices();
            distance = new int[n];
            Arrays.fill(distance, -1);
            ways = new double[n];
            dependency = new double[n];
            queue = new int[n];
        }

        void run(int source, double[] into) {
            int reached = search(source);
            for (int at = reached - 1; at >= 0; at--) {
                int v = queue[at];
                double sum = 0;
                int next = distance[v] + 1;
                int end = graph.begin(v + 1);
                for (int arc = graph.begin(v); arc < end; arc++) {
                    int w = graph.head(arc);
                    if (distance[w] == next) {
                        sum += dependency[w];
                    }
                }
                // dependency holds (1 + δ(w)) / σ(w), so that the division is made once a vertex and not once an arc.
                double delta = sum * ways[v];
                dependency[v] = (1 + delta) / ways[v];
                if (v != source) {
                    into[v] += delta;
                }
            }
            for (int at = 0; at < reached; at++) {
                distance[queue[at]] = -1;
            }
        }

        /** Breadth first; gives the number of vertices reached, which then stand in the queue by distance. */
        private int search(int source) {
            distance[source] = 0;
            ways[source] = 1;
            queue[0] = source;
            int end = 1;
            for (int at = 0; at < end; at++) {
                int v = queue[at];
                int next = distance[v] + 1;
                double count = ways[v];
                int last = graph.begin(v + 1);
                for (int arc = graph.begin(v); arc < last; arc++) {
                    int w = graph.head(arc);
                    if (distance[w] < 0) {
                        distance[w] = next;
                        ways[w] = count;
                        queue[end++] = w;
                    } else if (distance[w] == next) {
                        ways[w] += count;
                    }
                }
            }
            return end;
        }
    }
}
