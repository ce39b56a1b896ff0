package org.upline.graph;

import java.util.concurrent.TimeUnit;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.HarmonicCentrality;
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
 * Betweenness and harmonic centrality, exact, from all accounts: the kernel, the same on bare arrays ({@link BareWays}), and
 * JGraphT, which takes half an hour at the full size; {@code -p accounts=4000 -p payments=49400} compares all three.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(value = 1, jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
@State(Scope.Benchmark)
public class ShortestWaysBenchmark {
    @Param("40000")
    public int accounts;

    @Param("494000")
    public int payments;

    private CompressedGraph graph;
    private GraphView view;
    private BareLoops.Arcs out;
    private BareLoops.Arcs in;

    @Setup
    public void network() {
        graph = MoneyNetwork.of(accounts, payments, 2).distinct();
        view = new GraphView(graph);
        out = BareLoops.Arcs.of(graph);
        in = BareLoops.Arcs.of(graph.reversed());
    }

    @Benchmark
    public Object harmonicKernel() {
        return new ArrayHarmonic(graph, Sources.all(accounts));
    }

    @Benchmark
    public Object harmonicBare() {
        return BareWays.harmonic(in);
    }

    @Benchmark
    public Object harmonicJGraphT() {
        return new HarmonicCentrality<>(view).getScores();
    }

    @Benchmark
    public Object betweennessKernel() {
        return new ArrayBetweenness(graph, Sources.all(accounts));
    }

    @Benchmark
    public Object betweennessBare() {
        return BareWays.betweenness(out, accounts);
    }

    @Benchmark
    public Object betweennessJGraphT() {
        return new BetweennessCentrality<>(view).getScores();
    }
}
