package org.upline.intake.table;

import org.jspecify.annotations.Nullable;

/**
 * The beginning of a table.
 *
 * @param source is closed together with this
 * @param last number of the last row to be given
 */
public record FirstRows(RowSource source, int last) implements RowSource {
    @Override
    public @Nullable TableRow next() {
        TableRow row = source.next();
        return row == null || row.number() > last ? null : row;
    }

    @Override
    public void close() {
        source.close();
    }
}
