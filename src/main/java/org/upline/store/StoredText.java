package org.upline.store;

/**
 * Text as the store keeps it. Neo4j writes strings as UTF-8, which cannot hold half of a surrogate pair, and would put a
 * question mark in its place; seized text must come back as it was. So such a half is kept as {@value #MARK} and its four
 * hexadecimal digits, and the mark itself, a code point Unicode sets aside for a program's own use, likewise. All other
 * text, NUL and line breaks included, is stored as it stands. Different texts stay different, so ids may be compared.
 */
final class StoredText {
    static final char MARK = '\uFDD0';

    private static final int DIGITS = 4;

    private StoredText() {}

    static String encode(String text) {
        int bad = firstToEscape(text, 0);
        if (bad < 0) {
            return text;
        }
        StringBuilder stored = new StringBuilder(text.length() + 16);
        int from = 0;
        while (bad >= 0) {
            stored.append(text, from, bad).append(MARK).append(hex(text.charAt(bad)));
            from = bad + 1;
            bad = firstToEscape(text, from);
        }
        return stored.append(text, from, text.length()).toString();
    }

    /** The inverse of {@link #encode}; a mark not followed by four digits, which is none of ours, stays as it is. */
    static String decode(String stored) {
        int mark = stored.indexOf(MARK);
        if (mark < 0) {
            return stored;
        }
        StringBuilder text = new StringBuilder(stored.length());
        int from = 0;
        while (mark >= 0) {
            text.append(stored, from, mark);
            int unit = unit(stored, mark + 1);
            text.append(unit < 0 ? MARK : (char) unit);
            from = unit < 0 ? mark + 1 : mark + 1 + DIGITS;
            mark = stored.indexOf(MARK, from);
        }
        return text.append(stored, from, stored.length()).toString();
    }

    private static int firstToEscape(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (c == MARK || Character.isSurrogate(c)) {
                return i;
            }
        }
        return -1;
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c);
        return "0".repeat(DIGITS - digits.length()) + digits;
    }

    private static int unit(String stored, int from) {
        if (from + DIGITS > stored.length()) {
            return -1;
        }
        int unit = 0;
        for (int i = from; i < from + DIGITS; i++) {
            int digit = Character.digit(stored.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            unit = unit << 4 | digit;
        }
        return unit;
    }
}
