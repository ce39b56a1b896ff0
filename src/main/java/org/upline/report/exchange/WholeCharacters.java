package org.upline.report.exchange;

/**
 * Text for formats that are UTF-8 and can spell out every character but one: half of a surrogate pair is no character, and
 * no UTF-8 can hold it. It is written out as {@code \ud800}; everything else stays as it is.
 */
final class WholeCharacters {
    private WholeCharacters() {}

    static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                return spelledOut(text);
            }
        }
        return text;
    }

    private static String spelledOut(String text) {
        StringBuilder whole = new StringBuilder(text.length() + 8);
        text.codePoints().forEach(codePoint -> {
            if (codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
                whole.append(String.format("\\u%04x", codePoint));
            } else {
                whole.appendCodePoint(codePoint);
            }
        });
        return whole.toString();
    }
}
