package org.upline.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Texts in plain string order, and what begins with some letters: found by bisection, so that the first of millions is there
 * as quickly as the first of ten. Nothing is held but the order; the texts may lie in a snapshot and are asked for one by one.
 */
public final class PrefixIndex {
    private static final int NONE = -1;

    private final List<String> texts;

    private final IntUnaryOperator rows;
    private final int size;

    private PrefixIndex(List<String> texts, IntUnaryOperator rows, int size) {
        this.texts = texts;
        this.rows = rows;
        this.size = size;
    }

    /** Over texts that stand in plain string order themselves. */
    public static PrefixIndex of(List<String> sorted) {
        return new PrefixIndex(sorted, IntUnaryOperator.identity(), sorted.size());
    }

    /**
     * Over texts in whatever order.
     *
     * @param order the rows as {@link #order} gives them; rows without text may be left out
     */
    public static PrefixIndex of(List<String> texts, int[] order) {
        return new PrefixIndex(texts, place -> order[place], order.length);
    }

    /**
     * The rows that have a text, by text in plain string order, then by row. O(n + d log d) for d different texts, which of
     * names are far fewer than bearers.
     */
    public static int[] order(List<String> texts) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] numberOf = new int[texts.size()];
        for (int row = 0; row < numberOf.length; row++) {
            String text = texts.get(row);
            numberOf[row] = text.isEmpty() ? NONE : numbers.computeIfAbsent(text, t -> numbers.size());
        }
        String[] sorted = numbers.keySet().toArray(String[]::new);
        Arrays.parallelSort(sorted);
        int[] rank = new int[sorted.length];
        for (int r = 0; r < sorted.length; r++) {
            rank[numbers.getOrDefault(sorted[r], NONE)] = r;
        }
        return byRank(numberOf, rank);
    }

    /** Counts how many rows each rank has, and deals the rows out to their places. */
    private static int[] byRank(int[] numberOf, int[] rank) {
        int[] next = new int[rank.length + 1];
        for (int number : numberOf) {
            if (number != NONE) {
                next[rank[number] + 1]++;
            }
        }
        Arrays.parallelPrefix(next, Integer::sum);
        int[] order = new int[next[rank.length]];
        for (int row = 0; row < numberOf.length; row++) {
            if (numberOf[row] != NONE) {
                order[next[rank[numberOf[row]]]++] = row;
            }
        }
        return order;
    }

    /** Places from the first, included, to the last, excluded. */
    public record Range(int from, int to) {
        public int size() {
            return to - from;
        }
    }

    /** The places of the texts that begin so. O(log n) texts are looked at. */
    public Range beginning(String start) {
        int from = first(0, place -> text(place).compareTo(start) >= 0);
        return new Range(from, first(from, place -> !text(place).startsWith(start)));
    }

    /** The rows with exactly this text, ascending; O(log n) and their number. */
    public int[] rows(String text) {
        int from = first(0, place -> text(place).compareTo(text) >= 0);
        int to = first(from, place -> !text(place).equals(text));
        return IntStream.range(from, to).map(this::row).sorted().toArray();
    }

    /** The first place behind this one that has another text. O(log n). */
    public int behind(int place) {
        String text = text(place);
        return first(place, other -> !text(other).equals(text));
    }

    public String text(int place) {
        return texts.get(row(place));
    }

    public int row(int place) {
        return rows.applyAsInt(place);
    }

    public int size() {
        return size;
    }

    /** The first place from one on that has what all behind it have, too. */
    private int first(int from, IntPredicate reached) {
        int low = from;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (reached.test(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
