package org.upline.intake;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the rows that several threads read, each a part of one table. */
final class RowsTogether {
    private final AtomicInteger rows = new AtomicInteger();
    private final AtomicInteger rejects = new AtomicInteger();

    int rows() {
        return rows.get();
    }

    int rejects() {
        return rejects.get();
    }

    /** What is told of one part. Ends its reading where the thread is to end. */
    TableReading.Told part() {
        AtomicInteger before = new AtomicInteger();
        AtomicInteger rejectedBefore = new AtomicInteger();
        return (read, rejected) -> {
            rows.addAndGet(read - before.getAndSet(read));
            rejects.addAndGet(rejected - rejectedBefore.getAndSet(rejected));
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
        };
    }
}
