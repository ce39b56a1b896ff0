package org.upline.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows on a thread of its own, some batches ahead of the one who takes them: decoding and splitting cost about as
 * much as understanding. Rows come in the same order, and a fault comes after the rows before it, as without.
 */
public final class ReadAhead implements RowSource {
    private static final int BATCH = 512;
    private static final int BATCHES_AHEAD = 8;

    /** @param fault what ended the reading after these rows; null where it went on, or ended well */
    private record Batch(
            List<TableRow> rows, boolean last, @Nullable Throwable fault) {}

    private final RowSource source;
    private final BlockingQueue<Batch> batches = new ArrayBlockingQueue<>(BATCHES_AHEAD);
    private final Thread reader;
    private Batch batch = new Batch(List.of(), false, null);
    private int taken;

    /** @param source is closed together with this */
    @SuppressWarnings("ThisEscapedInObjectConstruction")
    public ReadAhead(RowSource source) {
        this.source = source;
        reader = new Thread(() -> read(source, batches), "upline-read-ahead");
        reader.setDaemon(true);
        reader.start();
    }

    private static void read(RowSource source, BlockingQueue<Batch> batches) {
        List<TableRow> rows = new ArrayList<>(BATCH);
        try {
            try {
                for (TableRow row = source.next(); row != null; row = source.next()) {
                    rows.add(row);
                    if (rows.size() == BATCH) {
                        batches.put(new Batch(rows, false, null));
                        rows = new ArrayList<>(BATCH);
                    }
                }
                batches.put(new Batch(rows, true, null));
            } catch (RuntimeException | Error fault) {
                batches.put(new Batch(rows, true, fault));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public @Nullable TableRow next() {
        while (taken == batch.rows.size()) {
            if (batch.fault instanceof RuntimeException fault) {
                throw fault;
            }
            if (batch.fault instanceof Error fault) {
                throw fault;
            }
            if (batch.last) {
                return null;
            }
            batch = take();
            taken = 0;
        }
        return batch.rows.get(taken++);
    }

    private Batch take() {
        try {
            return batches.take();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    /** Waits for the reader to let go of the file. */
    @Override
    public void close() {
        reader.interrupt();
        boolean interrupted = false;
        while (reader.isAlive()) {
            batches.clear();
            try {
                reader.join(100);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        source.close();
    }
}
