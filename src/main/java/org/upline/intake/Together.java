package org.upline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Has pieces of work done by all processors at once. */
final class Together {
    private static final int LOOK_EVERY_MILLISECONDS = 100;

    private Together() {}

    /**
     * Does all pieces and waits for them; a single one is done by the caller.
     *
     * @param meanwhile is run by the caller now and then; what it throws ends the work
     * @return the results in the order of the pieces
     * @throws RuntimeException what the first piece, in their order, that failed has thrown
     */
    static <T> List<T> run(List<Callable<T>> pieces, Runnable meanwhile) {
        if (pieces.size() == 1) {
            return List.of(alone(pieces.get(0)));
        }
        int threads = Math.min(pieces.size(), Runtime.getRuntime().availableProcessors());
        ExecutorService workers = Executors.newFixedThreadPool(threads, work -> {
            Thread worker = new Thread(work, "upline-part");
            worker.setDaemon(true);
            return worker;
        });
        try {
            List<Future<T>> running = new ArrayList<>();
            pieces.forEach(piece -> running.add(workers.submit(piece)));
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(result(one, meanwhile));
            }
            return results;
        } finally {
            end(workers);
        }
    }

    private static <T> T alone(Callable<T> piece) {
        try {
            return piece.call();
        } catch (Exception failure) {
            throw unchecked(failure);
        }
    }

    private static <T> T result(Future<T> one, Runnable meanwhile) {
        while (true) {
            try {
                return one.get(LOOK_EVERY_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException running) {
                meanwhile.run();
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
                throw new CancellationException();
            } catch (ExecutionException failed) {
                if (failed.getCause() instanceof Error error) {
                    throw error;
                }
                throw unchecked(failed.getCause());
            }
        }
    }

    private static RuntimeException unchecked(@Nullable Throwable failure) {
        return failure instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }

    /** Nobody reads on when this returns, so that the files can be removed. */
    private static void end(ExecutorService workers) {
        workers.shutdownNow();
        boolean interrupted = false;
        boolean ended = false;
        while (!ended) {
            try {
                ended = workers.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
