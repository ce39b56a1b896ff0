package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * Finds parts of a chart by what is written on them. Whoever looks for an id finds it first, though others contain it. A
 * search is O(text).
 */
final class NodeSearch {
    private final int[] parts;
    private final IntFunction<List<String>> lines;
    private String sought = "";
    private List<Integer> found = List.of();
    private int next;

    /**
     * @param parts numbers of what is searched, in the order in which it is found
     * @param lines what is written on each
     */
    NodeSearch(int[] parts, IntFunction<List<String>> lines) {
        this.parts = parts.clone();
        this.lines = lines;
    }

    /** All parts that have the text, in upper or lower case; whole lines first, else in order. */
    List<Integer> all(String text) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        List<Integer> whole = new ArrayList<>();
        List<Integer> some = new ArrayList<>();
        if (wanted.isEmpty()) {
            return some;
        }
        for (int part : parts) {
            List<String> its = lines.apply(part).stream()
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .toList();
            if (its.contains(wanted)) {
                whole.add(part);
            } else if (its.stream().anyMatch(line -> line.contains(wanted))) {
                some.add(part);
            }
        }
        whole.addAll(some);
        return whole;
    }

    /** The next part with the text, the first again after the last; negative if there is none. */
    int next(String text) {
        if (!text.equals(sought)) {
            sought = text;
            found = all(text);
            next = 0;
        }
        return found.isEmpty() ? -1 : found.get(next++ % found.size());
    }

    /** How many have the text that was last looked for. */
    int count() {
        return found.size();
    }

    /** Which of them was found last, from 1. */
    int position() {
        return found.isEmpty() ? 0 : (next - 1) % found.size() + 1;
    }
}
