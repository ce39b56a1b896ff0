package org.upline.intake.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table whose columns are understood.
 *
 * @param format which format it is
 * @param headerRow row of the column names, counted from 1; data starts below
 * @param header the column names as written, without blank ones at the end
 * @param bindings field by field, why which column; a column without one is unknown, and kept
 * @param unit of all amounts, where the format itself does not settle it
 */
public record RecognisedTable(
        Format format, int headerRow, List<String> header, Map<String, Binding> bindings, AmountUnit unit) {

    /** A table in yuan, or in what its format says. */
    public RecognisedTable(Format format, int headerRow, List<String> header, Map<String, Binding> bindings) {
        this(format, headerRow, header, bindings, AmountUnit.YUAN);
    }

    /** Index of the field's column, −1 where the table has none. */
    public int column(String field) {
        Binding binding = bindings.get(field);
        return binding == null ? -1 : binding.column();
    }

    /** Name of the field's column as written; where the table has none, the usual name of the field. */
    public String header(String field) {
        Binding binding = bindings.get(field);
        return binding == null ? format.aliases(field).findFirst().orElse(field) : binding.header();
    }

    /** Columns that serve no field, as written, in order. */
    public List<String> unknown() {
        List<String> unknown = new ArrayList<>(header);
        bindings.values().forEach(binding -> unknown.set(binding.column(), ""));
        unknown.removeIf(String::isEmpty);
        return List.copyOf(unknown);
    }

    /**
     * Names by which cells of two tables are compared, column by column: the comparable name, and for a name that
     * stands more than once a count behind it. Empty for columns the program added itself.
     */
    public List<String> identities() {
        Map<String, Integer> seen = new HashMap<>();
        List<String> identities = new ArrayList<>();
        for (String written : header) {
            String name = ColumnName.comparable(written);
            int count = seen.merge(name, 1, Integer::sum);
            boolean own = name.startsWith(ColumnName.OWN_PREFIX);
            identities.add(own ? "" : count == 1 && !name.isEmpty() ? name : name + "#" + count);
        }
        return List.copyOf(identities);
    }
}
