package org.upline.chart;

import org.upline.model.UnseenCharacters;

/**
 * Makes text from seized files safe to draw and honest to look at: {@link UnseenCharacters} are shown as their code points,
 * such as {@code [U+202E]}. Everything else stays as it is, characters beyond the BMP included.
 */
final class DrawnText {
    private DrawnText() {}

    /** The text with unseen characters shown; the same object if there are none. */
    static String of(String text) {
        if (text.codePoints().noneMatch(UnseenCharacters::contains)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (UnseenCharacters.contains(point)) {
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
