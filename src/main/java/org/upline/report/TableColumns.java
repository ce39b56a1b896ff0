package org.upline.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a table about items of one kind, each beside the way its value is taken from an item, so that no value can
 * slip under another column's title. Columns are added from left to right; their titles are those of {@link Column}.
 *
 * @param <T> what a row is about
 */
public final class TableColumns<T> {
    private final String titleKey;
    private final List<Column> columns = new ArrayList<>();
    private final List<Value<? super T>> values = new ArrayList<>();

    /** @param titleKey bundle key of what the table shows */
    public TableColumns(String titleKey) {
        this.titleKey = titleKey;
    }

    /** Takes a value from an item; null where it has none. */
    @FunctionalInterface
    public interface Value<T> {
        @Nullable
        Object of(T item);
    }

    /** Adds a column of {@link ColumnType#TEXT}; the others below add one of their type. */
    public TableColumns<T> text(String key, Value<? super T> value) {
        return with(Column.text(key), value);
    }

    public TableColumns<T> whole(String key, Value<? super T> value) {
        return with(Column.whole(key), value);
    }

    /** Money in fen, under a key that ends in {@code Fen}. */
    public TableColumns<T> yuan(String key, Value<? super T> value) {
        return with(Column.yuan(key), value);
    }

    public TableColumns<T> time(String key, Value<? super T> value) {
        return with(Column.time(key), value);
    }

    public TableColumns<T> percent(String key, Value<? super T> value) {
        return with(Column.percent(key), value);
    }

    public TableColumns<T> number(String key, Value<? super T> value) {
        return with(Column.number(key), value);
    }

    public TableColumns<T> magnitude(String key, Value<? super T> value) {
        return with(Column.magnitude(key), value);
    }

    private TableColumns<T> with(Column column, Value<? super T> value) {
        columns.add(column);
        values.add(value);
        return this;
    }

    /** A table with a row for each item, made while it is read as {@link Table#of} says. */
    public Table of(Iterable<? extends T> items) {
        List<Value<? super T>> taken = List.copyOf(values);
        return Table.of(titleKey, columns, items, item -> {
            List<@Nullable Object> row = new ArrayList<>(taken.size());
            for (Value<? super T> value : taken) {
                row.add(value.of(item));
            }
            return row;
        });
    }
}
