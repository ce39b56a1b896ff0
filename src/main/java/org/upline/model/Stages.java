package org.upline.model;

/**
 * Is told of the steps of a long work, each when it is done, so that somebody may see where the time goes. The steps follow
 * each other without a gap: what passed since the one before was spent on this one.
 */
@FunctionalInterface
public interface Stages {
    /** Where nobody asks. */
    Stages UNTIMED = (name, rows) -> {};

    /**
     * A step is done.
     *
     * @param name of the step, for people who measure: English words, the room before a dot
     * @param rows how many rows, records or nodes it went through; 0 where that says nothing
     */
    void done(String name, long rows);

    /**
     * Another thread did something while the steps were done; what it took is no part of what they took together.
     *
     * @param nanos what it took from its begin to its end
     */
    default void beside(String name, long rows, long nanos) {}
}
