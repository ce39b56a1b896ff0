package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.upline.model.UplineException;
import org.upline.table.ColumnKind;
import org.upline.table.TableColumn;
import org.upline.table.TableFile;
import org.upline.table.TableWriter;

/**
 * A result table as it comes: one file, or a folder of files that follow each other in the order of their names, as Spark writes
 * them.
 *
 * @param place the file or folder
 * @param parts in their order, never empty
 */
record ResultFiles(Path place, List<TableFile> parts) {
    /** Every table of a folder, by name. */
    static List<ResultFiles> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw UplineException.of("tables.noFolder", folder);
        }
        List<ResultFiles> found = new ArrayList<>();
        for (Path place : parquets(folder)) {
            List<TableFile> parts = new ArrayList<>();
            for (Path part : Files.isDirectory(place) ? parquets(place) : List.of(place)) {
                parts.add(TableFile.open(part));
            }
            if (!parts.isEmpty()) {
                found.add(new ResultFiles(place, parts));
            }
        }
        if (found.isEmpty()) {
            throw UplineException.of("tables.noFolder", folder);
        }
        return found;
    }

    private static List<Path> parquets(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.getFileName().toString().endsWith(ResultTables.ENDING))
                    .filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    /** What the files say of themselves; all must say the same. */
    TableIdentity identity() {
        TableIdentity first = TableIdentity.of(parts.get(0));
        for (TableFile part : parts) {
            if (!TableIdentity.of(part).equals(first)
                    || !part.columns().equals(parts.get(0).columns())) {
                throw UplineException.of("tables.mixed", place);
            }
        }
        return first;
    }

    /**
     * Writes the rows of all parts into one file.
     *
     * @param count the index of every row must be below it
     * @throws UplineException if the first column is not the index, or the rows are not in its ascending order
     */
    void copy(Path copy, TableIdentity identity, int count) throws IOException {
        List<TableColumn> columns = parts.get(0).columns();
        TableColumn key = columns.get(0);
        if (!key.name().equals(identity.key()) || key.kind() != ColumnKind.WHOLE) {
            throw UplineException.of("tables.firstColumn", place, identity.key(), key.name());
        }
        long[] last = {-1};
        try (TableWriter out = new TableWriter(copy, columns, identity.told())) {
            for (TableFile part : parts) {
                part.forEach(row -> {
                    if (!(row.get(0) instanceof Long index) || index >= count || index < 0) {
                        throw UplineException.of(
                                "tables.noSuchRow", part.file(), key.name(), String.valueOf(row.get(0)), count);
                    }
                    if (index <= last[0]) {
                        throw UplineException.of(
                                "tables.unsorted", part.file(), key.name(), index.toString(), String.valueOf(last[0]));
                    }
                    last[0] = index;
                    out.write(row);
                    return true;
                });
            }
            out.finish();
        }
    }
}
