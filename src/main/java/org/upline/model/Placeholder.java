package org.upline.model;

import java.util.Locale;
import java.util.Set;

/**
 * Values that stand in a cell because something had to: they identify nobody, so they join nobody.
 */
public final class Placeholder {
    private static final Set<String> WORDS = Set.of(
            "", "无", "暂无", "没有", "不详", "未知", "空", "暂无法获知", "null", "none", "nil", "n/a", "\\n", "-1", "undefined");

    private static final int LONGEST_WORD =
            WORDS.stream().mapToInt(String::length).max().orElse(0);

    private Placeholder() {}

    /**
     * Whether the value names nobody: a word for "none", or one repeated character that is no letter ({@code 0000},
     * {@code ----}), or {@code xxx}. A name such as 丽丽 is none.
     */
    public static boolean isOne(String value) {
        // Nearly all values are longer than any of the words.
        if (value.length() <= LONGEST_WORD && WORDS.contains(value.toLowerCase(Locale.ROOT))) {
            return true;
        }
        char first = value.charAt(0);
        if (Character.isSurrogate(first) || (Character.isLetter(first) && first != 'x' && first != 'X')) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            if (value.charAt(i) != first) {
                return false;
            }
        }
        return true;
    }
}
