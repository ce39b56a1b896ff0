package org.upline.chart;

import java.util.function.IntPredicate;
import org.upline.model.UnseenCharacters;

/**
 * Makes text from seized files safe to draw and honest to look at: {@link UnseenCharacters} are shown as their code points,
 * such as {@code [U+202E]}. Everything else stays as it is, characters beyond the BMP included.
 */
final class DrawnText {
    private DrawnText() {}

    /** The text with unseen characters shown; the same object if there are none. */
    static String of(String text) {
        return shown(text, UnseenCharacters::contains);
    }

    /**
     * The text for a page, which is lettered in a font of the reader's: shown by its code point is also what no font has a
     * shape for, code points not assigned and those for private use. So a page says of them what the other formats say,
     * which ask their font.
     */
    static String onPage(String text) {
        return shown(text, point -> UnseenCharacters.contains(point) || isNobodys(point));
    }

    private static boolean isNobodys(int point) {
        int type = Character.getType(point);
        return type == Character.UNASSIGNED || type == Character.PRIVATE_USE;
    }

    private static String shown(String text, IntPredicate asCodePoint) {
        if (text.codePoints().noneMatch(asCodePoint)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (asCodePoint.test(point)) {
                visible.append(codePoint(point));
            } else {
                visible.appendCodePoint(point);
            }
        });
        return visible.toString();
    }

    /** A code point by its number. */
    static String codePoint(int point) {
        return String.format("[U+%04X]", point);
    }
}
