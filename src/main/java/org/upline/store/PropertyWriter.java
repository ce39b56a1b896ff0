package org.upline.store;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.model.SourceRow;

/**
 * Puts the fields of a record into properties. A field that says nothing (empty text, empty list, null) makes no property,
 * so that in Cypher {@code IS NOT NULL} means "the file says so".
 */
final class PropertyWriter {
    /** Takes the properties of one node or relation, one after the other. */
    interface Sink {
        void put(String name, Object value);
    }

    private final Sink sink;

    PropertyWriter(Sink sink) {
        this.sink = sink;
    }

    PropertyWriter text(String name, String value) {
        if (!value.isEmpty()) {
            sink.put(name, StoredText.encode(value));
        }
        return this;
    }

    /** Text that an index is laid on, see {@link IndexedText}. */
    PropertyWriter indexed(String name, String value) {
        if (IndexedText.tooLong(value)) {
            text(name + IndexedText.WHOLE, value);
        }
        return text(name, IndexedText.key(value));
    }

    /** A key; unlike other text it is there even when it is empty. */
    PropertyWriter key(String name, String value) {
        if (value.isEmpty()) {
            sink.put(name, "");
            return this;
        }
        return indexed(name, value);
    }

    PropertyWriter number(String name, @Nullable Long value) {
        if (value != null) {
            sink.put(name, value);
        }
        return this;
    }

    PropertyWriter flag(String name, boolean value) {
        sink.put(name, value);
        return this;
    }

    PropertyWriter time(String name, @Nullable LocalDateTime value) {
        if (value != null) {
            sink.put(name, value);
        }
        return this;
    }

    PropertyWriter texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            String[] stored = new String[values.size()];
            Arrays.setAll(stored, i -> StoredText.encode(values.get(i)));
            sink.put(name, stored);
        }
        return this;
    }

    PropertyWriter rows(String name, List<SourceRow> rows) {
        if (!rows.isEmpty()) {
            String[] stored = new String[rows.size()];
            Arrays.setAll(stored, i -> StoredText.encode(rows.get(i).toString()));
            sink.put(name, stored);
        }
        return this;
    }

    /** The same where the text of the first row, as {@link SourceRow#toString()} gives it, is there already. */
    PropertyWriter rows(String name, String first, List<SourceRow> rows) {
        String[] stored = new String[rows.size()];
        Arrays.setAll(
                stored, i -> StoredText.encode(i == 0 ? first : rows.get(i).toString()));
        sink.put(name, stored);
        return this;
    }

    /** The file and row a record stands at, as {@code file} and {@code row}. */
    PropertyWriter place(SourceRow row) {
        return text("file", row.source()).number("row", (long) row.row());
    }
}
