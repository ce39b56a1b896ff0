package org.upline.intake;

/** Is told how far the reading of a file has come. What it throws ends the reading: this is how it is cancelled. */
@FunctionalInterface
public interface RowWatch {
    /**
     * So many data rows were read. Called every few thousand.
     *
     * @param total how many rows the file has, blank ones and those above the column names among them; 0 where that is not
     *     known beforehand
     */
    void rows(int read, int total);

    /** So many of the rows read were kept out. Called before {@link #rows}. */
    default void rejected(int rows) {}
}
