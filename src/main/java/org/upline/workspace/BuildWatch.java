package org.upline.workspace;

import org.upline.model.Message;
import org.upline.model.Stages;

/**
 * Is told how far the making of a generation has come. What it throws ends the work, and the case stays as it was: this is
 * how work is cancelled.
 */
@FunctionalInterface
public interface BuildWatch {
    /** A new step begins. */
    void stage(Message step);

    /**
     * So many rows of the file that is being read were read. Called now and then.
     *
     * @param total how many it has; 0 where that is not known
     */
    default void rows(long read, long total) {}

    /** So many of the rows read were kept out. Called before {@link #rows}. */
    default void rejected(long rows) {}

    /** Is told what each part of the work took. */
    default Stages steps() {
        return Stages.UNTIMED;
    }
}
