package org.upline.shell;

import org.upline.model.Message;

/**
 * How far a command has come. Shown on standard error: on a terminal as a line at its foot, elsewhere as a plain line now
 * and then; quick work shows nothing. May be called as often as one likes, from any thread.
 */
public interface Progress {
    /** A new step begins. */
    void stage(Message step);

    /** A new step begins that is told only on a terminal, and only once it takes long. */
    default void silentStage(Message step) {
        stage(step);
    }

    /**
     * So much of the step is done. This is also where work is cancelled.
     *
     * @param done so far, in whatever the step counts
     * @param total in all; 0 if that is not known
     * @throws CancelledException if the user pressed Ctrl-C
     */
    void at(long done, long total);

    /** So much of what was done in this step was kept out, such as rows that cannot be read. */
    default void rejected(long rejects) {}
}
