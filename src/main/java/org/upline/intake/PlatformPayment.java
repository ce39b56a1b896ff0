package org.upline.intake;

import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.BankRow;
import org.upline.intake.value.Moment;
import org.upline.model.Money;
import org.upline.model.SourceRow;

/**
 * A row of a payment platform, in the terms all platforms share. It is in yuan, and never cash.
 *
 * @param account own wallet
 * @param time null only where the amount is 0
 * @param fen amount in fen
 * @param balanceFen balance of the wallet afterwards
 * @param counterparty wallet or bank card of the other side; empty where the row names none
 * @param counterpartyBank bank of that number
 */
record PlatformPayment(
        String account,
        String holder,
        @Nullable Moment time,
        long fen,
        @Nullable Long balanceFen,
        BankRow.@Nullable Direction direction,
        String counterparty,
        String counterpartyName,
        String counterpartyBank,
        String memo,
        BankRow.Outcome outcome,
        String serial) {

    BankRow at(SourceRow row, String content) {
        return new BankRow(
                row,
                content,
                "",
                account,
                holder,
                "",
                time == null ? null : time.time(),
                time != null && time.dateOnly(),
                fen,
                balanceFen,
                direction,
                counterparty,
                counterpartyName,
                "",
                counterpartyBank,
                false,
                memo,
                Money.CNY,
                outcome,
                serial,
                fen == 0);
    }
}
