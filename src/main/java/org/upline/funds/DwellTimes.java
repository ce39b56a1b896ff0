package org.upline.funds;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.upline.graph.CompressedGraph;
import org.upline.graph.LongColumn;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;

/**
 * How long money stays on each account, by {@link FirstInFirstOut}: the mean over the fen that came in and went out again,
 * and how many of them went out within the hours of the rules. Sums of fen × seconds are kept in 128 bits. O(transfers).
 */
final class DwellTimes {
    static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

    private final LongColumn agedFen;
    private final LongColumn quickFen;
    private final LongColumn high;
    private final LongColumn low;

    private DwellTimes(Sums sums) {
        agedFen = LongColumn.of(sums.agedFen);
        quickFen = LongColumn.of(sums.quickFen);
        high = LongColumn.of(sums.high);
        low = LongColumn.of(sums.low);
    }

    private DwellTimes(Snapshot kept) {
        agedFen = kept.longColumn("dwell.agedFen");
        quickFen = kept.longColumn("dwell.quickFen");
        high = kept.longColumn("dwell.high");
        low = kept.longColumn("dwell.low");
    }

    /** Reads what {@link #write} wrote. */
    static DwellTimes read(Snapshot kept) {
        return new DwellTimes(kept);
    }

    void write(SnapshotWriter out) throws IOException {
        out.longs("dwell.agedFen", agedFen);
        out.longs("dwell.quickFen", quickFen);
        out.longs("dwell.high", high);
        out.longs("dwell.low", low);
    }

    /**
     * @param byPayer transfers by who paid
     * @param byPayee transfers by who was paid
     * @param queues gives one for each range of accounts
     * @param quickSeconds what left within this time left quickly
     */
    static DwellTimes of(
            CompressedGraph byPayer, CompressedGraph byPayee, Supplier<FirstInFirstOut> queues, long quickSeconds) {
        Sums dwell = new Sums(byPayer.vertices());
        AccountRanges.each(byPayer, byPayee, (from, to) -> {
            FirstInFirstOut queue = queues.get();
            for (int a = from; a < to; a++) {
                int account = a;
                queue.run(account, (fen, seconds) -> dwell.add(account, fen, seconds, quickSeconds));
            }
        });
        return new DwellTimes(dwell);
    }

    /** How much of what came in went out within the hours of the rules. */
    long quickFen(int account) {
        return quickFen.get(account);
    }

    /** Mean age of what left the account, in hours with two decimals; null if nothing that came in went out again. */
    @Nullable
    BigDecimal hours(int account) {
        if (agedFen.get(account) == 0) {
            return null;
        }
        BigInteger sum = BigInteger.valueOf(high.get(account))
                .shiftLeft(Long.SIZE)
                .add(new BigInteger(Long.toUnsignedString(low.get(account))));
        BigDecimal weight = BigDecimal.valueOf(agedFen.get(account)).multiply(SECONDS_AN_HOUR);
        return new BigDecimal(sum).divide(weight, 2, RoundingMode.HALF_UP);
    }

    /** The columns while they are summed up. */
    private static final class Sums {
        private final long[] agedFen;
        private final long[] quickFen;
        private final long[] high;
        private final long[] low;

        Sums(int accounts) {
            agedFen = new long[accounts];
            quickFen = new long[accounts];
            high = new long[accounts];
            low = new long[accounts];
        }

        void add(int account, long fen, long seconds, long quickSeconds) {
            agedFen[account] = Math.addExact(agedFen[account], fen);
            if (seconds <= quickSeconds) {
                quickFen[account] += fen;
            }
            long product = fen * seconds;
            low[account] += product;
            boolean carry = Long.compareUnsigned(low[account], product) < 0;
            high[account] += Math.multiplyHigh(fen, seconds) + (carry ? 1 : 0);
        }
    }
}
