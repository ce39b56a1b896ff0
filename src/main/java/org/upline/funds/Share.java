package org.upline.funds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** Shares of amounts, exact where the product of two amounts no longer fits a {@code long}. */
final class Share {
    private static final int WHOLE = 100;

    private Share() {}

    /**
     * {@code floor(amount × part / whole)} for numbers of at least zero with {@code part ≤ whole}, {@code whole > 0}.
     * The product is formed in 128 bits; only when it really needs them is the division left to {@link BigInteger}.
     */
    static long floor(long amount, long part, long whole) {
        long low = amount * part;
        if (Math.multiplyHigh(amount, part) == 0 && low >= 0) {
            return low / whole;
        }
        return BigInteger.valueOf(amount)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    /** So many percent of the whole, rounded down; for shares of a whole, so at most all of it. */
    static long percent(long whole, int percent) {
        return floor(whole, Math.min(WHOLE, percent), WHOLE);
    }

    /** Whether the part is at least so many percent of the whole. */
    static boolean atLeast(long part, int percent, long whole) {
        return Math.multiplyExact(part, 100L) >= Math.multiplyExact(whole, (long) percent);
    }

    /** Whether the part is at most so many percent of the whole. */
    static boolean atMost(long part, int percent, long whole) {
        return Math.multiplyExact(part, 100L) <= Math.multiplyExact(whole, (long) percent);
    }

    /** The quotient with four decimals, rounded half up. */
    static BigDecimal decimal(long part, long whole) {
        return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
