package org.upline.store;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.model.SourceRow;

/** Takes the fields of a record out of stored properties again. The counterpart of {@link PropertyWriter}. */
final class PropertyReader {
    /** A column of all different texts must not fill the memory twice. */
    private static final int MOST_WORDS = 50_000;

    private final Function<String, @Nullable Object> properties;

    /** File ids, currencies and the like, of which there are few and millions of uses: one string for each. */
    private final Map<String, String> words = new HashMap<>();

    /** @param properties the value under a name, null where there is none; may change from one record to the next */
    PropertyReader(Function<String, @Nullable Object> properties) {
        this.properties = properties;
    }

    String text(String name) {
        Object value = properties.apply(name);
        return value == null ? "" : StoredText.decode((String) value);
    }

    String indexed(String name) {
        Object whole = properties.apply(name + IndexedText.WHOLE);
        return whole == null ? text(name) : StoredText.decode((String) whole);
    }

    /** A text that comes back in many records. */
    String word(String name) {
        return shared(text(name));
    }

    @Nullable
    Long number(String name) {
        return (Long) properties.apply(name);
    }

    /** A number that is always there. */
    long count(String name) {
        Long value = number(name);
        if (value == null) {
            throw new IllegalStateException("no property " + name);
        }
        return value;
    }

    boolean flag(String name) {
        return Boolean.TRUE.equals(properties.apply(name));
    }

    @Nullable
    LocalDateTime time(String name) {
        return (LocalDateTime) properties.apply(name);
    }

    List<String> texts(String name) {
        Object value = properties.apply(name);
        return value == null
                ? List.of()
                : Arrays.stream((String[]) value).map(StoredText::decode).toList();
    }

    List<SourceRow> rows(String name) {
        return texts(name).stream().map(this::row).toList();
    }

    SourceRow place() {
        return new SourceRow(word("file"), Math.toIntExact(count("row")));
    }

    /** A row written by {@link SourceRow#toString()}. */
    SourceRow row(String text) {
        int colon = text.lastIndexOf(':');
        return new SourceRow(shared(text.substring(0, colon)), Integer.parseInt(text.substring(colon + 1)));
    }

    private String shared(String text) {
        String known = words.get(text);
        if (known != null) {
            return known;
        }
        if (words.size() < MOST_WORDS) {
            words.put(text, text);
        }
        return text;
    }
}
