package org.upline.graph;

import java.util.Arrays;

/**
 * Harmonic centrality: how near a vertex is to all it can reach,
 * <pre>  h(v) = Σ 1 / d(v,u)  over all u ≠ v,  divided by n − 1,</pre>
 * what is out of reach counting nothing, as {@link org.jgrapht.alg.scoring.HarmonicCentrality} has it: 1 is next to all.
 *
 * <p>Source: Marchiori and Latora 2000; Boldi and Vigna, Axioms for centrality, 2014. 64 searches at once ({@link
 * DistanceSweep}), those in parallel. Searches go against the arcs from every u, so that some of them, drawn, estimate the
 * scores of all v.
 */
public final class ArrayHarmonic extends ArrayScores {
    /** @param sources towards which distances are taken */
    public ArrayHarmonic(CompressedGraph graph, Sources sources) {
        super(scores(graph, sources));
    }

    private static double[] scores(CompressedGraph graph, Sources sources) {
        int n = graph.vertices();
        CompressedGraph against = graph.reversed();
        int sweeps = DistanceSweep.batches(sources);
        double[] sums = Lanes.sum(n, sweeps, () -> {
            DistanceSweep sweep = new DistanceSweep(against, graph);
            return (batch, into) ->
                    sweep.run(sources, batch, (vertex, steps, reaching) -> into[vertex] += (double) reaching / steps);
        });
        double scale = n > 1 ? sources.scale() / (n - 1) : 1;
        Arrays.setAll(sums, v -> sums[v] * scale);
        return sums;
    }
}
