package org.upline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Session;
import org.neo4j.driver.exceptions.Neo4jException;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** Several sessions that work through numbered pieces side by side. They share their server's bookmarks. */
final class SessionCrew implements AutoCloseable {
    private static final long TELL_MILLIS = 200;

    private final ServerStore server;
    private final AccessMode mode;
    private final int size;
    private final Runnable tell;
    private final ExecutorService workers;

    /**
     * @param size how many work at once
     * @param tell called now and then by the thread that waits; what it throws ends the work
     */
    SessionCrew(ServerStore server, AccessMode mode, int size, Runnable tell) {
        this.server = server;
        this.mode = mode;
        this.size = size;
        this.tell = tell;
        this.workers = Executors.newFixedThreadPool(size);
    }

    /** A piece of work in a session that is nobody else's meanwhile. */
    interface Piece {
        void work(Session session, int number);
    }

    /**
     * Does the pieces 0 … n−1, each once, and waits until all are done.
     *
     * @param fetch rows a session fetches at a time
     * @throws UplineException if the server fails; pieces not yet begun are not begun then
     */
    void each(int pieces, long fetch, Piece piece) {
        AtomicInteger next = new AtomicInteger();
        AtomicBoolean stopped = new AtomicBoolean();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < Math.min(size, pieces); i++) {
            running.add(workers.submit(() -> {
                try (Session session = server.session(mode, fetch)) {
                    for (int number = next.getAndIncrement();
                            number < pieces && !stopped.get();
                            number = next.getAndIncrement()) {
                        piece.work(session, number);
                    }
                }
            }));
        }
        try {
            for (Future<?> work : running) {
                await(work);
            }
        } finally {
            stopped.set(true);
        }
    }

    private void await(Future<?> work) {
        boolean running = true;
        while (running) {
            try {
                work.get(TELL_MILLIS, TimeUnit.MILLISECONDS);
                running = false;
            } catch (TimeoutException goesOn) {
                tell.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UplineException(Message.of("store.server.interrupted"), e);
            } catch (ExecutionException e) {
                throw failure(e);
            }
        }
    }

    private RuntimeException failure(ExecutionException wrapped) {
        if (wrapped.getCause() instanceof Neo4jException failure) {
            return server.failure(failure);
        }
        return wrapped.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(wrapped);
    }

    /** Lets the sessions go; what they still do is broken off. */
    @Override
    public void close() {
        workers.shutdownNow();
    }
}
