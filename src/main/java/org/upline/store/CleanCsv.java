package org.upline.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/**
 * A database as the CSV files that Neo4j's own offline importer reads: a header and a data file for each label and each type
 * of relation, UTF-8, every cell quoted. It serves as a yardstick: how long does the importer take for this very graph when
 * all reading, checking and matching has been done before?
 */
final class CleanCsv {
    static final String HEADER = ".header.csv";
    static final String DATA = ".data.csv";

    /** No property of a case holds it: Neo4j has no way to quote it within an array. */
    static final char ARRAY_DELIMITER = '\u001f';

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator('\n')
            .setQuoteMode(QuoteMode.NON_NUMERIC)
            .get();

    private final Path folder;

    private CleanCsv(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes all nodes and relations of the closed database at a home. One pass; memory for one record.
     *
     * @param folder must exist; gets {@code node.LABEL.…} and {@code relation.TYPE.…}
     * @return how many nodes and relations
     */
    static long write(Path home, Path folder) throws IOException {
        CleanCsv csv = new CleanCsv(folder);
        try (RunningDatabase database = new RunningDatabase(home, StoreSettings.closed(home));
                Transaction tx = database.graph().beginTx()) {
            long written = csv.nodes(tx);
            return written + csv.relations(tx);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private long nodes(Transaction tx) throws IOException {
        return tables(
                "node.",
                List.of(":ID"),
                tx.getAllNodes().iterator(),
                node -> node.getLabels().iterator().next().name(),
                CleanCsv::idOf);
    }

    private long relations(Transaction tx) throws IOException {
        return tables(
                "relation.",
                List.of(":START_ID", ":END_ID"),
                tx.getAllRelationships().iterator(),
                relation -> relation.getType().name(),
                CleanCsv::endsOf);
    }

    private static List<Object> idOf(Node node) {
        return List.of(number(node.getElementId()));
    }

    private static List<Object> endsOf(Relationship relation) {
        return List.of(
                number(relation.getStartNode().getElementId()),
                number(relation.getEndNode().getElementId()));
    }

    /** An element id ends with the number of the record. */
    private static String number(String elementId) {
        return elementId.substring(elementId.lastIndexOf(':') + 1);
    }

    private interface Described<T> {
        List<Object> of(T entity);
    }

    private interface Named<T> {
        String of(T entity);
    }

    private <T extends Entity> long tables(
            String prefix, List<String> ids, Iterator<T> entities, Named<T> name, Described<T> keys)
            throws IOException {
        Map<String, Table> tables = new TreeMap<>();
        long count = 0;
        try {
            while (entities.hasNext()) {
                T entity = entities.next();
                tables.computeIfAbsent(name.of(entity), called -> new Table(folder.resolve(prefix + called)))
                        .add(keys.of(entity), entity.getAllProperties());
                count++;
            }
        } finally {
            for (Table table : tables.values()) {
                table.close(ids);
            }
        }
        return count;
    }

    /** One pair of files. Columns are met as the records come; a record is padded by the importer where later ones are missing. */
    private static final class Table {
        private final Path files;
        private final CSVPrinter data;
        private final Map<String, Integer> places = new TreeMap<>();
        private final List<String> columns = new ArrayList<>();

        Table(Path files) {
            this.files = files;
            try {
                data = new CSVPrinter(Files.newBufferedWriter(Path.of(files + DATA)), FORMAT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void add(List<Object> keys, Map<String, Object> properties) throws IOException {
            List<@Nullable Object> row = new ArrayList<>(keys);
            columns.forEach(column -> row.add(null));
            properties.forEach((property, value) -> {
                int place = places.computeIfAbsent(property, unseen -> {
                    columns.add(property + ":" + type(value));
                    row.add(null);
                    return columns.size() - 1;
                });
                row.set(keys.size() + place, cell(value));
            });
            data.printRecord(row);
        }

        void close(List<String> ids) throws IOException {
            data.close();
            List<String> header = new ArrayList<>(ids);
            header.addAll(columns);
            try (Writer out = Files.newBufferedWriter(Path.of(files + HEADER))) {
                out.write(String.join(",", header) + "\n");
            }
        }

        private static String type(Object value) {
            if (value instanceof String[]) {
                return "string[]";
            }
            return switch (value.getClass().getSimpleName()) {
                case "Long" -> "long";
                case "Boolean" -> "boolean";
                case "LocalDateTime" -> "localdatetime";
                case "String" -> "string";
                default -> throw new IllegalStateException("no property of a case: " + value.getClass());
            };
        }

        private static Object cell(Object value) {
            return value instanceof String[] texts ? String.join(String.valueOf(ARRAY_DELIMITER), texts) : value;
        }
    }
}
