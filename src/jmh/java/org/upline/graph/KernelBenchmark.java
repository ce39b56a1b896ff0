package org.upline.graph;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.scoring.PageRank;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.upline.bench.BareLoops;

/**
 * PageRank (20 rounds), components, strong components and cores of a network of accounts: the kernel, the same on bare arrays
 * ({@link BareLoops}), and JGraphT. What an algorithm is handed is made beforehand, for all three alike; the kernel's cores
 * include the finding of neighbours.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5)
@Measurement(iterations = 10)
@Fork(value = 1, jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
@State(Scope.Benchmark)
public class KernelBenchmark {
    private static final int ROUNDS = 20;
    private static final double DAMPING = 0.85;

    @Param("400000")
    public int accounts;

    @Param("5000000")
    public int payments;

    private CompressedGraph graph;
    private GraphView view;
    private WeightedArcs weighted;
    private BareLoops.Arcs out;
    private BareLoops.Arcs in;
    private BareLoops.Arcs ties;
    private int[] outDegree;

    @Setup
    public void network() {
        graph = MoneyNetwork.of(accounts, payments, 1);
        view = new GraphView(graph);
        weighted = WeightedArcs.unweighted(graph);
        out = BareLoops.Arcs.of(graph);
        in = BareLoops.Arcs.of(graph.reversed());
        ties = BareLoops.Arcs.of(graph.bothWays().distinct());
        outDegree = new int[accounts];
        Arrays.setAll(outDegree, graph::degree);
    }

    @Benchmark
    public Object pageRankKernel() {
        return new ArrayPageRank(weighted, DAMPING, new Rounds(ROUNDS, Double.MIN_VALUE));
    }

    @Benchmark
    public Object pageRankBare() {
        return BareLoops.pageRank(in, outDegree, ROUNDS);
    }

    @Benchmark
    public Object pageRankJGraphT() {
        return new PageRank<>(view, DAMPING, ROUNDS, Double.MIN_VALUE).getScores();
    }

    @Benchmark
    public Object componentsKernel() {
        return ArrayComponents.weak(graph);
    }

    @Benchmark
    public Object componentsBare() {
        return BareLoops.components(out);
    }

    @Benchmark
    public Object componentsJGraphT() {
        return new ConnectivityInspector<>(view).connectedSets();
    }

    @Benchmark
    public Object strongKernel() {
        return ArrayComponents.strong(graph);
    }

    @Benchmark
    public Object strongBare() {
        return BareLoops.strongComponents(out);
    }

    @Benchmark
    public Object strongJGraphT() {
        return new KosarajuStrongConnectivityInspector<>(view).stronglyConnectedSets();
    }

    @Benchmark
    public Object coresKernel() {
        return new ArrayCoreness(graph);
    }

    @Benchmark
    public Object coresBare() {
        return BareLoops.cores(ties);
    }

    /** Which wants a simple graph, made by looking at each tie once. */
    @Benchmark
    public Object coresJGraphT() {
        return LibraryScores.of(graph, new MeasureRequest(Measure.CORENESS, ArcDirection.BOTH, Optional.empty(), 1));
    }
}
