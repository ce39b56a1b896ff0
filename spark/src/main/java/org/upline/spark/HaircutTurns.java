package org.upline.spark;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * Goes through the movements of one account after another, sorted by account, transfer, and paying before being paid, and tells
 * what each payment carries; after an account's last movement, what rests on it, and how much of that was stopped there.
 */
final class HaircutTurns implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    private final long minFen;

    /** @param minFen a payment that carries less is not followed */
    HaircutTurns(long minFen) {
        this.minFen = minFen;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> movements) {
        return new Turns(movements, minFen);
    }

    private static final class Turns implements Iterator<Row> {
        private final Iterator<Row> movements;
        private final ArrayDeque<Row> told = new ArrayDeque<>();
        private boolean begun;
        private long account;
        private long balance;
        private long traced;
        private long stopped;
        private final long minFen;

        Turns(Iterator<Row> movements, long minFen) {
            this.movements = movements;
            this.minFen = minFen;
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
                begun = true;
                account = row.getLong(0);
                balance = row.getLong(1);
                traced = 0;
                stopped = 0;
            }
            long fen = row.getLong(4);
            if (row.getInt(3) == 0) {
                pay(row.getLong(2), fen, row.getBoolean(5), row.getBoolean(7));
            } else {
                balance = Math.addExact(balance, fen);
                traced = Math.addExact(traced, row.getLong(6));
            }
        }

        private void pay(long transfer, long fen, boolean origin, boolean followed) {
            boolean all = fen >= balance;
            long share = all ? traced : floor(fen, traced, balance);
            balance -= all ? balance : fen;
            traced -= share;
            if (origin) {
                told.add(RowFactory.create(account, transfer, fen, fen - share, 0L, 0L));
            } else if (followed && share >= minFen) {
                if (share > 0) {
                    told.add(RowFactory.create(account, transfer, share, 0L, 0L, 0L));
                }
            } else {
                stopped = Math.addExact(stopped, share);
            }
        }

        private void end() {
            if (traced > 0 || stopped > 0) {
                told.add(RowFactory.create(account, -1L, 0L, 0L, Math.addExact(traced, stopped), stopped));
            }
        }

        /** {@code fen × traced / balance}, rounded down; the product may need more than 64 bits. */
        private static long floor(long fen, long traced, long balance) {
            if (Math.multiplyHigh(fen, traced) == 0 && fen * traced >= 0) {
                return fen * traced / balance;
            }
            return BigInteger.valueOf(fen)
                    .multiply(BigInteger.valueOf(traced))
                    .divide(BigInteger.valueOf(balance))
                    .longValueExact();
        }
    }
}
