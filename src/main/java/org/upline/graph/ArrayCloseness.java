package org.upline.graph;

import java.util.Arrays;

/**
 * Closeness: the reciprocal of the mean distance to what a vertex can reach, times the share of the others that is,
 * <pre>  c(v) = r/(n − 1) · r / Σ d(v,u),  r being how many others it reaches.</pre>
 * Where all can be reached this is {@link org.jgrapht.alg.scoring.ClosenessCentrality}; that one gives 0 to everybody as soon
 * as one vertex lies apart, which in seized data one always does.
 *
 * <p>Source: Bavelas 1950; the factor by Wasserman and Faust, Social network analysis, 1994. Cost as {@link ArrayHarmonic}.
 * Drawn sources estimate r and the sum alike.
 */
public final class ArrayCloseness extends ArrayScores {
    /** @param sources towards which distances are taken */
    public ArrayCloseness(CompressedGraph graph, Sources sources) {
        super(scores(graph, sources));
    }

    private static double[] scores(CompressedGraph graph, Sources sources) {
        int n = graph.vertices();
        CompressedGraph against = graph.reversed();
        int sweeps = DistanceSweep.batches(sources);
        // Both sums in one array: whole numbers, exact in a double, first those of the distances and then those
        // reached.
        double[] sums = Lanes.sum(2 * n, sweeps, () -> {
            DistanceSweep sweep = new DistanceSweep(against, graph);
            return (batch, into) -> sweep.run(sources, batch, (vertex, steps, reaching) -> {
                into[vertex] += (double) steps * reaching;
                into[n + vertex] += reaching;
            });
        });
        double[] scores = new double[n];
        double scale = n > 1 ? sources.scale() / (n - 1) : 1;
        Arrays.setAll(scores, v -> sums[v] == 0 ? 0 : scale * sums[n + v] * sums[n + v] / sums[v]);
        return scores;
    }
}
