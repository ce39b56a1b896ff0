package org.upline.graph;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Measures every vertex of a graph by name, on any size that fits into memory.
 *
 * <p>A measure of shortest ways is exact as long as searches × (vertices + arcs) stay within {@link #MOST_WORK}, a matter of
 * a minute or two; beyond it the searches go from {@link #SEARCHES} places drawn by the seed. Betweenness searches from one
 * vertex at a time, distances from 64. Whoever wants more or fewer says so in the request.
 */
public final class Centrality {
    static final long MOST_WORK = 40_000_000_000L;
    static final int SEARCHES = 1_024;
    private static final int AT_ONCE = 64;

    private final MeasureRequest request;
    private final CompressedGraph arcs;
    private final @Nullable IntToDoubleFunction weight;

    private Centrality(MeasureRequest request, CompressedGraph arcs, @Nullable IntToDoubleFunction weight) {
        this.request = request;
        this.arcs = arcs;
        this.weight = weight;
    }

    /** Measures who has dealings with whom: loops left out, parallel arcs counted once. */
    public static Measured unweighted(CompressedGraph graph, MeasureRequest request) {
        return new Centrality(request, graph, null).measure();
    }

    /**
     * Measures with a weight on each arc; parallel arcs add up, and loops count.
     *
     * @param weight by the id of the arc, above zero
     * @throws IllegalArgumentException if weights have no part in the measure
     */
    public static Measured weighted(CompressedGraph graph, IntToDoubleFunction weight, MeasureRequest request) {
        if (!request.measure().takesWeights()) {
            throw new IllegalArgumentException("no weights in " + request.measure());
        }
        return new Centrality(request, graph, weight).measure();
    }

    /**
     * Measures a forest, whose arcs lead from child to parent; in closed form where there is one.
     *
     * @param parent parent of each vertex, negative for a root; without cycles
     */
    public static Measured forest(int[] parent, MeasureRequest request) {
        ArcDirection direction = request.direction();
        if (request.measure() == Measure.PAGERANK && direction == ArcDirection.FORWARD) {
            return Measured.exact(new ForestPageRank(parent, ForestPageRank.DAMPING));
        }
        if (request.measure() == Measure.BETWEENNESS) {
            return Measured.exact(new ForestBetweenness(parent, direction));
        }
        return unweighted(CompressedGraph.ofParents(parent).reversed(), request);
    }

    private Measured measure() {
        return switch (request.measure()) {
            case PAGERANK ->
                Measured.iterated(
                        new ArrayPageRank(taken(request.direction()), ForestPageRank.DAMPING, Rounds.DEFAULT));
            case KATZ -> {
                WeightedArcs taken = taken(request.direction());
                yield Measured.iterated(new ArrayKatz(taken, ArrayKatz.attenuation(taken), Rounds.DEFAULT));
            }
            case EIGENVECTOR -> Measured.iterated(new ArrayEigenvector(taken(request.direction()), Rounds.LONG));
            case BETWEENNESS -> betweenness();
            case HARMONIC -> {
                Sources sources = sources(AT_ONCE);
                yield Measured.searched(new ArrayHarmonic(ways(), sources), sources);
            }
            case CLOSENESS -> {
                Sources sources = sources(AT_ONCE);
                yield Measured.searched(new ArrayCloseness(ways(), sources), sources);
            }
            case CORENESS -> Measured.exact(new ArrayCoreness(arcs));
            case CLUSTERING -> Measured.exact(new ArrayClustering(arcs));
            case DEGREE -> Measured.exact(Degrees.out(taken(ArcDirection.BOTH)));
            case IN_DEGREE -> Measured.exact(Degrees.in(taken(ArcDirection.FORWARD)));
            case OUT_DEGREE -> Measured.exact(Degrees.out(taken(ArcDirection.FORWARD)));
            case COMPONENT -> Measured.exact(ArrayComponents.weak(arcs).sizeScores());
            case STRONG_COMPONENT -> Measured.exact(ArrayComponents.strong(arcs).sizeScores());
        };
    }

    private WeightedArcs taken(ArcDirection direction) {
        CompressedGraph taken = direction.of(arcs);
        return weight == null ? WeightedArcs.unweighted(taken.distinct()) : WeightedArcs.weighted(taken, weight);
    }

    private CompressedGraph ways() {
        return request.direction().of(arcs).distinct();
    }

    private Measured betweenness() {
        Sources sources = sources(1);
        double[] scores = ArrayBetweenness.scores(ways(), sources);
        if (request.direction() == ArcDirection.BOTH) {
            // Each pair was met from both its ends.
            Arrays.setAll(scores, v -> scores[v] / 2);
        }
        return Measured.searched(new ArrayScores(scores), sources);
    }

    private Sources sources(int atOnce) {
        int n = arcs.vertices();
        long searches = (n + atOnce - 1L) / atOnce;
        boolean all = searches * ((long) n + arcs.arcs()) <= MOST_WORK;
        return request.samples()
                .map(samples -> Sources.drawn(n, samples, request.seed()))
                .orElseGet(() -> all ? Sources.all(n) : Sources.drawn(n, SEARCHES * atOnce, request.seed()));
    }
}
