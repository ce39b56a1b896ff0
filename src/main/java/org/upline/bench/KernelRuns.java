package org.upline.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.AsUndirectedGraph;
import org.upline.graph.ArrayBetweenness;
import org.upline.graph.ArrayComponents;
import org.upline.graph.ArrayCoreness;
import org.upline.graph.ArrayHarmonic;
import org.upline.graph.ArrayPageRank;
import org.upline.graph.CompressedGraph;
import org.upline.graph.GraphView;
import org.upline.graph.Rounds;
import org.upline.graph.Sources;
import org.upline.graph.WeightedArcs;

/** Measures of the account network: who paid whom, each pair once. */
final class KernelRuns {
    private static final int ROUNDS = 20;
    private static final double NEVER_SETTLED = Double.MIN_NORMAL;
    private static final double DAMPING = 0.85;

    /** Beyond it JGraphT's objects would take minutes and gigabytes, and the ratio is known from smaller runs. */
    private static final int MOST_FOR_LIBRARY = 6_000_000;

    /** Its cores, which take vertices out of hash sets, are far from linear where accounts are many. */
    private static final int MOST_FOR_LIBRARY_CORES = 300_000;

    /** Exact shortest ways are quadratic; so many accounts are a minute's work. */
    private static final int MOST_FOR_PATHS = 40_000;

    private final BenchCase bench;
    private final Stopwatch stopwatch;

    KernelRuns(BenchCase bench, Stopwatch stopwatch) {
        this.bench = bench;
        this.stopwatch = stopwatch;
    }

    void linear(boolean yardsticks) {
        CompressedGraph graph = bench.opened().ledger().byPayer().distinct();
        WeightedArcs arcs = WeightedArcs.unweighted(graph);
        Rounds rounds = new Rounds(ROUNDS, NEVER_SETTLED);
        often("pagerank", graph, () -> new ArrayPageRank(arcs, DAMPING, rounds));
        if (yardsticks) {
            BareLoops.Arcs incoming = BareLoops.Arcs.of(graph.reversed());
            int[] degrees =
                    IntStream.range(0, graph.vertices()).map(graph::degree).toArray();
            bare("pagerank", graph, () -> BareLoops.pageRank(incoming, degrees, ROUNDS));
        }
        often("components", graph, () -> ArrayComponents.weak(graph));
        if (yardsticks) {
            BareLoops.Arcs outgoing = BareLoops.Arcs.of(graph);
            bare("components", graph, () -> BareLoops.components(outgoing));
        }
        often("strongComponents", graph, () -> ArrayComponents.strong(graph));
        if (yardsticks) {
            BareLoops.Arcs outgoing = BareLoops.Arcs.of(graph);
            bare("strongComponents", graph, () -> BareLoops.strongComponents(outgoing));
        }
        often("coreness", graph, () -> new ArrayCoreness(graph));
        if (yardsticks) {
            // They are handed each one's neighbours; the kernel finds them itself.
            BareLoops.Arcs ties = BareLoops.Arcs.of(graph.bothWays().distinct());
            bare("coreness", graph, () -> BareLoops.cores(ties));
        }
        if (yardsticks && graph.arcs() <= MOST_FOR_LIBRARY) {
            library(graph);
        }
    }

    private void library(CompressedGraph graph) {
        GraphView view = new GraphView(graph);
        library("pagerank", graph, () -> new PageRank<>(view, DAMPING, ROUNDS, NEVER_SETTLED).getScores());
        library("components", graph, () -> new ConnectivityInspector<>(view).connectedSets());
        library(
                "strongComponents",
                graph,
                () -> new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets());
        if (graph.arcs() <= MOST_FOR_LIBRARY_CORES) {
            GraphView simple = new GraphView(oneEach(graph));
            library("coreness", graph, () -> new Coreness<>(new AsUndirectedGraph<>(simple)).getScores());
        }
    }

    /** Each pair that had dealings once, whoever paid. */
    private static CompressedGraph oneEach(CompressedGraph graph) {
        CompressedGraph both = graph.bothWays().distinct();
        int[] from = new int[both.arcs()];
        int[] to = new int[both.arcs()];
        Arrays.fill(from, -1);
        for (int v = 0; v < both.vertices(); v++) {
            for (int at = both.begin(v); at < both.begin(v + 1); at++) {
                if (v < both.head(at)) {
                    from[at] = v;
                    to[at] = both.head(at);
                }
            }
        }
        return CompressedGraph.of(both.vertices(), from, to);
    }

    void paths() {
        CompressedGraph graph = drawn(bench.opened().ledger().byPayer().distinct());
        Sources all = Sources.all(graph.vertices());
        stopwatch.once(
                Stage.PATHS, "harmonic", BenchRow.OWN, done -> graph.arcs(), () -> new ArrayHarmonic(graph, all));
        stopwatch.once(
                Stage.PATHS, "betweenness", BenchRow.OWN, done -> graph.arcs(), () -> new ArrayBetweenness(graph, all));
    }

    /** The network among the accounts that paid the most others. */
    private static CompressedGraph drawn(CompressedGraph graph) {
        int[] busiest = IntStream.range(0, graph.vertices())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(v -> -graph.degree(v)).thenComparing(v -> v))
                .limit(MOST_FOR_PATHS)
                .mapToInt(v -> v)
                .toArray();
        int[] place = new int[graph.vertices()];
        Arrays.fill(place, -1);
        IntStream.range(0, busiest.length).forEach(k -> place[busiest[k]] = k);
        int[] from = new int[graph.arcs()];
        int[] to = new int[graph.arcs()];
        for (int v = 0; v < graph.vertices(); v++) {
            for (int at = graph.begin(v); at < graph.begin(v + 1); at++) {
                from[at] = place[v];
                to[at] = place[graph.head(at)];
            }
        }
        return CompressedGraph.of(busiest.length, from, to);
    }

    private void often(String step, CompressedGraph graph, Supplier<Object> work) {
        stopwatch.often(Stage.KERNELS, step, BenchRow.OWN, done -> graph.arcs(), work);
    }

    private void bare(String step, CompressedGraph graph, Supplier<Object> work) {
        stopwatch.often(Stage.KERNELS, step, "arrays", done -> graph.arcs(), work);
    }

    private void library(String step, CompressedGraph graph, Supplier<Object> work) {
        stopwatch.once(Stage.KERNELS, step, "jgrapht", done -> graph.arcs(), work);
    }
}
