package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.HarmonicCentrality;
import org.junit.jupiter.api.Test;

/** Kernels on the shapes that overtax them: chains of millions, stars, payments repeated, several threads, more than a sweep. */
class KernelShapesTest {
    private static final int LONG = 3_000_000;

    @Test
    void aChainOfThreeMillion() {
        CompressedGraph chain = CompressedGraph.of(
                LONG,
                IntStream.range(0, LONG - 1).toArray(),
                IntStream.range(1, LONG).toArray());
        assertThat(ArrayComponents.weak(chain).count()).isEqualTo(1);
        assertThat(ArrayComponents.strong(chain).count()).isEqualTo(LONG);
        ArrayCoreness cores = new ArrayCoreness(chain);
        assertThat(new double[] {cores.score(0), cores.score(LONG / 2), cores.score(LONG - 1)})
                .containsOnly(1);
        // From one drawn source there is one way to each vertex behind it; those before it are on none.
        ArrayBetweenness one = new ArrayBetweenness(chain, Sources.drawn(LONG, 1, 5));
        assertThat(one.score(LONG - 1)).isZero();
        // The last but one stands on the ways to the last; scaled up, from the one source as from all.
        assertThat(one.score(LONG - 2)).isEqualTo(LONG);
    }

    @Test
    void aChainTheOtherWayRoundIsOnePartToo() {
        CompressedGraph chain = CompressedGraph.of(
                LONG,
                IntStream.range(1, LONG).toArray(),
                IntStream.range(0, LONG - 1).toArray());
        ArrayComponents parts = ArrayComponents.weak(chain);
        assertThat(parts.count()).isEqualTo(1);
        assertThat(parts.size(0)).isEqualTo(LONG);
    }

    /** A million pay one account, each twice; it pays itself. */
    @Test
    void aStar() {
        int n = 1_000_001;
        int[] from = IntStream.range(0, 2 * n - 1).map(i -> i / 2).toArray();
        int[] to = IntStream.generate(() -> n - 1).limit(from.length).toArray();
        CompressedGraph star = CompressedGraph.of(n, from, to);
        ArrayCoreness cores = new ArrayCoreness(star);
        assertThat(cores.score(n - 1)).isEqualTo(1);
        assertThat(cores.score(0)).isEqualTo(1);
        assertThat(Neighbours.ascending(star).degree(n - 1)).isEqualTo(n - 1);
        assertThat(ArrayComponents.weak(star).count()).isEqualTo(1);
        assertThat(ArrayComponents.strong(star).count()).isEqualTo(n);
        ArrayHarmonic near = new ArrayHarmonic(star.distinct(), Sources.drawn(n, 300, 2));
        assertThat(near.score(n - 1)).isZero();
    }

    /** A ring of five that all know each other, and a tail of three: by hand 4 and 1. */
    @Test
    void coresByHand() {
        int[] from = {0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 3, 7};
        int[] to = {1, 2, 3, 4, 2, 3, 4, 3, 4, 4, 5, 6, 7, 0, 7};
        ArrayCoreness cores = new ArrayCoreness(CompressedGraph.of(9, from, to));
        assertThat(IntStream.range(0, 9).mapToDouble(cores::score).toArray())
                .containsExactly(4, 4, 4, 4, 4, 1, 1, 1, 0);
    }

    @Test
    void neighboursAreEachOnceAscendingAndNeverOneself() {
        RandomGraphs.each(41, (graph, random) -> {
            Neighbours neighbours = Neighbours.ascending(graph);
            Neighbours unordered = Neighbours.unordered(graph);
            for (int v = 0; v < graph.vertices(); v++) {
                Set<Integer> expected = new TreeSet<>();
                for (int[] arc : RandomGraphs.arcs(graph)) {
                    if (arc[0] != arc[1] && (arc[0] == v || arc[1] == v)) {
                        expected.add(arc[0] + arc[1] - v);
                    }
                }
                assertThat(IntStream.range(neighbours.begin(v), neighbours.end(v))
                                .map(neighbours::at)
                                .boxed())
                        .containsExactlyElementsOf(expected);
                assertThat(IntStream.range(unordered.begin(v), unordered.end(v))
                                .map(unordered::at)
                                .boxed())
                        .containsExactlyInAnyOrderElementsOf(expected);
            }
        });
    }

    /** Large enough for several stretches of arcs, pieces of vertices and sweeps. */
    @Test
    void aMiddlingGraphAsJGraphTHasIt() {
        CompressedGraph graph = RandomGraphs.of(new Random(42), 9_000, 80_000);
        GraphView view = new GraphView(graph);
        ArrayCoreness cores = new ArrayCoreness(graph);
        new Coreness<>(RandomGraphs.simpleUndirected(graph))
                .getScores()
                .forEach((v, core) -> assertThat(cores.score(v)).isEqualTo((double) core));
        CompressedGraph sparse = RandomGraphs.of(new Random(43), 70_000, 69_000);
        GraphView sparseView = new GraphView(sparse);
        assertThat(new HashSet<>(ArrayComponents.weak(sparse).getClustering().getClusters()))
                .isEqualTo(new HashSet<>(new ConnectivityInspector<>(sparseView).connectedSets()));
        assertThat(new HashSet<>(ArrayComponents.strong(graph).getClustering().getClusters()))
                .isEqualTo(new HashSet<>(new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets()));
    }

    @Test
    void shortestWaysOfMoreThanOneSweepAsJGraphTHasThem() {
        for (int n : new int[] {255, 256, 257, 600}) {
            CompressedGraph graph = RandomGraphs.of(new Random(n), n, 2 * n).distinct();
            GraphView view = new GraphView(graph);
            ArrayHarmonic harmonic = new ArrayHarmonic(graph, Sources.all(n));
            new HarmonicCentrality<>(view)
                    .getScores()
                    .forEach((v, score) -> assertThat(harmonic.score(v)).isCloseTo(score, within(score)));
            ArrayBetweenness betweenness = new ArrayBetweenness(graph, Sources.all(n));
            new BetweennessCentrality<>(view)
                    .getScores()
                    .forEach((v, score) -> assertThat(betweenness.score(v)).isCloseTo(score, within(score)));
        }
    }

    @Test
    void arcsTurnedOnSeveralThreadsStandAsIfTurnedOneByOne() {
        Random random = new Random(44);
        int n = 5_000;
        int m = 100_000;
        int[] from = random.ints(m, 0, n).toArray();
        int[] to = IntStream.range(0, m)
                .map(i -> random.nextInt(1 + random.nextInt(n)))
                .toArray();
        CompressedGraph turned = CompressedGraph.of(n, from, to).reversed();
        // By head, then tail, then in the order in which they were given.
        int[] expected = IntStream.range(0, m)
                .boxed()
                .sorted((a, b) -> to[a] != to[b] ? to[a] - to[b] : from[a] != from[b] ? from[a] - from[b] : a - b)
                .mapToInt(i -> i)
                .toArray();
        assertThat(IntStream.range(0, m).map(turned::arc).toArray()).isEqualTo(expected);
        assertThat(IntStream.range(0, m).map(turned::head).toArray())
                .isEqualTo(Arrays.stream(expected).map(i -> from[i]).toArray());
    }

    @Test
    void sameNumbersOnOneThreadAndOnSeven() throws Exception {
        CompressedGraph graph = RandomGraphs.of(new Random(45), 60_000, 90_000);
        assertThat(on(7, () -> parts(graph))).isEqualTo(on(1, () -> parts(graph)));
        assertThat(on(7, () -> cores(graph))).isEqualTo(on(1, () -> cores(graph)));
    }

    /** Unions made by several threads at once, in any order, leave the partition that one thread makes. */
    @Test
    void setsGrownByManyAtOnce() {
        Random random = new Random(46);
        int n = 50_000;
        int[] one = random.ints(n, 0, n).toArray();
        int[] other = random.ints(n, 0, n).toArray();
        SharedSets shared = new SharedSets(n);
        IntStream.range(0, n).parallel().forEach(i -> shared.union(one[i], other[i]));
        DisjointSets alone = new DisjointSets(n);
        for (int i = 0; i < n; i++) {
            alone.union(one[i], other[i]);
        }
        for (int v = 0; v < n; v++) {
            assertThat(shared.smallest(v)).isEqualTo(alone.smallest(v));
        }
    }

    private static int[] parts(CompressedGraph graph) {
        ArrayComponents parts = ArrayComponents.weak(graph);
        return IntStream.range(0, graph.vertices()).map(parts::of).toArray();
    }

    private static double[] cores(CompressedGraph graph) {
        ArrayCoreness cores = new ArrayCoreness(graph);
        return IntStream.range(0, graph.vertices()).mapToDouble(cores::score).toArray();
    }

    private static <T> T on(int threads, Callable<T> work) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).get();
        } finally {
            pool.shutdown();
        }
    }

    private static org.assertj.core.data.Offset<Double> within(double score) {
        return org.assertj.core.api.Assertions.within(1e-10 * Math.max(1, score));
    }
}
