package org.upline.intake;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Counts the rows that several threads read, each a part of one table. */
final class RowsTogether {
    private final AtomicInteger rows = new AtomicInteger();

    int rows() {
        return rows.get();
    }

    /** What is told of one part. Ends its reading where the thread is to end. */
    IntConsumer part() {
        AtomicInteger before = new AtomicInteger();
        return read -> {
            rows.addAndGet(read - before.getAndSet(read));
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
        };
    }
}
