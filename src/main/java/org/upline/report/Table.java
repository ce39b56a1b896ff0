package org.upline.report;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows under typed columns, written alike to a terminal, a CSV file and a spreadsheet.
 *
 * @param titleKey bundle key of what the table shows; also the name of its sheet
 * @param columns from left to right, at least one
 * @param rows in their order; may be computed while they are read, and must give the same rows each time they are read.
 *     A row has a value, or null, for each column
 */
public record Table(String titleKey, List<Column> columns, Iterable<List<@Nullable Object>> rows) {
    public Table {
        columns = List.copyOf(columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table without columns: " + titleKey);
        }
    }

    /**
     * A table with a row for each item. The rows are not kept: millions of items cost no memory here.
     *
     * @param row gives the values of an item, one for each column; see {@link #row}
     */
    public static <T> Table of(
            String titleKey,
            List<Column> columns,
            Iterable<? extends T> items,
            Function<? super T, List<@Nullable Object>> row) {
        return new Table(titleKey, columns, () -> {
            Iterator<? extends T> each = items.iterator();
            return new Iterator<List<@Nullable Object>>() {
                @Override
                public boolean hasNext() {
                    return each.hasNext();
                }

                @Override
                public List<@Nullable Object> next() {
                    return row.apply(each.next());
                }
            };
        });
    }

    /** The values of a row, null where one is absent. */
    @SuppressWarnings("NullAway") // Arrays.asList holds nulls; List.of does not.
    public static List<@Nullable Object> row(@Nullable Object... values) {
        return Arrays.asList(values);
    }

    /** The values of a row, checked to be as many as there are columns. */
    static List<@Nullable Object> fitting(List<Column> columns, List<@Nullable Object> row) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(row.size() + " values for " + columns.size() + " columns");
        }
        return row;
    }
}
