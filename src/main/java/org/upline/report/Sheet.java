package org.upline.report;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of a {@link Workbook}: a table, and how many rows it has, so that the cover can say so beforehand.
 *
 * @param table may make its rows while they are read
 * @param rows without the header
 */
public record Sheet(Table table, int rows) {

    /** A sheet with a row for each item. */
    public static <T> Sheet of(
            String titleKey, List<Column> columns, Collection<T> items, Function<T, List<@Nullable Object>> row) {
        return new Sheet(Table.of(titleKey, columns, items, row), items.size());
    }

    /** How many sheets of a spreadsheet it takes. */
    int parts() {
        return Math.max(1, (rows + XlsxSheets.MOST_ROWS - 2) / (XlsxSheets.MOST_ROWS - 1));
    }
}
