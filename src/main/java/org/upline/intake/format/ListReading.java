package org.upline.intake.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.upline.intake.table.Cells;
import org.upline.intake.table.RowSource;
import org.upline.intake.table.TableFile;
import org.upline.intake.table.TableRow;
import org.upline.intake.table.TableView;
import org.upline.model.UplineException;

/**
 * Reads a small table an investigator keeps himself, such as roles or a watchlist: CSV, text or a workbook, its columns in any
 * order under the names of a {@code .format} file beside this class. It is no source of a case.
 */
public final class ListReading {
    private static final int SEARCH = 40;

    private final Format format;
    private final String name;
    private @Nullable TableView view;
    private int headerRow;
    private Map<String, Binding> bindings = Map.of();
    private List<String> first = List.of();

    private ListReading(Format format, String name) {
        this.format = format;
        this.name = name;
    }

    /**
     * A row below the column names that is not blank.
     *
     * @param number as in {@link org.upline.model.SourceRow#row()}
     * @param cells what it says, by field
     */
    public record Row(int number, Map<String, String> cells) {
        /** What it says of a field; empty where it says nothing. */
        public String cell(String field) {
            return cells.getOrDefault(field, "");
        }
    }

    /**
     * Reads the file.
     *
     * @param id of the format, such as {@code list.roles}
     * @throws UplineException if the file cannot be read, or has not the columns it needs
     */
    public static List<Row> read(Path file, String id) {
        String name = String.valueOf(file.getFileName());
        ListReading reading = new ListReading(FormatFile.of(id), name);
        for (TableView candidate : TableFile.of(file, name, null).views()) {
            reading.look(candidate);
        }
        return reading.rows();
    }

    private void look(TableView candidate) {
        try (RowSource source = candidate.open()) {
            for (TableRow row = source.next(); row != null && row.number() <= SEARCH; row = source.next()) {
                List<String> header = row.cells().stream().map(Cells::clean).toList();
                first = first.isEmpty() ? header : first;
                Map<String, Binding> found =
                        format.bind(header.stream().map(ColumnName::comparable).toList());
                if (format.missing(found.keySet()).isEmpty() && found.size() > bindings.size()) {
                    view = candidate;
                    headerRow = row.number();
                    bindings = found;
                }
            }
        }
    }

    private List<Row> rows() {
        if (view == null) {
            throw UplineException.of(
                    "persons.list.columns",
                    name,
                    format.needs().stream()
                            .map(need -> need.stream()
                                    .flatMap(format::aliases)
                                    .distinct()
                                    .collect(Collectors.joining(" / ")))
                            .collect(Collectors.joining("; ")),
                    String.join(", ", first));
        }
        List<Row> rows = new ArrayList<>();
        try (RowSource source = view.open()) {
            for (TableRow row = source.next(); row != null; row = source.next()) {
                if (row.number() > headerRow && !row.isBlank()) {
                    rows.add(new Row(row.number(), cells(row)));
                }
            }
        }
        return rows;
    }

    private Map<String, String> cells(TableRow row) {
        Map<String, String> cells = new HashMap<>();
        bindings.forEach((field, binding) -> {
            if (binding.column() < row.cells().size()) {
                cells.put(field, Cells.clean(row.cells().get(binding.column())));
            }
        });
        return cells;
    }
}
