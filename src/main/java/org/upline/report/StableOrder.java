package org.upline.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.type.CollectionType;
import com.fasterxml.jackson.databind.type.MapType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.function.UnaryOperator;

/**
 * Sorts maps and sets that have no order of their own. Even {@code Set.of} and {@code Set.copyOf} give their elements in
 * another order in each process; written as they come, two runs would differ.
 */
final class StableOrder extends BeanSerializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonSerializer<?> modifyMapSerializer(
            SerializationConfig config, MapType type, BeanDescription description, JsonSerializer<?> serializer) {
        return new Sorting(serializer, value -> sorted((Map<?, ?>) value));
    }

    @Override
    public JsonSerializer<?> modifyCollectionSerializer(
            SerializationConfig config,
            CollectionType type,
            BeanDescription description,
            JsonSerializer<?> serializer) {
        return new Sorting(serializer, value -> sorted((Collection<?>) value));
    }

    private static Map<?, ?> sorted(Map<?, ?> map) {
        if (map instanceof LinkedHashMap || map instanceof SortedMap || map instanceof EnumMap || map.size() < 2) {
            return map;
        }
        List<Object> keys = new ArrayList<>(map.keySet());
        keys.sort(order());
        Map<Object, Object> sorted = new LinkedHashMap<>();
        keys.forEach(key -> sorted.put(key, map.get(key)));
        return sorted;
    }

    private static Collection<?> sorted(Collection<?> collection) {
        boolean ordered = !(collection instanceof Set)
                || collection instanceof LinkedHashSet
                || collection instanceof SortedSet
                || collection instanceof EnumSet;
        if (ordered || collection.size() < 2) {
            return collection;
        }
        List<Object> elements = new ArrayList<>(collection);
        elements.sort(order());
        return new LinkedHashSet<>(elements);
    }

    /** Numbers by value, enum constants as declared, all else as text. */
    @SuppressWarnings("EnumOrdinal") // The order of declaration is what is meant.
    private static Comparator<Object> order() {
        return (a, b) -> {
            if (a instanceof Number first && b instanceof Number second) {
                return Long.compare(first.longValue(), second.longValue());
            }
            if (a instanceof Enum<?> first && b instanceof Enum<?> second) {
                return Integer.compare(first.ordinal(), second.ordinal());
            }
            return a.toString().compareTo(b.toString());
        };
    }

    /** Hands a sorted copy to Jackson's own serializer. */
    private static final class Sorting extends JsonSerializer<Object> implements ContextualSerializer {
        private final JsonSerializer<Object> serializer;
        private final UnaryOperator<Object> order;

        @SuppressWarnings("unchecked") // Jackson hands out the serializer for the type it asks to modify.
        Sorting(JsonSerializer<?> serializer, UnaryOperator<Object> order) {
            this.serializer = (JsonSerializer<Object>) serializer;
            this.order = order;
        }

        @Override
        public JsonSerializer<?> createContextual(SerializerProvider provider, BeanProperty property)
                throws JsonMappingException {
            return new Sorting(provider.handlePrimaryContextualization(serializer, property), order);
        }

        @Override
        public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
            serializer.serialize(order.apply(value), out, provider);
        }

        @Override
        public void serializeWithType(
                Object value, JsonGenerator out, SerializerProvider provider, TypeSerializer types) throws IOException {
            serializer.serializeWithType(order.apply(value), out, provider, types);
        }

        @Override
        public boolean isEmpty(SerializerProvider provider, Object value) {
            return serializer.isEmpty(provider, value);
        }
    }
}
