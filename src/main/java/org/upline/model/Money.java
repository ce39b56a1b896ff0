package org.upline.model;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Amounts of money as whole fen (分), one hundredth of a yuan. There is no floating point anywhere on the way, and an
 * amount that does not fit is an error, never a wrap.
 */
public final class Money {
    /** Chinese yuan, the currency in which sums are made; others are kept apart. */
    public static final String CNY = "CNY";

    private Money() {}

    /**
     * Reads an amount in yuan, such as {@code 2900}, {@code -1,234.50} or {@code ￥10.00}.
     *
     * @return fen
     * @throws NumberFormatException if the text is no number, has a part of a fen, or exceeds a {@code long}
     */
    public static long fenOfYuan(String text) {
        return fen(text, 2);
    }

    /**
     * Reads an amount that is given in fen, such as {@code 290000}.
     *
     * @throws NumberFormatException if the text is no whole number or exceeds a {@code long}
     */
    public static long fenOfFen(String text) {
        return fen(text, 0);
    }

    private static long fen(String text, int scale) {
        String digits = text.strip().replace(",", "").replace("，", "");
        if (digits.startsWith("¥") || digits.startsWith("￥")) {
            digits = digits.substring(1);
        }
        // A bound on the exponent: "1e999999999" must not make BigDecimal write out its zeros.
        if (digits.length() > 40 || digits.indexOf('e') >= 0 || digits.indexOf('E') >= 0) {
            throw new NumberFormatException(text);
        }
        try {
            return new BigDecimal(digits)
                    .movePointRight(scale)
                    .setScale(0, RoundingMode.UNNECESSARY)
                    .longValueExact();
        } catch (ArithmeticException notWholeFen) {
            throw new NumberFormatException(text);
        }
    }

    /** Writes fen as yuan with two decimals, such as {@code -1234.50}; the inverse of {@link #fenOfYuan}. */
    public static String yuan(long fen) {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }
}
