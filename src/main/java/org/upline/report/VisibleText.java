package org.upline.report;

import org.upline.model.UnseenCharacters;

/**
 * Text of seized data as it may be shown on a terminal or in a table: {@link UnseenCharacters} are spelled out as {@code
 * \u001b}. All other characters stand as they are.
 */
public final class VisibleText {
    private VisibleText() {}

    /** The same text with unseen characters spelled out; the same object where there is none. */
    public static String of(String text) {
        int length = text.length();
        for (int i = 0; i < length; ) {
            int codePoint = text.codePointAt(i);
            if (UnseenCharacters.contains(codePoint)) {
                return spelledOut(text, i);
            }
            i += Character.charCount(codePoint);
        }
        return text;
    }

    private static String spelledOut(String text, int from) {
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, from);
        for (int i = from; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (!UnseenCharacters.contains(codePoint)) {
                visible.appendCodePoint(codePoint);
            } else if (codePoint == '\n') {
                visible.append("\\n");
            } else if (codePoint == '\r') {
                visible.append("\\r");
            } else if (codePoint == '\t') {
                visible.append("\\t");
            } else {
                for (char unit : Character.toChars(codePoint)) {
                    visible.append(String.format("\\u%04x", (int) unit));
                }
            }
            i += Character.charCount(codePoint);
        }
        return visible.toString();
    }
}
