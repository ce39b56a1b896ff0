package org.upline.spark;

import java.io.PrintStream;
import java.util.Locale;

/** Tells how long each stage took, a line each, as tab-separated text. */
final class StageClock {
    private final PrintStream out;
    private final long begin = System.nanoTime();
    private long last = begin;

    StageClock(PrintStream out) {
        this.out = out;
    }

    /** A stage has ended. */
    void ended(String stage, String told) {
        long now = System.nanoTime();
        out.printf(
                Locale.ROOT, "%s\t%.1f s\t%.1f s in all\t%s%n", stage, (now - last) / 1e9, (now - begin) / 1e9, told);
        last = now;
    }
}
