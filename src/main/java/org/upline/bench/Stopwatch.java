package org.upline.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.workspace.BuildWatch;

/**
 * Measures steps one after the other, each from a heap that has been cleared. Kernels that run for milliseconds are run
 * several times, since the first run also pays for their compilation, and the middle time counts.
 */
final class Stopwatch {
    private static final int RUNS = 5;
    private static final long SHORT_NANOS = 2_000_000_000L;
    private static final double NANOS_A_MILLI = 1e6;
    private static final double NANOS_A_SECOND = 1e9;
    private static final double THOUSAND = 1e3;

    private final BuildWatch watch;
    private final List<BenchRow> rows = new ArrayList<>();
    private final Map<String, Long> ownNanos = new HashMap<>();

    Stopwatch(BuildWatch watch) {
        this.watch = watch;
    }

    List<BenchRow> rows() {
        return rows;
    }

    /** Runs a step once. */
    <T> T once(Stage stage, String step, String engine, ToLongFunction<T> counted, Supplier<T> work) {
        watch.stage(Message.of("bench.running", Message.of("bench.stage." + CountingRule.word(stage)), step, engine));
        System.gc();
        resetPeak();
        long began = System.nanoTime();
        T result = work.get();
        long nanos = System.nanoTime() - began;
        add(stage, step, engine, counted.applyAsLong(result), nanos);
        return result;
    }

    /** Runs a step again while it is short, and takes the middle time. */
    <T> T often(Stage stage, String step, String engine, ToLongFunction<T> counted, Supplier<T> work) {
        watch.stage(Message.of("bench.running", Message.of("bench.stage." + CountingRule.word(stage)), step, engine));
        System.gc();
        resetPeak();
        List<Long> times = new ArrayList<>();
        T result = null;
        while (result == null || (times.size() < RUNS && times.get(0) < SHORT_NANOS)) {
            long began = System.nanoTime();
            result = work.get();
            times.add(System.nanoTime() - began);
        }
        times.sort(null);
        add(stage, step, engine, counted.applyAsLong(result), times.get((times.size() - 1) / 2));
        return result;
    }

    /** Parts of the last step that told of themselves. Their heap is that of the whole. */
    void parts(Stage stage, long counted, List<ImportSteps.Step> parts) {
        long peak = rows.get(rows.size() - 1).peakHeapBytes();
        parts.forEach(part -> rows.add(row(stage, part.name(), BenchRow.OWN, counted, part.nanos(), peak)));
    }

    private void add(Stage stage, String step, String engine, long counted, long nanos) {
        rows.add(row(stage, step, engine, counted, nanos, peakHeapBytes()));
    }

    private BenchRow row(Stage stage, String step, String engine, long counted, long nanos, long peak) {
        String name = CountingRule.word(stage) + "." + step;
        if (engine.equals(BenchRow.OWN)) {
            ownNanos.put(name, nanos);
        }
        Long own = engine.equals(BenchRow.OWN) ? null : ownNanos.get(name);
        return new BenchRow(
                stage,
                step,
                engine,
                counted,
                Math.round(nanos / NANOS_A_MILLI),
                Math.round(counted * NANOS_A_SECOND / Math.max(nanos, 1)),
                peak,
                own == null ? null : Math.round(own * THOUSAND / Math.max(nanos, 1)) / THOUSAND);
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static void resetPeak() {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long peakHeapBytes() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }
}
