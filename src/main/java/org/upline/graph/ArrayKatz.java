package org.upline.graph;

import java.util.Arrays;

/**
 * Katz centrality: all ways that lead to a vertex, each the less the longer it is:
 * <pre>  x(v) = 1 + α · Σ w(u,v) · x(u)</pre>
 * as {@link org.jgrapht.alg.scoring.KatzCentrality} has it. It exists only for α below 1/ρ, ρ being the spectral radius;
 * {@link #attenuation} gives an α that always is.
 *
 * <p>Source: Katz, A new status index derived from sociometric analysis, 1953. O(n + m) a round, in parallel; 16 bytes a
 * vertex. Caveat: with a small α (a hub with very many neighbours forces one) the score is little more than the degree.
 */
public final class ArrayKatz extends IteratedScores {
    private static final double SHARE = 0.85;

    /** @param attenuation α, at least 0 */
    public ArrayKatz(WeightedArcs graph, double attenuation, Rounds rounds) {
        super(run(graph, attenuation, rounds));
    }

    /** 0.85 of the reciprocal of a bound on the spectral radius; 0.85 for a graph without arcs. */
    public static double attenuation(WeightedArcs graph) {
        double bound = graph.radiusBound();
        return bound > 0 ? SHARE / bound : SHARE;
    }

    private static Rounds.End run(WeightedArcs graph, double attenuation, Rounds rounds) {
        if (!(attenuation >= 0)) {
            throw new IllegalArgumentException("attenuation below 0: " + attenuation);
        }
        int n = graph.vertices();
        double[] start = new double[n];
        Arrays.fill(start, 1);
        // The scores add up to n or more, so the change is measured against n.
        return rounds.run(
                start,
                (present, next) -> Chunks.sum(n, (from, to) -> {
                            double change = 0;
                            for (int v = from; v < to; v++) {
                                next[v] = 1 + attenuation * graph.gather(present, v);
                                change += Math.abs(next[v] - present[v]);
                            }
                            return change;
                        })
                        / Math.max(1, n));
    }
}
