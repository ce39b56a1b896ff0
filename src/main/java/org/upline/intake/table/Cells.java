package org.upline.intake.table;

/** What a cell says, freed of what the way of export wrapped around it. */
public final class Cells {
    /** How MySQL writes NULL. */
    private static final String NULL = "\\N";
    /** How banks write "not obtainable for now". */
    private static final String UNOBTAINABLE = "暂无法获知";

    private Cells() {}

    /**
     * The cell without blanks, tabs, NULs and quotes around it, without the apostrophe or {@code ="…"} by which
     * spreadsheets keep digits as text; empty where the cell stands for nothing ({@code \N}, 暂无法获知). What is inside
     * stays, control characters too.
     */
    public static String clean(String cell) {
        int from = 0;
        int to = cell.length();
        if (to >= 3 && cell.charAt(0) == '=' && cell.charAt(1) == '"') {
            from = 2;
        }
        while (from < to && isWrapping(cell.charAt(from))) {
            from++;
        }
        while (to > from && isWrapping(cell.charAt(to - 1))) {
            to--;
        }
        String inner = from == 0 && to == cell.length() ? cell : cell.substring(from, to);
        return inner.equals(NULL) || inner.equals(UNOBTAINABLE) ? "" : inner;
    }

    private static boolean isWrapping(char c) {
        // Letters and digits, which nearly all cells begin and end with, are told at one look.
        if (c > '\'' && c < '\u00A0') {
            return false;
        }
        return c == '"' || c == '\'' || isBlank(c);
    }

    /** Whether the character shows as nothing: blanks of any width, tab, line break, NUL, byte order mark. */
    public static boolean isBlank(char c) {
        return switch (c) {
            case ' ', '\t', '\n', '\r', '\f', '\u000B', '\0', '\u00A0', '\u3000', '\uFEFF', '\u200B' -> true;
            default -> (c >= '\u2000' && c <= '\u200A') || c == '\u202F' || c == '\u205F';
        };
    }

    /** The text with full-width letters, digits and signs made half-width; the same string where there are none. */
    public static String halfWidth(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isFullWidth(text.charAt(i))) {
                char[] chars = text.toCharArray();
                for (int k = i; k < chars.length; k++) {
                    if (isFullWidth(chars[k])) {
                        chars[k] = chars[k] == '\u3000' ? ' ' : (char) (chars[k] - 0xFEE0);
                    }
                }
                return new String(chars);
            }
        }
        return text;
    }

    private static boolean isFullWidth(char c) {
        return (c >= '\uFF01' && c <= '\uFF5E') || c == '\u3000';
    }
}
