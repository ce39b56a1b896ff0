package org.upline.model;

/**
 * The characters of seized text that a reader cannot see or that change how their surroundings read; no way out of the
 * program lets them pass as they are. They are control characters such as terminal escapes, formatting characters such as
 * marks that turn the direction of writing (Unicode TR 36, "bidirectional text spoofing") and zero-width joiners, line and
 * paragraph separators, halves of surrogate pairs, noncharacters, which XML cannot hold, and letters without a shape.
 */
public final class UnseenCharacters {
    private UnseenCharacters() {}

    /** Whether a code point, or half of a surrogate pair, is one of them. */
    public static boolean contains(int codePoint) {
        if (codePoint >= 0x20 && codePoint < 0x7F) {
            return false;
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> isNoncharacter(codePoint) || isShapeless(codePoint);
        };
    }

    private static boolean isNoncharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    /** Letters and marks without a shape (Unicode: Default_Ignorable_Code_Point), save variation selectors. */
    private static boolean isShapeless(int codePoint) {
        return switch (codePoint) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> false;
        };
    }
}
