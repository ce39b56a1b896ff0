package org.upline.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.summary.SummaryCounters;
import org.upline.model.UplineException;

/** Runs Cypher over Bolt, on an embedded store and on a server alike. Holds nothing open between two queries. */
public final class CypherSession {
    private static final int FETCH = 1_000;

    private final Driver driver;
    private final String database;

    CypherSession(Driver driver, String database) {
        this.driver = driver;
        this.database = database;
    }

    /**
     * Runs a query that only reads; the database itself refuses any other. No more rows than asked for are fetched.
     *
     * @param parameters values of the query's {@code $names}: texts, numbers, booleans, {@code java.time} values, lists, maps
     * @param rowLimit most rows to return, at least 1
     * @throws UplineException if the query is wrong (with the database's own sentence and the place), if it wants to write,
     *     or if the database is out of reach
     */
    public QueryResult read(String cypher, Map<String, ? extends @Nullable Object> parameters, int rowLimit) {
        try (Session session = session(AccessMode.READ, Math.min(rowLimit, FETCH))) {
            Result result = session.run(cypher, encoded(parameters));
            List<List<@Nullable Object>> rows = rows(result, rowLimit);
            boolean truncated = result.hasNext();
            result.consume();
            return new QueryResult(result.keys(), rows, truncated, Map.of());
        } catch (Neo4jException e) {
            throw CypherFailure.of(e);
        }
    }

    /**
     * Runs a query that may write. Arguments and errors as in {@link #read}; rows beyond the limit are left out of the
     * answer, but what they stand for is done.
     */
    public QueryResult write(String cypher, Map<String, ? extends @Nullable Object> parameters, int rowLimit) {
        try (Session session = session(AccessMode.WRITE, FETCH)) {
            Result result = session.run(cypher, encoded(parameters));
            List<List<@Nullable Object>> rows = rows(result, rowLimit);
            boolean truncated = result.hasNext();
            // To the end, since an answer cut short may stop the query before its last write.
            while (result.hasNext()) {
                result.next();
            }
            return new QueryResult(
                    result.keys(), rows, truncated, changes(result.consume().counters()));
        } catch (Neo4jException e) {
            throw CypherFailure.of(e);
        }
    }

    private Session session(AccessMode mode, int fetch) {
        return driver.session(SessionConfig.builder()
                .withDatabase(database)
                .withDefaultAccessMode(mode)
                .withFetchSize(fetch)
                .build());
    }

    private static List<List<@Nullable Object>> rows(Result result, int limit) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        while (rows.size() < limit && result.hasNext()) {
            rows.add(PlainValues.row(result.next()));
        }
        return rows;
    }

    private static Map<String, Object> encoded(Map<String, ? extends @Nullable Object> parameters) {
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
