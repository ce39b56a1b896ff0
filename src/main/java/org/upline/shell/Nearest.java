package org.upline.shell;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What a mistyped word was probably meant to be, by optimal string alignment distance (insertions, deletions,
 * substitutions and swaps of neighbours).
 */
final class Nearest {
    private static final int MOST_SUGGESTIONS = 3;

    /** Longer words are no slips, and the cost is the product of the lengths. */
    private static final int LONGEST = 60;

    private Nearest() {}

    /** The nearest of some words, nearest first, ties in plain string order; none if none is near. */
    static List<String> to(String typed, Collection<String> words) {
        if (typed.length() > LONGEST) {
            return List.of();
        }
        record Near(String word, int distance) {}
        return words.stream()
                .distinct()
                .map(word -> new Near(word, distance(typed, word)))
                .filter(near -> near.distance() <= Math.max(1, near.word().length() / 3))
                .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
                .limit(MOST_SUGGESTIONS)
                .map(Near::word)
                .toList();
    }

    static int distance(String a, String b) {
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        Arrays.setAll(last, j -> j);
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            beforeLast = last;
            last = row;
        }
        return last[b.length()];
    }
}
