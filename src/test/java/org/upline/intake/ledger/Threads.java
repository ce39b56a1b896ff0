package org.upline.intake.ledger;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinPool;

/** Work in tests on a number of threads of its own. */
final class Threads {
    private Threads() {}

    static <T> T on(int threads, Callable<T> work) {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(work).join();
        } finally {
            pool.shutdown();
        }
    }
}
