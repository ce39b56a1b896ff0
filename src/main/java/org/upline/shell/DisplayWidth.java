package org.upline.shell;

import org.jline.utils.AttributedString;

/** How many columns of a terminal text takes: two for a Chinese character, none for a combining mark. */
final class DisplayWidth {
    static final String ELLIPSIS = "…";

    private DisplayWidth() {}

    static int of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7e) {
                return new AttributedString(text).columnLength();
            }
        }
        return text.length();
    }

    /** The text, followed by blanks up to a width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - of(text)));
    }

    /** The text, after blanks up to a width. */
    static String flushRight(String text, int width) {
        return " ".repeat(Math.max(0, width - of(text))) + text;
    }

    /** The text if it fits, else its start and an ellipsis. */
    static String cut(String text, int width) {
        if (of(text) <= width) {
            return text;
        }
        AttributedString start = new AttributedString(text).columnSubSequence(0, width - 1);
        return start.columnLength() < width ? start + ELLIPSIS : start.columnSubSequence(0, width - 2) + ELLIPSIS;
    }
}
