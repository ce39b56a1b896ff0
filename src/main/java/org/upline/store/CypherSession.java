package org.upline.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.model.UplineException;

/** Asks Cypher of the graph of one case, wherever it is kept. Holds nothing open between two queries. */
public interface CypherSession {
    /**
     * Runs a query that only reads; the database itself refuses any other. No more rows than asked for are fetched.
     *
     * @param parameters values of the query's {@code $names}: texts, numbers, booleans, {@code java.time} values, lists, maps
     * @param rowLimit most rows to return, at least 1
     * @throws UplineException if the query is wrong (with the database's own sentence and the place), if it wants to write,
     *     or if the database is out of reach
     */
    QueryResult read(String cypher, Map<String, ? extends @Nullable Object> parameters, int rowLimit);

    /**
     * Runs a query that may write. Arguments and errors as in {@link #read}; rows beyond the limit are left out of the
     * answer, but what they stand for is done.
     */
    QueryResult write(String cypher, Map<String, ? extends @Nullable Object> parameters, int rowLimit);
}
