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
 * <p>Source: Brandes, A faster algorithm for betweenness centrality, 2001; levels from the cheaper side as Beamer and others,
 * Direction-optimizing breadth-first search, 2012, have it. O(n + m) a source, sources in parallel; 41 bytes a
 * vertex and thread, and 8 a vertex and lane, of which there are 16. Caveats: numbers of ways are floating-point numbers, exact up to 2^53; drawn sources
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
        CompressedGraph against = graph.turned();
        double[] sums = Lanes.sum(graph.vertices(), sources.count(), () -> {
            OneSource search = new OneSource(graph, against);
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

    /**
     * The search from one source; its memory is used again for the next. Level by level, and without asking at each arc how far
     * its head is: which way a question goes that nobody can foresee costs the processor more than the sum it would save.
     */
    private static final class OneSource {
        private final CompressedGraph graph;
        private final CompressedGraph against;
        private final boolean[] seen;
        private final double[] ways;
        private final double[] arriving;
        private final double[] share;
        private final int[] queue;
        private final int[] candidates;
        private final int[] levels;
        private long arcsToUnseen;

        OneSource(CompressedGraph graph, CompressedGraph against) {
            this.graph = graph;
            this.against = against;
            int n = graph.vertices();
            seen = new boolean[n];
            ways = new double[n];
            arriving = new double[n];
            share = new double[n];
            queue = new int[n];
            // One more: the place after the last is written to, too.
            candidates = new int[n + 1];
            levels = new int[n + 1];
        }

        void run(int source, double[] into) {
            int last = search(source);
            for (int level = last; level >= 0; level--) {
                for (int at = levels[level]; at < levels[level + 1]; at++) {
                    int v = queue[at];
                    double sum = 0;
                    int end = graph.begin(v + 1);
                    for (int arc = graph.begin(v); arc < end; arc++) {
                        // Above zero only one level further on: (1 + δ(w)) / σ(w), so that the division is made once a
                        // vertex.
                        sum += share[graph.head(arc)];
                    }
                    double delta = sum * ways[v];
                    arriving[v] = (1 + delta) / ways[v];
                    if (v != source) {
                        into[v] += delta;
                    }
                }
                handOver(level, last);
            }
            for (int at = 0; at < levels[last + 1]; at++) {
                int v = queue[at];
                seen[v] = false;
                share[v] = 0;
                arriving[v] = 0;
            }
        }

        /** The shares of the level just done take the place of those of the level after it. */
        private void handOver(int level, int last) {
            if (level < last) {
                for (int at = levels[level + 1]; at < levels[level + 2]; at++) {
                    share[queue[at]] = 0;
                }
            }
            for (int at = levels[level]; at < levels[level + 1]; at++) {
                int v = queue[at];
                share[v] = arriving[v];
                arriving[v] = 0;
            }
        }

        /** Breadth first; gives the last level. The vertices of a level then stand together in the queue. */
        private int search(int source) {
            arcsToUnseen = graph.arcs();
            queue[0] = source;
            meet(source, 1);
            levels[0] = 0;
            levels[1] = 1;
            int level = 0;
            while (true) {
                int end = arcsOf(level) > arcsToUnseen ? gather(level) : spread(level);
                if (end == levels[level + 1]) {
                    return level;
                }
                levels[++level + 1] = end;
            }
        }

        private long arcsOf(int level) {
            long arcs = 0;
            for (int at = levels[level]; at < levels[level + 1]; at++) {
                arcs += graph.degree(queue[at]);
            }
            return arcs;
        }

        private void meet(int v, double count) {
            seen[v] = true;
            ways[v] = count;
            arcsToUnseen -= against.degree(v);
        }

        /** Puts those first met from a level behind it into the queue, and gives their end: along the arcs of the level. */
        private int spread(int level) {
            int met = 0;
            for (int at = levels[level]; at < levels[level + 1]; at++) {
                int v = queue[at];
                double count = ways[v];
                int end = graph.begin(v + 1);
                for (int arc = graph.begin(v); arc < end; arc++) {
                    int w = graph.head(arc);
                    double before = arriving[w];
                    candidates[met] = w;
                    met += before == 0 ? 1 : 0;
                    arriving[w] = before + count;
                }
            }
            int end = levels[level + 1];
            for (int i = 0; i < met; i++) {
                int w = candidates[i];
                if (!seen[w]) {
                    meet(w, arriving[w]);
                    queue[end++] = w;
                }
                arriving[w] = 0;
            }
            return end;
        }

        /** The same from the other side, once fewer arcs lead to those not yet met than lead out of the level. */
        private int gather(int level) {
            for (int at = levels[level]; at < levels[level + 1]; at++) {
                share[queue[at]] = ways[queue[at]];
            }
            int end = levels[level + 1];
            for (int v = 0; v < seen.length; v++) {
                if (!seen[v]) {
                    double count = 0;
                    int last = against.begin(v + 1);
                    for (int arc = against.begin(v); arc < last; arc++) {
                        count += share[against.head(arc)];
                    }
                    if (count > 0) {
                        meet(v, count);
                        queue[end++] = v;
                    }
                }
            }
            for (int at = levels[level]; at < levels[level + 1]; at++) {
                share[queue[at]] = 0;
            }
            return end;
        }
    }
}
