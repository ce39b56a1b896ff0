package org.upline.intake.bundle;

import org.upline.model.UplineException;

/** Counts what comes out of archives, by what really comes and not by what their directories claim. */
final class UnpackBudget {
    private final BundleLimits limits;
    private long total;
    private int entries;

    UnpackBudget(BundleLimits limits) {
        this.limits = limits;
    }

    /**
     * Another entry is met.
     *
     * @throws UplineException if there are too many
     */
    void entry() {
        entries++;
        if (entries > limits.entries()) {
            throw UplineException.of("bundle.tooManyEntries", limits.entries());
        }
    }

    /**
     * More bytes of an entry came out.
     *
     * @param entry its name, for messages
     * @param more bytes that came
     * @param sofar of this entry, these included
     * @param packed size of the entry in the archive
     * @throws UplineException if it is too much
     */
    void bytes(String entry, int more, long sofar, long packed) {
        total += more;
        if (sofar > limits.entryBytes()) {
            throw UplineException.of("bundle.entryTooLarge", entry, limits.entryBytes() >> 20);
        }
        if (total > limits.totalBytes()) {
            throw UplineException.of("bundle.tooLarge", entry, limits.totalBytes() >> 20);
        }
        if (sofar > limits.freeBytes() && sofar / limits.ratio() > packed) {
            throw UplineException.of("bundle.bomb", entry, limits.ratio());
        }
    }
}
