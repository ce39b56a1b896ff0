package org.upline.funds;

import java.math.BigDecimal;
import org.upline.model.Message;
import org.upline.model.Money;

/**
 * Why an account has its part, its score or its place in a plan.
 *
 * @param factor what was looked at, such as {@code memberPayers}; one that ends in {@code Fen} is money. Its text is in the
 *     bundle under {@code funds.reason.} and this, with the value as {@code {0}}, money in yuan
 * @param value what was found
 * @param weight points it adds to the score, two decimals; 0 where it explains and does not score
 */
public record Reason(String factor, BigDecimal value, BigDecimal weight) {
    static Reason of(String factor, long value) {
        return new Reason(factor, BigDecimal.valueOf(value), BigDecimal.ZERO);
    }

    static Reason of(String factor, BigDecimal value) {
        return new Reason(factor, value, BigDecimal.ZERO);
    }

    /** The same with its points, given in hundredths. */
    Reason worth(long hundredths) {
        return new Reason(factor, value, BigDecimal.valueOf(hundredths, 2));
    }

    /** The reason in words. */
    public Message text() {
        String key = "funds.reason." + factor;
        return factor.endsWith("Fen") ? Message.of(key, Money.yuan(value.longValueExact())) : Message.of(key, value);
    }
}
