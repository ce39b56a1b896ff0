package org.upline.report.exchange;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A field as formats write it. Money becomes two: {@code fee} in yuan, or whatever the currency is, as a decimal, and {@code
 * feeFen} as a whole number, which is exact everywhere.
 *
 * @param type never {@link FieldType#MONEY}
 */
record Attribute(String name, FieldType type, Field field) {
    private static final DateTimeFormatter TO_THE_SECOND = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    static List<Attribute> of(Collection<Field> fields) {
        List<Attribute> attributes = new ArrayList<>();
        for (Field field : fields) {
            if (field.type() == FieldType.MONEY) {
                attributes.add(new Attribute(field.word(), FieldType.DECIMAL, field));
                attributes.add(new Attribute(field.word() + "Fen", FieldType.WHOLE, field));
            } else {
                attributes.add(new Attribute(field.word(), field.type(), field));
            }
        }
        return attributes;
    }

    /** The attributes of all nodes of a graph, each once. */
    static List<Attribute> ofNodes(CaseGraph graph) {
        return of(distinct(graph.nodeKinds().stream().flatMap(kind -> kind.fields().stream())));
    }

    /** The attributes of all edges of a graph, each once. */
    static List<Attribute> ofEdges(CaseGraph graph) {
        return of(distinct(graph.edgeKinds().stream().flatMap(kind -> kind.fields().stream())));
    }

    private static List<Field> distinct(Stream<Field> fields) {
        return fields.distinct().sorted().toList();
    }

    /** Its value in a field's value. */
    @Nullable
    Object value(@Nullable Object value) {
        boolean decimal = field.type() == FieldType.MONEY && type == FieldType.DECIMAL;
        return decimal && value != null ? BigDecimal.valueOf((Long) value, 2) : value;
    }

    /** Its value as text: decimals with a point, times ISO 8601, local, to the second; null if there is none. */
    @Nullable
    String text(@Nullable Object fieldValue) {
        Object value = value(fieldValue);
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        return value instanceof LocalDateTime time ? time(time) : value == null ? null : value.toString();
    }

    static String time(LocalDateTime time) {
        return TO_THE_SECOND.format(time);
    }
}
