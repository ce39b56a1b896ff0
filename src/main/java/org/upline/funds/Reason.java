package org.upline.funds;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.Money;

/**
 * Why an account has its part, its score or its place in a plan.
 *
 * @param factor what was looked at, such as {@code memberPayers}; one that ends in {@code Fen} is money. Its text is in the
 *     bundle under {@code funds.reason.} and this, with the value as {@code {0}}, money in yuan
 * @param value what was found
 * @param weight points it adds to the score, two decimals; 0 where it explains and does not score
 * @param atLeast the limit that the value reaches; null where there is none of this kind
 * @param atMost the limit that the value does not exceed; null where there is none of this kind
 */
public record Reason(
        String factor,
        BigDecimal value,
        BigDecimal weight,
        @Nullable BigDecimal atLeast,
        @Nullable BigDecimal atMost) {
    static Reason of(String factor, long value) {
        return of(factor, BigDecimal.valueOf(value));
    }

    static Reason of(String factor, BigDecimal value) {
        return new Reason(factor, value, BigDecimal.ZERO, null, null);
    }

    /** The same with its points, given in hundredths. */
    Reason worth(long hundredths) {
        return new Reason(factor, value, BigDecimal.valueOf(hundredths, 2), atLeast, atMost);
    }

    /** The same with a limit that the value reaches. */
    Reason atLeast(BigDecimal limit) {
        return new Reason(factor, value, weight, limit, atMost);
    }

    Reason atLeast(long limit) {
        return atLeast(BigDecimal.valueOf(limit));
    }

    /** The same with a limit that the value does not exceed. */
    Reason atMost(BigDecimal limit) {
        return new Reason(factor, value, weight, atLeast, limit);
    }

    Reason atMost(long limit) {
        return atMost(BigDecimal.valueOf(limit));
    }

    /** The reason in words. */
    public Message text() {
        return Message.of("funds.reason." + factor, shown(value));
    }

    /** The limit in words; null where there is none. */
    public @Nullable Message limit() {
        if (atLeast != null) {
            return Message.of("funds.limit.atLeast", shown(atLeast));
        }
        return atMost == null ? null : Message.of("funds.limit.atMost", shown(atMost));
    }

    private Object shown(BigDecimal number) {
        return factor.endsWith("Fen") ? Money.yuan(number.longValueExact()) : number;
    }
}
