package org.upline.graph;

import java.util.Arrays;

/**
 * PageRank by rounds: the share of his time a walker spends at a vertex who follows an arc with probability d, chosen by
 * weight, and else, or where there is no way out, starts anew anywhere:
 * <pre>  r(v) = (1 − d)/n + d · Σ r(u) · w(u,v)/w(u) + d/n · Σ r(dead ends)</pre>
 * as {@link org.jgrapht.alg.scoring.PageRank} has it. Loops and parallel arcs count.
 *
 * <p>Source: Brin and Page, The anatomy of a large-scale hypertextual Web search engine, 1998. O(n + m) a round, in
 * parallel; 24 bytes a vertex. Caveat: the rank says who is reached, not who is guilty; an account that merely receives from
 * many ranks high. For a forest {@link ForestPageRank} is exact.
 */
public final class ArrayPageRank extends IteratedScores {
    /** @param damping d, at least 0 and below 1 */
    public ArrayPageRank(WeightedArcs graph, double damping, Rounds rounds) {
        super(run(graph, damping, rounds));
    }

    private static Rounds.End run(WeightedArcs graph, double damping, Rounds rounds) {
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException("damping not in [0, 1): " + damping);
        }
        int n = graph.vertices();
        double[] start = new double[n];
        Arrays.fill(start, 1.0 / n);
        double[] handed = new double[n];
        return rounds.run(start, (present, next) -> {
            double dead = Chunks.sum(n, (from, to) -> {
                double rest = 0;
                for (int v = from; v < to; v++) {
                    double out = graph.outWeight(v);
                    handed[v] = out > 0 ? damping * present[v] / out : 0;
                    rest += out > 0 ? 0 : present[v];
                }
                return rest;
            });
            double base = (1 - damping) / n + damping * dead / n;
            return Chunks.sum(n, (from, to) -> {
                double change = 0;
                for (int v = from; v < to; v++) {
                    next[v] = base + graph.gather(handed, v);
                    change += Math.abs(next[v] - present[v]);
                }
                return change;
            });
        });
    }
}
