package org.upline.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a query, in plain Java values that can be printed or written as JSON as they stand: null, Boolean, Long,
 * Double, String, List and Map, of these again.
 *
 * <ul>
 *   <li>a node is a map {@code {labels: […], properties: {…}}}, labels in plain string order;
 *   <li>a relation is a map {@code {type: …, properties: {…}}};
 *   <li>a path is a map {@code {nodes: […], relations: […]}} in the order of the path, where each relation also says
 *       {@code start} and {@code end}, as places in {@code nodes} from 0;
 *   <li>dates, times and durations are ISO 8601 text, bytes are hexadecimal text, points are maps;
 *   <li>the keys of a map of properties, and of any other map, are in plain string order.
 * </ul>
 *
 * Neo4j's internal ids are left out: they differ from store to store.
 *
 * @param columns names of the columns, in the order of the query
 * @param rows in the order of the query, each as long as {@code columns}
 * @param truncated whether the query had more rows than were asked for
 * @param changes what was written, such as {@code nodesCreated}, without zeros, in plain string order; empty after a read
 */
public record QueryResult(
        List<String> columns, List<List<@Nullable Object>> rows, boolean truncated, Map<String, Long> changes) {
    public QueryResult {
        columns = List.copyOf(columns);
        rows = Collections.unmodifiableList(new ArrayList<>(rows));
        changes = Collections.unmodifiableMap(changes);
    }
}
