package org.upline.spark;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Goes through the movements of one account after another, sorted by account and transfer, and tells of each account how long
 * money stayed (the oldest leaves first; {@code dwellHundredths} of an hour, null if nothing that came in went out again), and how
 * much went out that had come in within the allowed time (the newest leaves first).
 *
 * <p>Columns in: account, opening fen, fen that left unseen, the transfer after which, transfer, incoming or not, fen, second.
 */
final class PassingTurns implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final long seconds;

    /** @param seconds the time that counts as passing */
    PassingTurns(long seconds) {
        this.seconds = seconds;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> movements) {
        return new Turns(movements, seconds);
    }

    private static final class Turns implements Iterator<Row> {
        private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

        private final Iterator<Row> movements;
        private final long seconds;
        private final ArrayDeque<Row> told = new ArrayDeque<>();
        private final Lots lots = new Lots();
        private final Lots fresh = new Lots();
        private boolean begun;
        private long account;
        private long unaged;
        private long unseen;
        private long agedFen;
        private long high;
        private long low;
        private long passedFen;

        Turns(Iterator<Row> movements, long seconds) {
            this.movements = movements;
            this.seconds = seconds;
        }

        @Override
        public boolean hasNext() {
            while (told.isEmpty() && movements.hasNext()) {
                move(movements.next());
            }
            if (told.isEmpty() && begun) {
                end();
                begun = false;
            }
            return !told.isEmpty();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return told.remove();
        }

        private void move(Row row) {
            if (!begun || row.getLong(0) != account) {
                if (begun) {
                    end();
                }
                begin(row);
            }
            if (unseen > 0 && row.getLong(4) > row.getLong(3)) {
                takeOld(unseen, Long.MIN_VALUE);
                unseen = 0;
            }
            long fen = row.getLong(6);
            long now = row.getLong(7);
            if (row.getBoolean(5)) {
                lots.add(fen, now);
                while (!fresh.isEmpty() && now - fresh.oldestSince() > seconds) {
                    fresh.forgetOldest();
                }
                fresh.add(fen, now);
            } else {
                takeOld(fen, now);
                takeFresh(fen, now);
            }
        }

        private void begin(Row row) {
            begun = true;
            account = row.getLong(0);
            unaged = row.getLong(1);
            unseen = row.getLong(2);
            lots.clear();
            fresh.clear();
            agedFen = 0;
            high = 0;
            low = 0;
            passedFen = 0;
        }

        /** @param now the second; the smallest number if nobody saw it leave, so that its age is not known */
        private void takeOld(long fen, long now) {
            long opening = Math.min(fen, unaged);
            unaged -= opening;
            long rest = fen - opening;
            while (rest > 0 && !lots.isEmpty()) {
                long since = lots.oldestSince();
                long taken = lots.takeOldest(rest);
                rest -= taken;
                if (now != Long.MIN_VALUE) {
                    stayed(taken, Math.max(0, now - since));
                }
            }
        }

        /** Adds fen × seconds in 128 bits. */
        private void stayed(long fen, long age) {
            agedFen = Math.addExact(agedFen, fen);
            long product = fen * age;
            low += product;
            boolean carry = Long.compareUnsigned(low, product) < 0;
            high += Math.multiplyHigh(fen, age) + (carry ? 1 : 0);
        }

        private void takeFresh(long fen, long now) {
            long rest = fen;
            while (rest > 0 && !fresh.isEmpty() && now - fresh.newestSince() <= seconds) {
                long taken = fresh.takeNewest(rest);
                rest -= taken;
                passedFen = Math.addExact(passedFen, taken);
            }
        }

        private void end() {
            told.add(RowFactory.create(account, agedFen == 0 ? null : hundredths(), passedFen));
        }

        private Long hundredths() {
            BigInteger sum =
                    BigInteger.valueOf(high).shiftLeft(Long.SIZE).add(new BigInteger(Long.toUnsignedString(low)));
            BigDecimal weight = BigDecimal.valueOf(agedFen).multiply(SECONDS_AN_HOUR);
            return new BigDecimal(sum)
                    .divide(weight, 2, RoundingMode.HALF_UP)
                    .unscaledValue()
                    .longValueExact();
        }
    }
}
