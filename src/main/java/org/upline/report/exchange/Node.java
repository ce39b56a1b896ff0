package org.upline.report.exchange;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node on its way out.
 *
 * @param key names it among its kind; the text of the first field, but never masked
 * @param label what a human is shown
 * @param values by {@link NodeKind#fields}; null where the case holds nothing
 */
public record Node(NodeKind kind, String key, String label, List<@Nullable Object> values) {
    /** Names it among all nodes. */
    public String id() {
        return kind.id(key);
    }

    /** Since when it is there; null where that is not known. */
    public @Nullable LocalDateTime since() {
        return switch (kind) {
            case MEMBER -> (LocalDateTime) value(Field.JOINED);
            case ACCOUNT -> (LocalDateTime) value(Field.OPENED);
            case MISSING, PERSON -> null;
        };
    }

    /** The value of a field of its kind; null where the case holds nothing. */
    public @Nullable Object value(Field field) {
        return values.get(kind.fields().indexOf(field));
    }

    /** The text of a field of its kind; empty where the case holds nothing. */
    public String text(Field field) {
        Object value = value(field);
        return value == null ? "" : value.toString();
    }
}
