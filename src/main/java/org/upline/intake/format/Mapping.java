package org.upline.intake.format;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.model.UplineException;

/**
 * What an investigator says of a table that the program does not recognise: what it is, and in which column each field
 * stands. It is complete in itself: a field it does not name is not read. Written as lines of text:
 *
 * <pre>
 * # a remark
 * kind: members
 * unit: fen
 * header: 3
 * part: tab
 * encoding: GB18030
 * field id: 用户名
 * field referrer: 上级
 * field fee: #7
 * </pre>
 *
 * @param unit of all amounts
 * @param headerRow row of the column names, from 1; 0 if the table has none; null to find it in the first 40 rows
 * @param part separator ({@code tab}, or the character), or name of a sheet; empty to find it
 * @param encoding null to find it
 * @param columns field by field the name of its column, or {@code #N} for the Nth column
 */
public record Mapping(
        MappedKind kind,
        AmountUnit unit,
        @Nullable Integer headerRow,
        String part,
        @Nullable String encoding,
        Map<String, String> columns) {
    /** Stands before the number of a column that is named by its place. */
    static final String PLACE = "#";

    public Mapping {
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String field : kind.as("").fields()) {
            String column = columns.get(field);
            if (column != null) {
                ordered.put(field, column.strip().replaceAll("[\\r\\n]+", " "));
            }
        }
        if (ordered.size() != columns.size()) {
            throw new IllegalArgumentException("fields that a table of " + kind + " has not: " + columns.keySet());
        }
        columns = Collections.unmodifiableMap(ordered);
    }

    /** Whether a column is named by its place. */
    static boolean isPlace(String column) {
        return column.matches(PLACE + "[1-9]\\d{0,3}");
    }

    /** Index of a column in a header, −1 if it is not there. */
    static int index(String column, List<String> header) {
        if (isPlace(column)) {
            int index = Integer.parseInt(column.substring(PLACE.length())) - 1;
            return index < header.size() ? index : -1;
        }
        String name = ColumnName.comparable(column);
        for (int i = 0; i < header.size(); i++) {
            if (ColumnName.comparable(header.get(i)).equals(name)) {
                return i;
            }
        }
        return -1;
    }

    /** The lines from which {@link #parse} makes an equal mapping; one mapping has one text. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("kind: " + kind.word());
        if (unit != AmountUnit.YUAN) {
            lines.add("unit: " + unit.name().toLowerCase(Locale.ROOT));
        }
        if (headerRow != null) {
            lines.add("header: " + headerRow);
        }
        if (!part.isEmpty()) {
            lines.add("part: " + part);
        }
        if (encoding != null) {
            lines.add("encoding: " + encoding);
        }
        columns.forEach((field, column) -> lines.add("field " + field + ": " + column));
        return lines;
    }

    /**
     * Understands the lines of a mapping; blank ones and remarks say nothing.
     *
     * @param where the lines stand, for messages
     * @throws UplineException if a line cannot be understood; names it
     */
    public static Mapping parse(String where, List<String> lines) {
        return new MappingLines(where).read(lines);
    }
}
