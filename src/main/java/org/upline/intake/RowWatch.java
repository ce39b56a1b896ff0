package org.upline.intake;

/** Is told how far the reading of a file has come. What it throws ends the reading: this is how it is cancelled. */
@FunctionalInterface
public interface RowWatch {
    /** So many data rows were read. Called every few thousand. */
    void rows(int read);
}
