package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import org.jspecify.annotations.Nullable;
import org.upline.table.ColumnKind;
import org.upline.table.TableColumn;
import org.upline.table.TableWriter;

/** The columns of a table that leaves the case, each beside the way its value is taken from a row, by the row's index. */
final class TableLayout {
    private final List<TableColumn> columns = new ArrayList<>();
    private final List<Value> values = new ArrayList<>();

    /** Takes a value by index; null where there is none. */
    @FunctionalInterface
    interface Value {
        @Nullable
        Object at(int row);
    }

    TableLayout whole(String name, IntToLongFunction value) {
        return with(name, ColumnKind.WHOLE, false, value::applyAsLong);
    }

    TableLayout number(String name, IntToDoubleFunction value) {
        return with(name, ColumnKind.NUMBER, false, value::applyAsDouble);
    }

    TableLayout truth(String name, IntPredicate value) {
        return with(name, ColumnKind.TRUTH, false, value::test);
    }

    TableLayout text(String name, IntFunction<String> value) {
        return with(name, ColumnKind.TEXT, false, value::apply);
    }

    TableLayout maybeText(String name, IntFunction<@Nullable String> value) {
        return with(name, ColumnKind.TEXT, true, value::apply);
    }

    TableLayout maybeWhole(String name, IntFunction<@Nullable Long> value) {
        return with(name, ColumnKind.WHOLE, true, value::apply);
    }

    TableLayout time(String name, IntFunction<LocalDateTime> value) {
        return with(name, ColumnKind.TIME, false, value::apply);
    }

    TableLayout maybeTime(String name, IntFunction<@Nullable LocalDateTime> value) {
        return with(name, ColumnKind.TIME, true, value::apply);
    }

    private TableLayout with(String name, ColumnKind kind, boolean optional, Value value) {
        columns.add(new TableColumn(name, kind, optional));
        values.add(value);
        return this;
    }

    /** The columns, in their order. */
    List<TableColumn> columns() {
        return List.copyOf(columns);
    }

    /** Writes rows 0 … n−1. */
    void write(Path file, int n, SortedMap<String, String> told) throws IOException {
        try (TableWriter out = new TableWriter(file, columns, told)) {
            List<@Nullable Object> row = new ArrayList<>(values.size());
            for (int i = 0; i < n; i++) {
                row.clear();
                for (Value value : values) {
                    row.add(value.at(i));
                }
                out.write(row);
            }
            out.finish();
        }
    }
}
