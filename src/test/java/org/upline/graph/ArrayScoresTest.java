package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClosenessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.EigenvectorCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.jgrapht.alg.scoring.KatzCentrality;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedPseudograph;
import org.junit.jupiter.api.Test;
import org.upline.model.UplineException;

/** Every kernel against the algorithm of JGraphT that it stands in for, on random graphs of every awkward kind. */
class ArrayScoresTest {
    private static final Rounds FINE = new Rounds(20_000, 1e-14);

    @Test
    void pageRank() {
        RandomGraphs.each(11, (graph, random) -> {
            double damping = 0.95 * random.nextDouble();
            same(
                    new ArrayPageRank(WeightedArcs.unweighted(graph), damping, FINE),
                    new PageRank<>(new GraphView(graph), damping, 20_000, 1e-15),
                    1e-10);
        });
    }

    @Test
    void pageRankWithWeights() {
        RandomGraphs.each(12, (graph, random) -> {
            double[] weight = random.doubles(graph.arcs(), 0.1, 9).toArray();
            Graph<Integer, DefaultWeightedEdge> weighted = weighted(graph, weight);
            WeightedArcs arcs = WeightedArcs.weighted(graph, arc -> weight[arc]);
            same(new ArrayPageRank(arcs, 0.85, FINE), new PageRank<>(weighted, 0.85, 20_000, 1e-15), 1e-10);
            double attenuation = ArrayKatz.attenuation(arcs);
            same(
                    new ArrayKatz(arcs, attenuation, FINE),
                    new KatzCentrality<>(weighted, attenuation, 20_000, 1e-14),
                    1e-8);
        });
    }

    @Test
    void katz() {
        RandomGraphs.each(13, (graph, random) -> {
            WeightedArcs arcs = WeightedArcs.unweighted(graph);
            double attenuation = ArrayKatz.attenuation(arcs);
            ArrayKatz katz = new ArrayKatz(arcs, attenuation, FINE);
            assertThat(katz.settled()).isTrue();
            same(katz, new KatzCentrality<>(new GraphView(graph), attenuation, 20_000, 1e-14), 1e-8);
        });
    }

    /** JGraphT's rounds swing on graphs with two sides; a loop at each vertex stops that and leaves the vector as it is. */
    @Test
    void eigenvectorOfConnectedGraphs() {
        Random random = new Random(14);
        for (int round = 0; round < 100; round++) {
            int n = 2 + random.nextInt(15);
            int[] from = IntStream.range(0, n + n / 2)
                    .map(i -> i < n ? i : random.nextInt(n))
                    .toArray();
            int[] to = IntStream.range(0, from.length)
                    .map(i -> i < n ? (i + 1) % n : random.nextInt(n))
                    .toArray();
            CompressedGraph graph = CompressedGraph.of(n, from, to).bothWays();
            CompressedGraph withLoops = CompressedGraph.of(
                    n,
                    IntStream.concat(RandomGraphs.arcs(graph).stream().mapToInt(a -> a[0]), IntStream.range(0, n))
                            .toArray(),
                    IntStream.concat(RandomGraphs.arcs(graph).stream().mapToInt(a -> a[1]), IntStream.range(0, n))
                            .toArray());
            same(
                    new ArrayEigenvector(WeightedArcs.unweighted(graph), FINE),
                    new EigenvectorCentrality<>(new GraphView(withLoops), 20_000, 1e-14),
                    1e-7);
        }
    }

    @Test
    void betweennessCountsParallelArcsAsWaysOfTheirOwn() {
        RandomGraphs.each(
                15,
                (graph, random) -> same(
                        new ArrayBetweenness(graph, Sources.all(graph.vertices())),
                        new BetweennessCentrality<>(new GraphView(graph)),
                        1e-9));
    }

    @Test
    void betweennessOfTheUndirectedGraph() {
        MeasureRequest request = request(Measure.BETWEENNESS, ArcDirection.BOTH);
        RandomGraphs.each(
                16,
                (graph, random) -> same(
                        Centrality.unweighted(graph, request).scores(),
                        new BetweennessCentrality<>(RandomGraphs.simpleUndirected(graph)),
                        1e-9));
    }

    @Test
    void harmonic() {
        RandomGraphs.each(17, (graph, random) -> {
            if (graph.vertices() > 1) {
                Sources all = Sources.all(graph.vertices());
                same(new ArrayHarmonic(graph, all), new HarmonicCentrality<>(new GraphView(graph)), 1e-12);
                same(
                        new ArrayHarmonic(graph.reversed(), all),
                        new HarmonicCentrality<>(new GraphView(graph), true, true),
                        1e-12);
            }
        });
    }

    /** More than 64 vertices, so that there is more than one sweep, and a last one that is not full. */
    @Test
    void harmonicOfSeveralSweeps() {
        Random random = new Random(18);
        for (int n : new int[] {64, 65, 150, 200}) {
            CompressedGraph graph = RandomGraphs.of(random, n, 2 * n);
            same(new ArrayHarmonic(graph, Sources.all(n)), new HarmonicCentrality<>(new GraphView(graph)), 1e-12);
        }
    }

    @Test
    void closenessWhereAllCanBeReached() {
        RandomGraphs.each(19, (graph, random) -> {
            Graph<Integer, ?> undirected = RandomGraphs.simpleUndirected(graph);
            if (graph.vertices() > 1 && new ConnectivityInspector<>(undirected).isConnected()) {
                same(
                        Centrality.unweighted(graph, request(Measure.CLOSENESS, ArcDirection.BOTH))
                                .scores(),
                        new ClosenessCentrality<>(undirected),
                        1e-12);
            }
        });
    }

    @Test
    void closenessOfPartsThatLieApart() {
        // 0 – 1 – 2 and 3 – 4: vertex 1 reaches two of four others at distance 1, 0 reaches them at 1 and 2.
        CompressedGraph graph = CompressedGraph.of(5, new int[] {0, 1, 3}, new int[] {1, 2, 4});
        ArrayScores scores = Centrality.unweighted(graph, request(Measure.CLOSENESS, ArcDirection.BOTH))
                .scores();
        assertThat(scores.score(1)).isEqualTo(2.0 / 4 * 2 / 2);
        assertThat(scores.score(0)).isEqualTo(2.0 / 4 * 2 / 3);
        assertThat(scores.score(3)).isEqualTo(1.0 / 4 * 1 / 1);
    }

    @Test
    void corenessAndClustering() {
        RandomGraphs.each(20, (graph, random) -> {
            Map<Integer, Integer> expected = new Coreness<>(RandomGraphs.simpleUndirected(graph)).getScores();
            ArrayCoreness cores = new ArrayCoreness(graph);
            assertThat(cores.getScores()).hasSameSizeAs(expected);
            expected.forEach((v, core) -> assertThat(cores.score(v)).isEqualTo((double) core));
            same(new ArrayClustering(graph), new ClusteringCoefficient<>(RandomGraphs.simpleUndirected(graph)), 1e-12);
        });
    }

    @Test
    void forestBetweennessInClosedForm() {
        Random random = new Random(21);
        for (int round = 0; round < 200; round++) {
            int[] parent = RandomForests.forest(random, random.nextInt(40));
            CompressedGraph graph = CompressedGraph.ofParents(parent);
            BetweennessCentrality<Integer, ?> directed = new BetweennessCentrality<>(new GraphView(graph));
            same(new ForestBetweenness(parent, ArcDirection.FORWARD), directed, 1e-9);
            same(new ForestBetweenness(parent, ArcDirection.BACK), directed, 1e-9);
            same(
                    new ForestBetweenness(parent, ArcDirection.BOTH),
                    new BetweennessCentrality<>(RandomGraphs.simpleUndirected(graph)),
                    1e-9);
        }
    }

    @Test
    void forestsByNameAreWhatTheGraphsAre() {
        Random random = new Random(22);
        for (int round = 0; round < 60; round++) {
            int[] parent = RandomForests.forest(random, 1 + random.nextInt(40));
            CompressedGraph graph = CompressedGraph.ofParents(parent).reversed();
            for (ArcDirection direction : ArcDirection.values()) {
                for (Measure measure : new Measure[] {Measure.PAGERANK, Measure.BETWEENNESS, Measure.HARMONIC}) {
                    Measured forest = Centrality.forest(parent, request(measure, direction));
                    ArrayScores general = Centrality.unweighted(graph, request(measure, direction))
                            .scores();
                    for (int v = 0; v < parent.length; v++) {
                        assertThat(forest.scores().score(v)).isCloseTo(general.score(v), within(1e-9));
                    }
                }
            }
        }
    }

    @Test
    void degrees() {
        // 0 → 1 twice, 1 → 1, 2 → 1
        CompressedGraph graph = CompressedGraph.of(3, new int[] {0, 0, 1, 2}, new int[] {1, 1, 1, 1});
        assertThat(score(graph, Measure.IN_DEGREE, 1)).isEqualTo(2);
        assertThat(score(graph, Measure.OUT_DEGREE, 0)).isEqualTo(1);
        assertThat(score(graph, Measure.DEGREE, 1)).isEqualTo(2);
        MeasureRequest in = request(Measure.IN_DEGREE, ArcDirection.FORWARD);
        double[] amount = {5, 7, 100, 1};
        assertThat(Centrality.weighted(graph, arc -> amount[arc], in).scores().score(1))
                .isEqualTo(113);
        assertThat(Centrality.weighted(graph, arc -> amount[arc], request(Measure.DEGREE, ArcDirection.FORWARD))
                        .scores()
                        .score(1))
                .isEqualTo(113);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Centrality.weighted(graph, arc -> 1, request(Measure.CORENESS, ArcDirection.BOTH)));
        assertThatIllegalArgumentException().isThrownBy(() -> WeightedArcs.weighted(graph, arc -> 0));
    }

    @Test
    void everyMeasureOfTheEmptyGraph() {
        CompressedGraph empty = CompressedGraph.of(0, new int[0], new int[0]);
        for (Measure measure : Measure.values()) {
            assertThat(Centrality.unweighted(empty, request(measure, ArcDirection.FORWARD))
                            .scores()
                            .size())
                    .isZero();
            assertThat(Centrality.forest(new int[0], request(measure, ArcDirection.FORWARD))
                            .scores()
                            .size())
                    .isZero();
        }
    }

    @Test
    void theLibrarysOwnCodeGivesTheSameByName() {
        Random random = new Random(26);
        for (int round = 0; round < 40; round++) {
            int n = 2 + random.nextInt(20);
            CompressedGraph ring = CompressedGraph.of(
                    n,
                    IntStream.range(0, n).toArray(),
                    IntStream.range(0, n).map(v -> (v + 1) % n).toArray());
            CompressedGraph graph = round % 2 == 0 ? ring : RandomGraphs.of(random, n, 2 * n);
            for (Measure measure : Measure.values()) {
                // Closeness of parts that lie apart is another matter, and the library's eigenvectors swing.
                boolean comparable = measure != Measure.EIGENVECTOR && (measure != Measure.CLOSENESS || graph == ring);
                if (LibraryScores.has(measure) && comparable) {
                    for (ArcDirection direction : ArcDirection.values()) {
                        ArrayScores library = LibraryScores.of(graph, request(measure, direction))
                                .scores();
                        ArrayScores kernel = Centrality.unweighted(graph, request(measure, direction))
                                .scores();
                        for (int v = 0; v < n; v++) {
                            assertThat(library.score(v))
                                    .as("%s %s", measure, direction)
                                    .isCloseTo(kernel.score(v), within(1e-7));
                        }
                    }
                }
            }
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LibraryScores.of(RandomGraphs.of(random, 2, 1), request(Measure.DEGREE, ArcDirection.BOTH)));
    }

    /** Through 1,100 pairs of vertices one after the other there are 2^1100 ways. */
    @Test
    void moreWaysThanANumberHoldsAreAnError() {
        int pairs = 1_100;
        int[] from =
                IntStream.range(0, 4 * (pairs - 1)).map(i -> i / 4 * 2 + i % 2).toArray();
        int[] to = IntStream.range(0, from.length)
                .map(i -> i / 4 * 2 + 2 + i % 4 / 2)
                .toArray();
        CompressedGraph ladder = CompressedGraph.of(2 * pairs, from, to);
        assertThatThrownBy(() -> new ArrayBetweenness(ladder, Sources.drawn(2 * pairs, 2 * pairs, 1)))
                .isInstanceOf(UplineException.class)
                .hasMessageContaining("centrality.ways.tooMany");
    }

    @Test
    void unknownVertexIsAnError() {
        ArrayScores scores = new ArrayCoreness(CompressedGraph.of(1, new int[0], new int[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> scores.getVertexScore(1));
        assertThatIllegalArgumentException().isThrownBy(() -> scores.getVertexScore(-1));
    }

    /** The same bits on one thread and on seven. Large enough for several pieces and lanes. */
    @Test
    void sameBitsOnAnyNumberOfThreads() throws Exception {
        Random random = new Random(23);
        CompressedGraph large = RandomGraphs.of(random, 60_000, 150_000);
        CompressedGraph small = RandomGraphs.of(random, 400, 1_500);
        for (Measure measure : new Measure[] {Measure.PAGERANK, Measure.KATZ, Measure.EIGENVECTOR}) {
            assertThat(bits(large, measure, 1)).isEqualTo(bits(large, measure, 7));
        }
        for (Measure measure : new Measure[] {Measure.BETWEENNESS, Measure.HARMONIC, Measure.CLOSENESS}) {
            assertThat(bits(small, measure, 1)).isEqualTo(bits(small, measure, 7));
        }
    }

    /** Tie-free by being an estimate: over all seeds the mean is the exact score. */
    @Test
    void drawnSourcesEstimateWithoutBias() {
        CompressedGraph graph = RandomGraphs.of(new Random(24), 30, 70);
        for (Measure measure : new Measure[] {Measure.BETWEENNESS, Measure.HARMONIC}) {
            ArrayScores exact = Centrality.unweighted(graph, request(measure, ArcDirection.FORWARD))
                    .scores();
            double[] mean = new double[30];
            int seeds = 4_000;
            for (int seed = 0; seed < seeds; seed++) {
                Measured drawn = Centrality.unweighted(
                        graph, new MeasureRequest(measure, ArcDirection.FORWARD, Optional.of(10), seed));
                assertThat(drawn.method()).isEqualTo(Measured.Method.SAMPLED);
                assertThat(drawn.sources()).isEqualTo(10);
                for (int v = 0; v < 30; v++) {
                    mean[v] += drawn.scores().score(v) / seeds;
                }
            }
            double largest = exact.getScores().values().stream()
                    .mapToDouble(s -> s)
                    .max()
                    .orElseThrow();
            for (int v = 0; v < 30; v++) {
                assertThat(mean[v]).isCloseTo(exact.score(v), within(largest * 0.03));
            }
        }
    }

    @Test
    void allSourcesAreExactAndTheSameSeedDrawsTheSame() {
        CompressedGraph graph = RandomGraphs.of(new Random(25), 50, 120);
        MeasureRequest many = new MeasureRequest(Measure.HARMONIC, ArcDirection.BOTH, Optional.of(50), 1);
        assertThat(Centrality.unweighted(graph, many).method()).isEqualTo(Measured.Method.EXACT);
        Sources one = Sources.drawn(1_000, 20, 7);
        Sources again = Sources.drawn(1_000, 20, 7);
        assertThat(IntStream.range(0, 20).map(one::vertex).toArray())
                .containsExactly(IntStream.range(0, 20).map(again::vertex).toArray())
                .doesNotHaveDuplicates()
                .isSorted();
        assertThatIllegalArgumentException().isThrownBy(() -> Sources.drawn(5, 0, 1));
    }

    @Test
    void aChainOfAMillion() {
        int n = 1_000_000;
        int[] parent = IntStream.range(0, n).map(v -> v - 1).toArray();
        assertThat(new ForestBetweenness(parent, ArcDirection.BOTH).score(n / 2))
                .isEqualTo(0.5 * n * (n / 2 - 1.0));
        CompressedGraph graph = CompressedGraph.ofParents(parent);
        assertThat(ArrayComponents.strong(graph).count()).isEqualTo(n);
        assertThat(ArrayComponents.weak(graph).count()).isEqualTo(1);
        assertThat(new ArrayCoreness(graph).score(17)).isEqualTo(1);
        ArrayScores harmonic = new ArrayHarmonic(graph, Sources.drawn(n, 2, 3));
        assertThat(harmonic.score(0)).isPositive();
    }

    private static long[] bits(CompressedGraph graph, Measure measure, int threads)
            throws InterruptedException, ExecutionException {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> {
                        ArrayScores scores = Centrality.unweighted(graph, request(measure, ArcDirection.FORWARD))
                                .scores();
                        return IntStream.range(0, scores.size())
                                .mapToLong(v -> Double.doubleToLongBits(scores.score(v)))
                                .toArray();
                    })
                    .get();
        } finally {
            pool.shutdown();
        }
    }

    private static double score(CompressedGraph graph, Measure measure, int vertex) {
        return Centrality.unweighted(graph, request(measure, ArcDirection.FORWARD))
                .scores()
                .score(vertex);
    }

    private static MeasureRequest request(Measure measure, ArcDirection direction) {
        return new MeasureRequest(measure, direction, Optional.empty(), 1);
    }

    /** An edge's weight is that of the arc with its position as id; both graphs number arcs alike. */
    private static Graph<Integer, DefaultWeightedEdge> weighted(CompressedGraph graph, double[] weight) {
        Graph<Integer, DefaultWeightedEdge> weighted = new DirectedWeightedPseudograph<>(DefaultWeightedEdge.class);
        for (int v = 0; v < graph.vertices(); v++) {
            weighted.addVertex(v);
        }
        for (int v = 0; v < graph.vertices(); v++) {
            for (int at = graph.begin(v); at < graph.begin(v + 1); at++) {
                weighted.setEdgeWeight(weighted.addEdge(v, graph.head(at)), weight[graph.arc(at)]);
            }
        }
        return weighted;
    }

    private static void same(ArrayScores kernel, VertexScoringAlgorithm<Integer, Double> library, double tolerance) {
        Map<Integer, Double> expected = library.getScores();
        assertThat(kernel.getScores()).hasSameSizeAs(expected);
        expected.forEach((v, score) -> assertThat(kernel.getVertexScore(v))
                .as("vertex %d of %s", v, expected)
                .isCloseTo(score, within(tolerance * Math.max(1, Math.abs(score)))));
    }
}
