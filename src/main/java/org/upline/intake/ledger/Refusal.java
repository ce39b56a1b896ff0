package org.upline.intake.ledger;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.Ledger.Fate;
import org.upline.model.Message;

/** Why a row cannot become part of the ledger, each with the column at fault. */
final class Refusal {

    static final Fate NO_OWN_NUMBER = Fate.rejected("交易账号", Message.of("ledger.noOwnNumber"));
    static final Fate NO_TIME = Fate.rejected("交易时间", Message.of("ledger.noTime"));
    static final Fate NO_DIRECTION = Fate.rejected("收付标志", Message.of("ledger.noDirection"));
    static final Fate AMOUNT_BEYOND_REASON = Fate.rejected("交易金额", Message.of("ledger.amountBeyondReason"));
    static final Fate BALANCE_BEYOND_REASON = Fate.rejected("交易余额", Message.of("ledger.balanceBeyondReason"));

    /** A quadrillion yuan. Below it no sum of a balance and an amount leaves a {@code long}. */
    private static final long BEYOND_REASON = 100_000_000_000_000_000L;

    private Refusal() {}

    /** Looks at time, amount and balance. @return null for a row whose amounts and time can be worked with */
    static @Nullable Fate ofFigures(@Nullable LocalDateTime time, long amount, @Nullable Long balance) {
        if (time == null || time.getYear() < 0 || time.getYear() > 9999) {
            return NO_TIME;
        }
        if (isBeyondReason(amount)) {
            return AMOUNT_BEYOND_REASON;
        }
        return balance != null && isBeyondReason(balance) ? BALANCE_BEYOND_REASON : null;
    }

    private static boolean isBeyondReason(long fen) {
        return fen > BEYOND_REASON || fen < -BEYOND_REASON;
    }

    /** A row neither of whose own numbers names an account. */
    static Fate ofOwnNumber(String account, String card) {
        String written = account.isEmpty() ? card : account;
        return written.isEmpty()
                ? NO_OWN_NUMBER
                : Fate.rejected(account.isEmpty() ? "交易卡号" : "交易账号", Message.of("ledger.ownNumberUnusable", written));
    }
}
