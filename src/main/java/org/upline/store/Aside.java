package org.upline.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Something that is worked out on another thread until it is asked for. */
final class Aside<T> {
    private final CompletableFuture<T> work;

    private Aside(CompletableFuture<T> work) {
        this.work = work;
    }

    /** @param work that touches nothing which others change meanwhile */
    static <T> Aside<T> of(Supplier<T> work) {
        return new Aside<>(CompletableFuture.supplyAsync(work));
    }

    /** Waits for the result; what the work threw is thrown here as it was. */
    T join() {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
