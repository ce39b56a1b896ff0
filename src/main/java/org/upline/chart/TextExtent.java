package org.upline.chart;

/**
 * How wide a text is drawn, by a rule of its own and not by the fonts of one machine, so that a chart is the same
 * everywhere. East Asian wide and fullwidth characters (Unicode Standard Annex 11) take one em; the rest a share that the
 * usual sans-serif fonts do not exceed, so that a box is rather too wide than too narrow.
 */
final class TextExtent {
    private static final String CUT = "…";

    /** Hundredths of an em of the characters U+0020 to U+007E. */
    private static final int[] ASCII = new int[0x7F];

    static {
        for (int point = 0x20; point < ASCII.length; point++) {
            ASCII[point] = point >= 'A' && point <= 'Z' ? 74 : 62;
        }
        set(" !',.:;|ijl`", 36);
        set("I()[]{}-/\\\"frt*", 46);
        set("mwMOQ+<=>~^#&", 88);
        set("W@%", 104);
    }

    /** Pairs of first and last code point, ascending. */
    private static final int[] WIDE = {
        0x00B7, 0x00B7, 0x1100, 0x115F, 0x2014, 0x2015, 0x2018, 0x201D, 0x2025, 0x2026, 0x2030, 0x2030, 0x203B, 0x203B,
        0x2103, 0x2103, 0x2116, 0x2116, 0x2121, 0x2122, 0x2150, 0x218F, 0x2190, 0x23FF, 0x2460, 0x27BF, 0x2900, 0x2BFF,
        0x2E80, 0x4DBF, 0x4E00, 0x9FFF, 0xA000, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xE000, 0xFAFF, 0xFE10, 0xFE1F,
        0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18DFF, 0x1AFF0, 0x1B2FF, 0x1F000, 0x1FAFF, 0x20000,
        0x3FFFD
    };

    private TextExtent() {}

    private static void set(String characters, int share) {
        characters.chars().forEach(point -> ASCII[point] = share);
    }

    /**
     * Width of the text.
     *
     * @param size of the font (its em), in hundredths of a pixel
     * @return hundredths of a pixel, rounded up
     */
    static long width(String text, long size) {
        long share = text.codePoints().mapToLong(TextExtent::share).sum();
        return (Math.multiplyExact(share, size) + 99) / 100;
    }

    /** Hundredths of an em. */
    private static int share(int point) {
        if (point >= 0x20 && point < ASCII.length) {
            return ASCII[point];
        }
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(point) ? 100 : 72;
    }

    private static boolean isWide(int point) {
        for (int pair = 0; pair < WIDE.length && WIDE[pair] <= point; pair += 2) {
            if (point <= WIDE[pair + 1]) {
                return true;
            }
        }
        return false;
    }

    /** The text if it is no wider than that, else its beginning with {@code …}. */
    static String cut(String text, long size, long width) {
        if (width(text, size) <= width) {
            return text;
        }
        int end = fitting(text, size, width - width(CUT, size));
        return text.substring(0, end) + CUT;
    }

    /**
     * Length of the longest beginning that is no wider than that, in {@code char}s. It ends between two characters as a
     * reader sees them: not within a surrogate pair, not before a combining mark.
     */
    static int fitting(String text, long size, long width) {
        int end = 0;
        long share = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            share += share(point);
            at += Character.charCount(point);
            if ((share * size + 99) / 100 > width) {
                return end;
            }
            if (at == text.length() || share(text.codePointAt(at)) > 0) {
                end = at;
            }
        }
        return end;
    }
}
