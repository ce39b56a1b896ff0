package org.upline.workspace;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Work that a thread of its own does while the caller does other work. Closing it waits until that thread is at its end, so
 * that nobody writes to a folder any more which the caller gives up.
 */
final class Beside implements AutoCloseable {
    private final FutureTask<Void> work;
    private final Thread worker;

    private Beside(Callable<Void> doing) {
        work = new FutureTask<>(doing);
        worker = new Thread(work, "upline-beside");
        worker.setDaemon(true);
    }

    static Beside start(Callable<Void> doing) {
        Beside beside = new Beside(doing);
        beside.worker.start();
        return beside;
    }

    /** Whether the work is at its end, however it ended. */
    boolean isDone() {
        return work.isDone();
    }

    /** The same, after waiting for it so long at most. */
    boolean isDone(long millis) {
        try {
            work.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failed) {
            return true;
        }
    }

    /**
     * Waits for the end of the work.
     *
     * @throws IOException if the work ended with it; what else it threw that needs no declaration is thrown as it is
     */
    void await() throws IOException {
        try {
            work.get();
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof IOException broken) {
                throw broken;
            }
            if (cause instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        }
    }

    @Override
    public void close() {
        boolean interrupted = false;
        while (worker.isAlive()) {
            try {
                worker.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
