package org.upline.intake.ledger;

import java.util.stream.IntStream;

/**
 * Goes through many places by stretches, on all processors. Where the stretches begin depends on the number of places alone;
 * work that writes to its own places only is the same on any number of threads.
 */
final class Stretches {
    /** Enough places that handing them out costs nothing beside the work. */
    static final int SIZE = 1 << 14;

    private Stretches() {}

    /** Work on the places from one to before another. */
    @FunctionalInterface
    interface Work {
        void on(int from, int to);
    }

    static int count(int places) {
        return (places + SIZE - 1) / SIZE;
    }

    /** Where a stretch begins; for the one behind the last, where the last ends. */
    static int start(int stretch, int places) {
        return (int) Math.min((long) stretch * SIZE, places);
    }

    static void together(int places, Work work) {
        IntStream.range(0, count(places)).parallel().forEach(s -> work.on(start(s, places), start(s + 1, places)));
    }
}
