package org.upline.report.exchange;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entity of FollowTheMoney, in the order of its keys.
 *
 * @param schema such as {@code Person}
 * @param properties by name; each value is text
 */
record MoneyEntity(String id, String schema, Map<String, List<String>> properties) {
    static MoneyEntity of(String id, String schema) {
        return new MoneyEntity(id, schema, new TreeMap<>());
    }

    /** Adds a property, unless there is nothing to say. */
    MoneyEntity with(String property, @Nullable Object value) {
        String text = value == null ? "" : WholeCharacters.of(value.toString());
        if (!text.isBlank()) {
            properties.put(property, List.of(text));
        }
        return this;
    }
}
