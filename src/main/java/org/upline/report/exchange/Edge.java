package org.upline.report.exchange;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An edge on its way out.
 *
 * @param key names it among its kind
 * @param fromKey {@link Node#key} where it begins
 * @param toKey {@link Node#key} where it ends
 * @param values by {@link EdgeKind#fields}; null where the case holds nothing
 */
public record Edge(
        EdgeKind kind,
        String key,
        NodeKind fromKind,
        String fromKey,
        NodeKind toKind,
        String toKey,
        List<@Nullable Object> values) {
    /** Names it among all edges; backslashes are doubled as in {@link NodeKind#id}. */
    public String id() {
        return kind.name().toLowerCase(Locale.ROOT) + ":" + key.replace("\\", "\\\\");
    }

    /** {@link Node#id} where it begins. */
    public String from() {
        return fromKind.id(fromKey);
    }

    /** {@link Node#id} where it ends. */
    public String to() {
        return toKind.id(toKey);
    }

    /** Since when it is there; null where that is not known. */
    public @Nullable LocalDateTime since() {
        return switch (kind) {
            case REFERRED, PLACED -> (LocalDateTime) value(Field.JOINED);
            case TRANSFERRED -> (LocalDateTime) value(Field.FIRST);
            case HAS_POSITION, HOLDS -> null;
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
