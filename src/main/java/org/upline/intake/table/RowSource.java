package org.upline.intake.table;

import java.io.Closeable;
import org.jspecify.annotations.Nullable;

/** The rows of one table, one after the other, so that a file of any size is never held whole. */
public interface RowSource extends Closeable {
    /**
     * The next row, blank ones included; null after the last.
     *
     * @throws org.upline.model.UplineException if the file cannot be read further; names file and row
     */
    @Nullable
    TableRow next();

    @Override
    void close();
}
