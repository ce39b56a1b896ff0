package org.upline.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.upline.store.TableSlices.Keyed;
import org.upline.store.TableSlices.Slice;

/**
 * Reads a slice of the nodes of a table and the relations that begin at them, and compares them with the case record by
 * record. Answers are taken as they come; what is held are the keys of the slice's records.
 */
final class SliceReading {
    private static final String LABELS = "labels";

    private final TableSlices slices;
    private final Slice slice;
    private final GraphScope scope;
    private final Map<String, String> keyOfLabel;
    private final DifferenceList differences = new DifferenceList();

    /** @param keyOfLabel name of the key property by label, of all tables of the graph */
    SliceReading(TableSlices slices, Slice slice, GraphScope scope, Map<String, String> keyOfLabel) {
        this.slices = slices;
        this.slice = slice;
        this.scope = scope;
        this.keyOfLabel = new TreeMap<>(keyOfLabel);
    }

    /** Reads within one transaction; a transaction that is tried again wants a new reading. */
    DifferenceList read(TransactionContext tx) {
        nodes(tx);
        relations(tx);
        differences.settle();
        return differences;
    }

    private Result run(TransactionContext tx, String returning) {
        String key = "n." + slices.table().key();
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("from", slice.from());
        String end = "";
        if (slice.to() != null) {
            parameters.put("to", slice.to());
            end = " AND " + key + " < $to";
        }
        String nodes = "MATCH (n:%s) WHERE %s %s >= $from%s "
                .formatted(slices.table().label(), scope.condition("n"), key, end);
        return tx.run(nodes + returning, parameters);
    }

    private void nodes(TransactionContext tx) {
        NodeTable table = slices.table();
        Map<String, Integer> waiting = new LinkedHashMap<>();
        slice.nodes().forEach(node -> waiting.put(node.key(), node.row()));
        Result result = run(tx, "RETURN labels(n) AS labels, properties(n) AS properties");
        while (result.hasNext()) {
            Record record = result.next();
            Map<String, Object> found = new HashMap<>(record.get("properties").asMap());
            found.remove(CaseScope.PROPERTY);
            String key = String.valueOf(found.get(table.key()));
            Integer row = waiting.remove(key);
            if (row == null) {
                differences.added(table.label(), key);
            } else {
                Map<String, Object> expected = expected(table.properties(), row);
                // No property of ours is called so.
                expected.put(LABELS, List.of(table.label()));
                found.put(LABELS, labels(record));
                differences.compare(table.label(), key, expected, found);
            }
        }
        waiting.keySet().forEach(key -> differences.missing(table.label(), key));
    }

    /** A relation that is to be there; there may be others of the same key. */
    private record Row(
            RelationTable table, int row, @Nullable Row next) {}

    private void relations(TransactionContext tx) {
        Map<RelationKey, Row> waiting = new LinkedHashMap<>();
        Map<String, RelationTable> tables = new HashMap<>();
        for (Keyed node : slice.nodes()) {
            slices.relations(node.row(), (table, row) -> {
                tables.putIfAbsent(of(table.type(), table.to().label()), table);
                RelationKey key = RelationKey.of(table, row, node.key());
                waiting.put(key, new Row(table, row, waiting.get(key)));
            });
        }
        String ends = String.join(", .", keyOfLabel.values().stream().distinct().toList());
        Result result = run(
                tx,
                "MATCH (n)-[r]->(m) RETURN n.%s AS start, type(r) AS type, properties(r) AS properties, labels(m) AS labels, m {.%s, .%s} AS end"
                        .formatted(slices.table().key(), ends, CaseScope.PROPERTY));
        while (result.hasNext()) {
            Record record = result.next();
            Map<String, Object> found = record.get("properties").asMap();
            RelationKey key = key(record, found, tables);
            Row row = take(waiting, key);
            if (row == null) {
                differences.added(key.type(), key.text());
            } else {
                differences.compare(key.type(), key.text(), expected(row.table.properties(), row.row), found);
            }
        }
        waiting.forEach((key, left) -> {
            for (Row row = left; row != null; row = row.next) {
                differences.missing(key.type(), key.text());
            }
        });
    }

    private static String of(String type, String endLabel) {
        return type + ":" + endLabel;
    }

    private RelationKey key(Record record, Map<String, Object> found, Map<String, RelationTable> tables) {
        String type = record.get("type").asString();
        Map<String, Object> end = record.get("end").asMap();
        String label = labels(record).stream()
                .filter(keyOfLabel::containsKey)
                .findFirst()
                .orElse("");
        boolean ours = Objects.equals(end.get(CaseScope.PROPERTY), scope.value());
        RelationTable table = tables.get(of(type, label));
        String identity = table == null ? null : table.identity();
        return new RelationKey(
                type,
                record.get("start").asString(),
                ours ? label : "",
                String.valueOf(end.get(keyOfLabel.getOrDefault(label, "id"))),
                identity == null ? null : found.get(identity));
    }

    private static @Nullable Row take(Map<RelationKey, Row> waiting, RelationKey key) {
        Row taken = waiting.remove(key);
        if (taken != null && taken.next != null) {
            waiting.put(key, taken.next);
        }
        return taken;
    }

    private static List<String> labels(Record record) {
        return record.get(LABELS).asList(Value::asString).stream().sorted().toList();
    }

    /** As the driver gives it back. */
    private static Map<String, Object> expected(NodeTable.RowProperties of, int row) {
        Map<String, Object> properties = of.of(row);
        properties.replaceAll((name, value) -> value instanceof Object[] array ? Arrays.asList(array) : value);
        return properties;
    }
}
