package org.upline.intake;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.Ledger.Outcome;
import org.upline.model.SourceRow;

/** Is told, in any order, of the rows from which nothing is taken, and puts them in the order of {@link RowFates}. */
final class FateBook {
    private final CanonicalOrder order;
    private int count;
    private long[] places = new long[64];
    private byte[] outcomes = new byte[64];
    private long[] others = new long[64];

    FateBook(CanonicalOrder order) {
        this.order = order;
    }

    void enter(SourceRow row, Outcome outcome, @Nullable SourceRow other) {
        if (count == outcomes.length) {
            int length = Math.multiplyExact(count, 2);
            places = Arrays.copyOf(places, length);
            outcomes = Arrays.copyOf(outcomes, length);
            others = Arrays.copyOf(others, length);
        }
        places[count] = place(row);
        outcomes[count] = (byte) outcome.ordinal();
        others[count] = other == null ? -1 : place(other);
        count++;
    }

    /** File in the upper half, row in the lower. */
    private long place(SourceRow row) {
        return (long) order.place(row.source()) << 32 | row.row();
    }

    RowFates fates() {
        int[] sorted = sorted();
        List<String> sources =
                order.sources().stream().map(content -> content.source().id()).toList();
        int[] ends = new int[sources.size()];
        int[] rows = new int[count];
        byte[] sortedOutcomes = new byte[count];
        int[] otherSources = new int[count];
        int[] otherRows = new int[count];
        for (int k = 0; k < count; k++) {
            int i = sorted[k];
            ends[(int) (places[i] >>> 32)] = k + 1;
            rows[k] = (int) places[i];
            sortedOutcomes[k] = outcomes[i];
            otherSources[k] = (int) (others[i] >> 32);
            otherRows[k] = others[i] < 0 ? 0 : (int) others[i];
        }
        for (int s = 1; s < ends.length; s++) {
            // A file that is not told of ends where it begins.
            ends[s] = Math.max(ends[s], ends[s - 1]);
        }
        return new RowFates(new RowFates.Columns(sources, ends, rows, sortedOutcomes, otherSources, otherRows));
    }

    private int[] sorted() {
        boolean ascending = true;
        for (int i = 1; i < count; i++) {
            ascending &= places[i - 1] < places[i];
        }
        IntStream all = IntStream.range(0, count);
        return ascending
                ? all.toArray()
                : all.boxed()
                        .sorted(Comparator.comparingLong(i -> places[i]))
                        .mapToInt(i -> i)
                        .toArray();
    }
}
