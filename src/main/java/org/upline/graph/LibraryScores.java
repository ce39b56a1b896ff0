package org.upline.graph;

import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClosenessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.EigenvectorCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.KatzCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.AsUndirectedGraph;

/**
 * The same measures by JGraphT's own code on the same graph, through its view: slow, and therefore for small graphs, but code
 * of others, by which whoever doubts a kernel can check it. Loops are left out and parallel arcs counted once.
 */
public final class LibraryScores {
    private static final int ROUNDS = 2_000;
    private static final double TOLERANCE = 1e-13;

    private LibraryScores() {}

    /**
     * Measures all vertices.
     *
     * @throws IllegalArgumentException if the library has no such measure, see {@link #has}
     */
    public static Measured of(CompressedGraph graph, MeasureRequest request) {
        Measure measure = request.measure();
        ArcDirection direction = measure.takesDirection() ? request.direction() : ArcDirection.BOTH;
        Graph<Integer, Integer> view = view(graph, direction);
        return switch (measure) {
            case PAGERANK ->
                iterated(graph, new PageRank<>(view, ForestPageRank.DAMPING, ROUNDS, TOLERANCE).getScores());
            case KATZ -> {
                double attenuation = ArrayKatz.attenuation(
                        WeightedArcs.unweighted(direction.of(graph).distinct()));
                yield iterated(graph, new KatzCentrality<>(view, attenuation, ROUNDS, TOLERANCE).getScores());
            }
            case EIGENVECTOR -> iterated(graph, new EigenvectorCentrality<>(view, ROUNDS, TOLERANCE).getScores());
            case BETWEENNESS -> exact(graph, new BetweennessCentrality<>(view).getScores());
            case HARMONIC -> exact(graph, new HarmonicCentrality<>(view).getScores());
            case CLOSENESS -> exact(graph, new ClosenessCentrality<>(view).getScores());
            case CORENESS -> exact(graph, new Coreness<>(view).getScores());
            case CLUSTERING -> exact(graph, new ClusteringCoefficient<>(view).getScores());
            case DEGREE, IN_DEGREE, OUT_DEGREE, COMPONENT, STRONG_COMPONENT ->
                throw new IllegalArgumentException("JGraphT scores no " + measure);
        };
    }

    /** Whether the library has an algorithm that scores vertices by it. */
    public static boolean has(Measure measure) {
        return switch (measure) {
            case DEGREE, IN_DEGREE, OUT_DEGREE, COMPONENT, STRONG_COMPONENT -> false;
            default -> true;
        };
    }

    private static Graph<Integer, Integer> view(CompressedGraph graph, ArcDirection direction) {
        CompressedGraph taken = direction.of(graph).distinct();
        return direction == ArcDirection.BOTH
                ? new AsUndirectedGraph<>(new GraphView(upwards(taken)))
                : new GraphView(taken);
    }

    /** Of each edge the one arc that leads to the larger number. */
    private static CompressedGraph upwards(CompressedGraph both) {
        int[] from = new int[both.arcs()];
        int[] to = new int[both.arcs()];
        for (int v = 0; v < both.vertices(); v++) {
            for (int arc = both.begin(v); arc < both.begin(v + 1); arc++) {
                from[arc] = v < both.head(arc) ? v : -1;
                to[arc] = both.head(arc);
            }
        }
        return CompressedGraph.of(both.vertices(), from, to);
    }

    private static Measured exact(CompressedGraph graph, Map<Integer, ? extends Number> scores) {
        return Measured.exact(array(graph, scores));
    }

    private static Measured iterated(CompressedGraph graph, Map<Integer, Double> scores) {
        return new Measured(array(graph, scores), Measured.Method.ITERATED, null, null, true);
    }

    private static ArrayScores array(CompressedGraph graph, Map<Integer, ? extends Number> scores) {
        double[] array = new double[graph.vertices()];
        scores.forEach((v, score) -> array[v] = score.doubleValue());
        return new ArrayScores(array);
    }
}
