package org.upline.store;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes of a database are of the graph that is asked for.
 *
 * @param value what they carry as {@link CaseScope#PROPERTY}; null where all of the database is, and they carry nothing
 */
record GraphScope(@Nullable String value) {
    static final GraphScope WHOLE_DATABASE = new GraphScope(null);

    static GraphScope of(CaseScope scope) {
        return new GraphScope(scope.value());
    }

    /** The condition on a node of a query, to be followed by others. */
    String condition(String node) {
        return value == null ? "" : node + "." + CaseScope.PROPERTY + " = $" + CaseScope.PROPERTY + " AND";
    }

    /** What the condition needs. */
    Map<String, Object> parameters() {
        return value == null ? Map.of() : Map.of(CaseScope.PROPERTY, value);
    }
}
