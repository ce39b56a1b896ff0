package org.upline.chart;

/**
 * Makes text from seized files safe to draw and honest to look at. What a reader cannot see, or what would change how its
 * surroundings read, is shown as a code such as {@code [U+202E]}: control characters (XML forbids most), formatting
 * characters such as bidirectional overrides and zero-width joiners, line and paragraph separators, lone surrogates,
 * noncharacters and invisible letters. Everything else stays as it is, characters beyond the BMP included.
 */
final class VisibleText {
    private VisibleText() {}

    /** The text with unseen characters shown; the same object if there are none. */
    static String of(String text) {
        if (text.codePoints().noneMatch(VisibleText::unseen)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            if (unseen(point)) {
                visible.append(String.format("[U+%04X]", point));
            } else {
                visible.appendCodePoint(point);
            }
        });
        return visible.toString();
    }

    private static boolean unseen(int point) {
        if (point >= 0x20 && point < 0x7F) {
            return false;
        }
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (point & 0xFFFE) == 0xFFFE
                || (point >= 0xFDD0 && point <= 0xFDEF)
                || isInvisibleLetter(point);
    }

    /** Letters and marks without a shape (Unicode: Default_Ignorable_Code_Point), save variation selectors. */
    private static boolean isInvisibleLetter(int point) {
        return switch (point) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }
}
