package org.upline.report;

/**
 * Text of seized data as it may be shown: characters that are not seen but act, such as terminal escapes, control
 * characters, marks that turn the direction of writing (Unicode TR 36, "bidirectional text spoofing") and halves of
 * surrogate pairs, are spelled out as {@code \u001b}. All other characters stand as they are.
 */
public final class VisibleText {
    private VisibleText() {}

    /** The same text with acting characters spelled out; the same object where there is none. */
    public static String of(String text) {
        int length = text.length();
        for (int i = 0; i < length; ) {
            int codePoint = text.codePointAt(i);
            if (isActing(codePoint)) {
                return spelledOut(text, i);
            }
            i += Character.charCount(codePoint);
        }
        return text;
    }

    /** Whether a character acts without being seen. */
    static boolean isActing(int codePoint) {
        if (codePoint >= 0x20 && codePoint < 0x7f) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static String spelledOut(String text, int from) {
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, from);
        for (int i = from; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (!isActing(codePoint)) {
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
