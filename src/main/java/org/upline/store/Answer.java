package org.upline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Result;
import org.neo4j.driver.summary.SummaryCounters;

/** What the driver is given and hands over, as plain values. */
final class Answer {
    /** Rows fetched at a time. */
    static final int FETCH = 1_000;

    private Answer() {}

    /** The answer of a query that only reads: no more rows than asked for are fetched. */
    static QueryResult read(Result result, int rowLimit) {
        List<List<@Nullable Object>> rows = rows(result, rowLimit);
        boolean truncated = result.hasNext();
        result.consume();
        return new QueryResult(result.keys(), rows, truncated, Map.of());
    }

    /** The answer of a query that may write, read to its end. */
    static QueryResult written(Result result, int rowLimit) {
        List<List<@Nullable Object>> rows = rows(result, rowLimit);
        boolean truncated = result.hasNext();
        // To the end, since an answer cut short may stop the query before its last write.
        while (result.hasNext()) {
            result.next();
        }
        return new QueryResult(
                result.keys(), rows, truncated, changes(result.consume().counters()));
    }

    private static List<List<@Nullable Object>> rows(Result result, int limit) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (rows.size() < limit && result.hasNext()) {
            rows.add(PlainValues.row(result.next()));
        }
        return rows;
    }

    /** Parameters as text in the store is written. */
    static Map<String, Object> encoded(Map<String, ? extends @Nullable Object> parameters) {
        Map<String, Object> encoded = new TreeMap<>();
        parameters.forEach((name, value) -> encoded.put(name, PlainValues.parameter(value)));
        return encoded;
    }

    private static Map<String, Long> changes(SummaryCounters counters) {
        Map<String, Long> changes = new TreeMap<>();
        changes.put("nodesCreated", (long) counters.nodesCreated());
        changes.put("nodesDeleted", (long) counters.nodesDeleted());
        changes.put("relationsCreated", (long) counters.relationshipsCreated());
        changes.put("relationsDeleted", (long) counters.relationshipsDeleted());
        changes.put("propertiesSet", (long) counters.propertiesSet());
        changes.put("labelsAdded", (long) counters.labelsAdded());
        changes.put("labelsRemoved", (long) counters.labelsRemoved());
        changes.put("indexesAdded", (long) counters.indexesAdded());
        changes.put("indexesRemoved", (long) counters.indexesRemoved());
        changes.put("constraintsAdded", (long) counters.constraintsAdded());
        changes.put("constraintsRemoved", (long) counters.constraintsRemoved());
        changes.values().removeIf(count -> count == 0);
        return changes;
    }
}
