package org.upline.model;

import java.util.Optional;

/**
 * Long computations and whoever waits for them. Each room tells how far it is and asks whether to go on by one call, {@link
 * #at}, without a parameter through all its methods: the one who waits binds himself to the thread that computes. Other
 * threads that help it are not bound, so the call costs them nothing and ends nothing; the bound one ends, and with it the
 * whole computation.
 *
 * <p>Nothing computed may depend on it.
 */
public final class Work {
    /** In a loop over rows, it is enough to tell each time so many of them are done; a power of two. */
    public static final int OFTEN = 1 << 16;

    private static final ThreadLocal<Optional<Watcher>> WATCHER = ThreadLocal.withInitial(Optional::empty);

    private Work() {}

    /** Is told how far the work is. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * So much of the present step is done. What it throws ends the work.
         *
         * @param total in all; 0 where that is not known
         */
        void at(long done, long total);
    }

    /** What is to be done. */
    @FunctionalInterface
    public interface Task<T> {
        T run() throws Exception;
    }

    /** Does work of this thread under the eyes of a watcher. */
    public static <T> T watched(Watcher watcher, Task<T> task) throws Exception {
        Optional<Watcher> before = WATCHER.get();
        WATCHER.set(Optional.of(watcher));
        try {
            return task.run();
        } finally {
            WATCHER.set(before);
        }
    }

    /** Tells the watcher of this thread, if it has one, which may end the work here. */
    public static void at(long done, long total) {
        Optional<Watcher> watcher = WATCHER.get();
        if (watcher.isPresent()) {
            watcher.get().at(done, total);
        }
    }

    /** For a loop: tells now and then. */
    public static void inLoop(int done, int total) {
        if ((done & (OFTEN - 1)) == 0) {
            at(done, total);
        }
    }
}
