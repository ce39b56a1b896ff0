package org.upline.intake.value;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.intake.table.Cells;

/**
 * Words of the field and what they mean, read from the {@code .words} files beside this class. A line is {@code LABEL:
 * word, word, *part*}: a word in stars is looked for inside the cell, in the order of the file, where no whole word fits.
 *
 * @param <T> the meaning
 */
public final class Words<T> {
    private static final int REMEMBERED = 10_000;

    private record Part<T>(String text, T meaning) {}

    private final Map<String, T> whole = new HashMap<>();
    private final List<Part<T>> parts = new ArrayList<>();

    /** Cells already looked up; memos and marks come again in every row. Only the cost depends on it. */
    private final Map<String, Optional<T>> remembered = new ConcurrentHashMap<>();

    private Words() {}

    /** Loads a file; {@code meaning} turns its labels into what they stand for. */
    public static <T> Words<T> load(String resource, Function<String, T> meaning) {
        InputStream in = Words.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException(resource);
        }
        Words<T> words = new Words<>();
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> words.add(line, meaning));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }

    private void add(String line, Function<String, T> label) {
        int colon = line.indexOf(':');
        T meaning = label.apply(line.substring(0, colon).strip());
        for (String written : line.substring(colon + 1).split(",", -1)) {
            String word = comparable(written.strip());
            if (word.length() > 2 && word.startsWith("*") && word.endsWith("*")) {
                parts.add(new Part<>(word.substring(1, word.length() - 1), meaning));
            } else if (whole.putIfAbsent(word, meaning) != null) {
                throw new IllegalStateException(line);
            }
        }
    }

    /** What the cell means; null if the words do not tell. Case and width do not matter. */
    public @Nullable T find(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        T known = whole.get(cell);
        if (known != null) {
            return known;
        }
        Optional<T> met = remembered.get(cell);
        if (met == null) {
            met = Optional.ofNullable(search(comparable(cell)));
            if (remembered.size() < REMEMBERED) {
                remembered.put(cell, met);
            }
        }
        return met.orElse(null);
    }

    private @Nullable T search(String word) {
        T known = whole.get(word);
        if (known != null) {
            return known;
        }
        for (Part<T> part : parts) {
            if (word.contains(part.text)) {
                return part.meaning;
            }
        }
        return null;
    }

    private static String comparable(String text) {
        return Cells.halfWidth(text).toLowerCase(Locale.ROOT);
    }
}
