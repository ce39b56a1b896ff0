package org.upline.bench;

import java.util.List;

/**
 * What was measured.
 *
 * @param members of the case that was asked for
 * @param transfers statement rows that were asked for
 * @param levels of the tree
 * @param seed of the case
 * @param processors that Java may use
 * @param maxHeapBytes most that the heap may grow to
 * @param java its version
 * @param rows in the order measured; a yardstick follows what it is compared with
 */
public record BenchReport(
        int members,
        int transfers,
        int levels,
        long seed,
        int processors,
        long maxHeapBytes,
        String java,
        List<BenchRow> rows) {
    public BenchReport {
        rows = List.copyOf(rows);
    }
}
