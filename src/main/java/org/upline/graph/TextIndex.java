package org.upline.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds equal texts in a column of any length. It keeps eight bytes a row, a hash and the row, and asks for the text itself
 * only where hashes meet, so that columns mapped from a snapshot need not be held in memory. Exact: hashes that meet by
 * chance are told apart by the texts.
 */
public final class TextIndex {
    private static final long ROW = 0xFFFFFFFFL;

    /** No row has it: its lower half is below zero. */
    private static final long NONE = -1;

    private final IntFunction<@Nullable String> text;

    /** Hash in the upper half, row in the lower, ascending. */
    private final long[] entries;

    private TextIndex(IntFunction<@Nullable String> text, long[] entries) {
        this.text = text;
        this.entries = entries;
    }

    /**
     * Indexes rows 0 … size−1; O(n log n).
     *
     * @param text of a row, the same on every call and from any thread; null for a row that has none
     */
    public static TextIndex of(int size, IntFunction<@Nullable String> text) {
        long[] entries = IntStream.range(0, size)
                .parallel()
                .mapToLong(row -> entry(text.apply(row), row))
                .filter(entry -> entry != NONE)
                .toArray();
        Arrays.parallelSort(entries);
        return new TextIndex(text, entries);
    }

    private static long entry(@Nullable String value, int row) {
        return value == null ? NONE : first(value) | row;
    }

    /** Where entries of this text would begin. */
    private static long first(String value) {
        return (long) value.hashCode() << 32;
    }

    /** The rows with exactly this text, ascending. */
    public int[] find(String value) {
        int at = Arrays.binarySearch(entries, first(value));
        int from = at < 0 ? -at - 1 : at;
        int to = from;
        while (to < entries.length && hash(to) == value.hashCode()) {
            to++;
        }
        int[] rows = new int[to - from];
        int found = 0;
        for (int i = from; i < to; i++) {
            if (value.equals(text.apply(row(i)))) {
                rows[found++] = row(i);
            }
        }
        return found == rows.length ? rows : Arrays.copyOf(rows, found);
    }

    /** Whether some row may have this text; false is certain. */
    public boolean mayHave(String value) {
        int at = Arrays.binarySearch(entries, first(value));
        int from = at < 0 ? -at - 1 : at;
        return from < entries.length && hash(from) == value.hashCode();
    }

    /** The rows of every text that more than so many rows have, each ascending, by the first row. */
    public List<int[]> sharedByMoreThan(int usual) {
        List<int[]> shared = new ArrayList<>();
        int from = 0;
        for (int to = 1; to <= entries.length; to++) {
            if (to == entries.length || hash(to) != hash(from)) {
                if (to - from > usual) {
                    byText(from, to).values().stream()
                            .map(rows ->
                                    rows.stream().mapToInt(Integer::intValue).toArray())
                            .filter(rows -> rows.length > usual)
                            .forEach(shared::add);
                }
                from = to;
            }
        }
        shared.sort(Comparator.comparingInt(rows -> rows[0]));
        return shared;
    }

    private Map<String, List<Integer>> byText(int from, int to) {
        Map<String, List<Integer>> rows = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            String value = text.apply(row(i));
            if (value != null) {
                rows.computeIfAbsent(value, v -> new ArrayList<>()).add(row(i));
            }
        }
        return rows;
    }

    private int hash(int entry) {
        return (int) (entries[entry] >> 32);
    }

    private int row(int entry) {
        return (int) (entries[entry] & ROW);
    }
}
