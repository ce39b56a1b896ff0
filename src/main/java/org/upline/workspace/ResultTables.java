package org.upline.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.upline.model.UplineException;
import org.upline.table.TableColumn;
import org.upline.table.TableFile;

/**
 * Tables that another program computed from the case's own and that the case keeps, by generation: they are of one state of the
 * case and are shown with no other. When an import is undone and the state comes back, so do its tables.
 */
public final class ResultTables {
    static final String ENDING = ".parquet";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,79}");
    private static final List<String> OWN = List.of("members", "persons", "accounts", "transfers");

    private final OpenCase opened;
    private final Path folder;

    /**
     * A table that is kept.
     *
     * @param key what its rows are about
     * @param columns the others, in their order
     */
    public record Kept(String table, String key, long rows, String rule, List<String> columns) {}

    /**
     * What became of a folder of tables.
     *
     * @param taken by name
     * @param leftOut tables that are about no row of the case, by name
     */
    public record Taken(List<Kept> taken, List<String> leftOut) {}

    /**
     * A row of a kept table.
     *
     * @param id of what it is about: member id, person id, account number, transfer
     * @param name of the member, of the person's first member, or of the holder; empty for a transfer
     * @param values of the other columns
     */
    public record Row(String id, String name, List<@Nullable Object> values) {}

    public ResultTables(OpenCase opened) {
        this.opened = opened;
        folder = opened.folder().results().resolve(opened.generation());
    }

    /**
     * Takes the tables of a folder, all or none. One that is there already is replaced.
     *
     * @param from holds {@code NAME.parquet}, files or folders of files
     * @throws UplineException if a table is damaged, of another version, another case or another state of the case, or if its
     *     rows are not in ascending order of an index of the case
     */
    public Taken take(Path from) throws IOException {
        List<ResultFiles> found = ResultFiles.in(from);
        List<Kept> taken = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        try (CaseLock lock = opened.folder().lock()) {
            lock.requireHeld();
            OwnerOnly.createDirectories(folder);
            Path beside = Files.createTempDirectory(folder.getParent(), ".taking");
            try {
                for (ResultFiles files : found) {
                    TableIdentity identity = checked(files);
                    if (identity.key().isEmpty()) {
                        leftOut.add(identity.table());
                    } else {
                        Path copy = beside.resolve(identity.table() + ENDING);
                        files.copy(copy, identity, new TableKeys(opened, identity.key()).count());
                        taken.add(kept(TableFile.open(copy)));
                    }
                }
                for (Kept table : taken) {
                    String file = table.table() + ENDING;
                    Files.move(beside.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
                }
            } finally {
                CaseFolder.deleteTree(beside, null);
            }
        }
        taken.sort(Comparator.comparing(Kept::table));
        leftOut.sort(null);
        return new Taken(taken, leftOut);
    }

    private TableIdentity checked(ResultFiles files) {
        TableIdentity identity = files.identity();
        if (!identity.schema().equals(TableIdentity.SCHEMA)) {
            throw UplineException.of("tables.otherSchema", files.place(), identity.schema(), TableIdentity.SCHEMA);
        }
        if (!identity.caseName().equals(opened.name())) {
            throw UplineException.of("tables.otherCase", files.place(), identity.caseName(), opened.name());
        }
        if (!identity.generation().equals(opened.generation())) {
            throw UplineException.of(
                    "tables.otherGeneration", files.place(), identity.generation(), opened.generation());
        }
        if (!NAME.matcher(identity.table()).matches()) {
            throw UplineException.of("tables.noName", files.place(), identity.table());
        }
        if (OWN.contains(identity.table())) {
            throw UplineException.of("tables.own", files.place(), identity.table());
        }
        return identity;
    }

    /** The tables of the case as it stands, by name. */
    public List<Kept> list() throws IOException {
        List<Kept> kept = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(path -> path.toString().endsWith(ENDING))
                        .sorted()
                        .toList()) {
                    kept.add(kept(TableFile.open(file)));
                }
            }
        }
        return kept;
    }

    /** How many other states of the case tables are kept of. */
    public long otherStates() throws IOException {
        Path all = opened.folder().results();
        if (!Files.isDirectory(all)) {
            return 0;
        }
        try (Stream<Path> states = Files.list(all)) {
            return states.filter(state -> !state.equals(folder)).count();
        }
    }

    private static Kept kept(TableFile file) {
        TableIdentity identity = TableIdentity.of(file);
        return new Kept(
                identity.table(),
                identity.key(),
                file.rows(),
                identity.rule(),
                file.columns().stream().skip(1).map(TableColumn::name).toList());
    }

    /** By what a table was computed, in its own words; empty if it does not say. */
    public static String rule(TableFile table) {
        return TableIdentity.of(table).rule();
    }

    /** A kept table, opened. */
    public TableFile open(String name) throws IOException {
        Path file = folder.resolve(name + ENDING);
        if (!NAME.matcher(name).matches() || !Files.exists(file)) {
            String there = String.join(", ", list().stream().map(Kept::table).toList());
            throw UplineException.of("tables.none", name, opened.name(), there.isEmpty() ? "-" : there);
        }
        return TableFile.open(file);
    }

    /**
     * The first rows of a table.
     *
     * @param by the column whose largest values come first, ties in the order of the table; null for the order of the table
     * @param top how many at most
     * @throws UplineException if there is no such column
     */
    public List<Row> rows(TableFile table, @Nullable String by, int top) throws IOException {
        List<String> names = table.columns().stream().map(TableColumn::name).toList();
        int column = by == null ? -1 : names.indexOf(by);
        if (by != null && column < 1) {
            throw UplineException.of("tables.noColumn", by, String.join(", ", names.subList(1, names.size())));
        }
        List<List<@Nullable Object>> chosen = by == null ? first(table, top) : largest(table, column, top);
        TableKeys keys = new TableKeys(opened, TableIdentity.of(table).key());
        return chosen.stream()
                .map(row -> {
                    int index = Math.toIntExact((Long) Objects.requireNonNull(row.get(0)));
                    return new Row(keys.id(index), keys.name(index), row.subList(1, row.size()));
                })
                .toList();
    }

    private static List<List<@Nullable Object>> first(TableFile table, int top) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        table.forEach(row -> {
            if (rows.size() < top) {
                rows.add(new ArrayList<>(row));
            }
            return rows.size() < top;
        });
        return rows;
    }

    private static List<List<@Nullable Object>> largest(TableFile table, int column, int top) throws IOException {
        Comparator<List<@Nullable Object>> smallestFirst = Comparator.<List<@Nullable Object>, Object>comparing(
                        row -> row.get(column), Comparator.nullsFirst(ResultTables::compare))
                .thenComparing(row -> (Long) row.get(0), Comparator.reverseOrder());
        PriorityQueue<List<@Nullable Object>> best = new PriorityQueue<>(smallestFirst);
        table.forEach(row -> {
            best.add(new ArrayList<>(row));
            if (best.size() > top) {
                best.poll();
            }
            return true;
        });
        return best.stream().sorted(smallestFirst.reversed()).toList();
    }

    /** Two values of one column are of one type. */
    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
    }
}
