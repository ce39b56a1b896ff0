package org.upline.bench;

import org.jspecify.annotations.Nullable;

/**
 * One measured step.
 *
 * @param step what was done, a word of its own within the stage
 * @param engine {@link #OWN}, or what the step is compared with: {@code neo4j}, {@code commons-csv}, {@code arrays},
 *     {@code jgrapht}
 * @param rows what was gone through, in whatever the step counts
 * @param millis wall clock
 * @param rowsPerSecond of {@code rows}
 * @param peakHeapBytes most that was held on the heap during the step, garbage included
 * @param ratio how many times as long our own step took as this one; null for our own
 */
public record BenchRow(
        Stage stage,
        String step,
        String engine,
        long rows,
        long millis,
        long rowsPerSecond,
        long peakHeapBytes,
        @Nullable Double ratio) {
    static final String OWN = "upline";
}
