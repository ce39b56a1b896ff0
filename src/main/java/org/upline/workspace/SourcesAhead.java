package org.upline.workspace;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.upline.intake.RowWatch;
import org.upline.intake.SourceContent;
import org.upline.intake.SourceReader;

/**
 * Reads files of a case one after the other, and always begins the next while one is being read: what only one processor
 * can do in a file (finding its encoding, its hash, the last of its parts) leaves the others to the file behind it. Each file
 * is what it is when read by itself, a fault among them is told of the file it is in, and it is the caller who is told how far
 * the file is that he waits for.
 */
final class SourcesAhead implements AutoCloseable {
    private static final int AT_ONCE = 2;
    private static final int LOOK_EVERY_MILLISECONDS = 100;

    private final ExecutorService readers;
    private final Iterator<UnderWay> next;

    /** How far a file is. */
    private static final class Progress implements RowWatch {
        private volatile int rejected;
        /** Rows read in the lower half, rows there are in the upper, so that both are of one moment. */
        private volatile long rows;

        @Override
        public void rejected(int count) {
            rejected = count;
        }

        @Override
        public void rows(int read, int total) {
            rows = (long) total << Integer.SIZE | read;
            if (Thread.currentThread().isInterrupted()) {
                throw new CancellationException();
            }
        }

        void tell(RowWatch watch) {
            long told = rows;
            watch.rejected(rejected);
            watch.rows((int) told, (int) (told >>> Integer.SIZE));
        }
    }

    private record UnderWay(Future<SourceContent> content, Progress progress) {}

    /** @param decisions the files, in the order in which they will be asked for */
    SourcesAhead(CaseFolder folder, List<ImportDecision> decisions) {
        ExecutorService started = Executors.newFixedThreadPool(AT_ONCE, work -> {
            Thread reader = new Thread(work, "upline-file");
            reader.setDaemon(true);
            return reader;
        });
        readers = started;
        next = decisions.stream()
                .map(decision -> {
                    Progress progress = new Progress();
                    return new UnderWay(started.submit(() -> read(folder, decision, progress)), progress);
                })
                .toList()
                .iterator();
    }

    private static SourceContent read(CaseFolder folder, ImportDecision decision, RowWatch watch) throws IOException {
        return SourceReader.read(
                new SourceVault(folder).unchanged(decision),
                decision.name(),
                decision.sha256(),
                decision.kind(),
                decision.options(),
                watch);
    }

    /**
     * What the next file holds.
     *
     * @param watch is told of this file, on the caller's thread; what it throws goes to the caller
     * @throws org.upline.model.UplineException if this file cannot be read to its end; those behind it can be asked for still
     */
    SourceContent next(RowWatch watch) throws IOException {
        UnderWay file = next.next();
        while (true) {
            try {
                SourceContent content = file.content.get(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
                file.progress.tell(watch);
                return content;
            } catch (TimeoutException running) {
                file.progress.tell(watch);
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException failed) {
                throw failure(failed.getCause());
            }
        }
    }

    private static RuntimeException failure(@Nullable Throwable cause) throws IOException {
        if (cause instanceof IOException unreadable) {
            throw unreadable;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(cause);
    }

    /** Nobody reads on when this returns, so that the files can be removed. */
    @Override
    public void close() {
        readers.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = readers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
