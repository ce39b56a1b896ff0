package org.upline.synthetic;

/** Numbers as text, without a locale and without garbage: thirty million rows are written with these. */
final class Digits {
    private Digits() {}

    /** Appends a number of at least {@code width} digits, filled up with zeros. */
    static void append(StringBuilder text, long number, int width) {
        int start = text.length();
        text.append(number);
        for (int missing = width - (text.length() - start); missing > 0; missing--) {
            text.insert(start, '0');
        }
    }

    /** Appends fen as yuan with two decimals. */
    static void appendYuan(StringBuilder text, long fen) {
        if (fen < 0) {
            text.append('-');
        }
        long amount = Math.abs(fen);
        text.append(amount / 100).append('.');
        append(text, amount % 100, 2);
    }
}
