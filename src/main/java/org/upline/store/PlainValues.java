package org.upline.store;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.types.Node;
import org.neo4j.driver.types.Path;
import org.neo4j.driver.types.Point;
import org.neo4j.driver.types.Relationship;

/** Turns what the driver hands over into the plain values of {@link QueryResult}, and parameters into what is stored. */
final class PlainValues {
    private PlainValues() {}

    static List<@Nullable Object> row(Record record) {
        List<@Nullable Object> row = new ArrayList<>(record.size());
        for (int i = 0; i < record.size(); i++) {
            row.add(plain(record.get(i).asObject()));
        }
        return row;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof String text) {
            return StoredText.decode(text);
        } else if (value instanceof Node node) {
            return node(node);
        } else if (value instanceof Relationship relation) {
            return relation(relation);
        } else if (value instanceof Path path) {
            return path(path);
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> plain = new ArrayList<>(list.size());
            list.forEach(element -> plain.add(plain(element)));
            return plain;
        } else if (value instanceof Map<?, ?> map) {
            return map(map);
        } else if (value instanceof LocalDateTime time) {
            return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
        } else if (value instanceof TemporalAccessor || value instanceof TemporalAmount) {
            return value.toString();
        } else if (value instanceof byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        } else if (value instanceof Point point) {
            return point(point);
        }
        return value;
    }

    private static Map<String, @Nullable Object> map(Map<?, ?> map) {
        Map<String, @Nullable Object> plain = new TreeMap<>();
        map.forEach((key, value) -> plain.put(StoredText.decode((String) key), plain(value)));
        // Of the program's own making, on a server only; the case has no such property.
        plain.remove(CaseScope.PROPERTY);
        return plain;
    }

    private static Map<String, @Nullable Object> node(Node node) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put(
                "labels",
                StreamSupport.stream(node.labels().spliterator(), false)
                        .sorted()
                        .toList());
        plain.put("properties", map(node.asMap()));
        return plain;
    }

    private static Map<String, @Nullable Object> relation(Relationship relation) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("type", relation.type());
        plain.put("properties", map(relation.asMap()));
        return plain;
    }

    private static Map<String, @Nullable Object> path(Path path) {
        Map<String, Integer> places = new HashMap<>();
        List<Object> nodes = new ArrayList<>();
        for (Node node : path.nodes()) {
            places.putIfAbsent(node.elementId(), nodes.size());
            nodes.add(node(node));
        }
        List<Object> relations = new ArrayList<>();
        for (Relationship step : path.relationships()) {
            Map<String, @Nullable Object> relation = relation(step);
            relation.put("start", place(places, step.startNodeElementId()));
            relation.put("end", place(places, step.endNodeElementId()));
            relations.add(relation);
        }
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        plain.put("nodes", nodes);
        plain.put("relations", relations);
        return plain;
    }

    private static long place(Map<String, Integer> places, String node) {
        return Objects.requireNonNull(places.get(node));
    }

    private static Map<String, @Nullable Object> point(Point point) {
        Map<String, @Nullable Object> plain = new TreeMap<>();
        plain.put("srid", (long) point.srid());
        plain.put("x", point.x());
        plain.put("y", point.y());
        if (!Double.isNaN(point.z())) {
            plain.put("z", point.z());
        }
        return plain;
    }

    /** A parameter as text in the store is written, see {@link StoredText}. */
    static @Nullable Object parameter(@Nullable Object value) {
        if (value instanceof String text) {
            return StoredText.encode(text);
        } else if (value instanceof List<?> list) {
            List<@Nullable Object> encoded = new ArrayList<>(list.size());
            list.forEach(element -> encoded.add(parameter(element)));
            return encoded;
        } else if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> encoded = new TreeMap<>();
            map.forEach((key, element) -> encoded.put((String) key, parameter(element)));
            return encoded;
        }
        return value;
    }
}
