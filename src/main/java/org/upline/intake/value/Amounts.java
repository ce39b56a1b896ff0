package org.upline.intake.value;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.upline.intake.table.Cells;
import org.upline.model.Money;

/** Amounts in yuan as cells write them, to whole fen. */
public final class Amounts {
    /** Commas part thousands or stand for nothing known: {@code 1,23} could be 1.23 or 123. */
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d*)?");

    private static final Pattern WHOLE = Pattern.compile("[+-]?(\\d+|\\d{1,3}(,\\d{3})+)");

    /** So many signs are no more than fifteen digits of yuan. */
    private static final int LONGEST_PLAIN = 16;

    private static final long NOT_PLAIN = Long.MIN_VALUE;

    private Amounts() {}

    /** Whether the cell stands for no amount. */
    public static boolean isNone(String cell) {
        return cell.isEmpty() || cell.equals("-") || cell.equals("--") || cell.equalsIgnoreCase("null");
    }

    /**
     * Reads {@code 2900}, {@code -1,234.50}, {@code ￥10.00}, {@code +10元}, {@code (10.00)} for −10, in full-width signs
     * too.
     *
     * @return fen; null if the text is no amount, has a part of a fen, has lost digits ({@code 1.2E+08}) or does not fit
     */
    public static @Nullable Long fen(String cell) {
        long plain = plainFen(cell);
        if (plain != NOT_PLAIN) {
            return plain;
        }
        String text = Cells.halfWidth(cell).replace(" ", "").replace("￥", "¥");
        boolean negative = false;
        if (text.startsWith("(") && text.endsWith(")")) {
            negative = true;
            text = text.substring(1, text.length() - 1);
        }
        if (text.startsWith("-") || text.startsWith("+")) {
            negative ^= text.startsWith("-");
            text = text.substring(1);
        }
        if (text.startsWith("¥")) {
            text = text.substring(1);
        }
        if (text.endsWith("元")) {
            text = text.substring(0, text.length() - 1);
        }
        // Digits of other scripts, which Java would read, are in no export: they are damage.
        boolean digits =
                !text.isEmpty() && text.charAt(0) != ',' && text.chars().allMatch(Amounts::isPart);
        if (!digits || (text.indexOf(',') >= 0 && !THOUSANDS.matcher(text).matches())) {
            return null;
        }
        try {
            // With its sign, as the smallest amount has no positive one.
            return Money.fenOfYuan(negative ? "-" + text : text);
        } catch (NumberFormatException none) {
            return null;
        }
    }

    /**
     * Reads an amount that the source gives in whole fen, such as {@code 290000} or {@code -1,234}.
     *
     * @return fen; null if the text is no whole number of fen or does not fit
     */
    public static @Nullable Long wholeFen(String cell) {
        String text = Cells.halfWidth(cell).replace(" ", "");
        if (!WHOLE.matcher(text).matches()) {
            return null;
        }
        try {
            return Money.fenOfFen(text);
        } catch (NumberFormatException tooLarge) {
            return null;
        }
    }

    /** Reads what nearly all cells hold: digits, perhaps a minus before them, perhaps a point and one or two behind. */
    private static long plainFen(String cell) {
        int length = cell.length();
        int at = length > 0 && cell.charAt(0) == '-' ? 1 : 0;
        if (at == length || length > LONGEST_PLAIN) {
            return NOT_PLAIN;
        }
        long fen = 0;
        int point = -1;
        for (int i = at; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                fen = fen * 10 + (c - '0');
            } else if (c == '.' && point < 0 && i > at) {
                point = i;
            } else {
                return NOT_PLAIN;
            }
        }
        int decimals = point < 0 ? 0 : length - 1 - point;
        if (decimals > 2 || point == length - 1) {
            return NOT_PLAIN;
        }
        fen *= decimals == 0 ? 100 : decimals == 1 ? 10 : 1;
        return at == 1 ? -fen : fen;
    }

    private static boolean isPart(int c) {
        return c >= '0' && c <= '9' || c == '.' || c == ',';
    }
}
