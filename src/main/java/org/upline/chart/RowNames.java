package org.upline.chart;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Names rows of seized files for a reader, who knows the files by their names and not by the ids the case gives them.
 *
 * @param files names by id, as {@link org.upline.model.SourceRow} has it
 */
public record RowNames(Map<String, String> files) {
    public RowNames {
        files = Map.copyOf(files);
    }

    /** Rows as {@code name:row}, with a blank between two; a file without a name keeps its id. */
    String of(List<String> rows) {
        return rows.stream().map(this::of).collect(Collectors.joining(" "));
    }

    private String of(String row) {
        int colon = row.lastIndexOf(':');
        String name = colon < 0 ? null : files.get(row.substring(0, colon));
        return name == null ? row : name + row.substring(colon);
    }
}
