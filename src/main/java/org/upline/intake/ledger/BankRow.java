package org.upline.intake.ledger;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.upline.model.SourceRow;

/**
 * One row of a bank statement (交易明细信息) as it was understood, before anything is matched. Text is trimmed; what the
 * file does not have is empty.
 *
 * @param row where it stands
 * @param content SHA-256 over all cells of the row with their column names, trimmed: equal exactly for rows equal in
 *     every column
 * @param card own card number (交易卡号), digits as written
 * @param account own account number (交易账号), digits as written
 * @param holder own name (账户开户名称, 交易方户名)
 * @param holderId own identity number
 * @param time local; null only on an informational row
 * @param dateOnly true if the row has no time of day; {@code time} is then the start of the day
 * @param amountFen as written, may be negative, in fen of the currency
 * @param balanceFen balance after the row (交易余额); null where blank
 * @param direction null where the sign (收付标志) is blank or not understood
 * @param counterparty number of the other side (交易对手账卡号); empty where missing
 * @param counterpartyBank bank of the other side (对手开户银行)
 * @param cash whether the cash mark (现金标志) or memo says cash or ATM
 * @param memo summary (摘要说明)
 * @param currency ISO 4217 code, {@code CNY} where blank
 * @param outcome what 交易是否成功 says
 * @param serial serial number (交易流水号), empty where missing
 * @param ip address from which the row's own side ordered the payment (IP地址), as written
 * @param mac its device (MAC地址), as written
 * @param place where it was made (交易发生地), as written; empty for a word for "none"
 * @param informational true for a row that moves nothing: only 查询反馈结果原因, or an amount of 0.00
 */
public record BankRow(
        SourceRow row,
        String content,
        String card,
        String account,
        String holder,
        String holderId,
        @Nullable LocalDateTime time,
        boolean dateOnly,
        long amountFen,
        @Nullable Long balanceFen,
        @Nullable Direction direction,
        String counterparty,
        String counterpartyName,
        String counterpartyId,
        String counterpartyBank,
        boolean cash,
        String memo,
        String currency,
        Outcome outcome,
        String serial,
        String ip,
        String mac,
        String place,
        boolean informational) {

    /** A row whose file says nothing of the device and the place. */
    public BankRow(
            SourceRow row,
            String content,
            String card,
            String account,
            String holder,
            String holderId,
            @Nullable LocalDateTime time,
            boolean dateOnly,
            long amountFen,
            @Nullable Long balanceFen,
            @Nullable Direction direction,
            String counterparty,
            String counterpartyName,
            String counterpartyId,
            String counterpartyBank,
            boolean cash,
            String memo,
            String currency,
            Outcome outcome,
            String serial,
            boolean informational) {
        this(
                row,
                content,
                card,
                account,
                holder,
                holderId,
                time,
                dateOnly,
                amountFen,
                balanceFen,
                direction,
                counterparty,
                counterpartyName,
                counterpartyId,
                counterpartyBank,
                cash,
                memo,
                currency,
                outcome,
                serial,
                "",
                "",
                "",
                informational);
    }

    /** Whether money came in or went out, seen from the statement's own account. */
    public enum Direction {
        IN,
        OUT
    }

    /** What the bank says became of the payment. */
    public enum Outcome {
        DONE,
        FAILED,
        /** {@code R-被当日冲正} or {@code S-被隔日冲正}: the payment was taken back. */
        REVERSED
    }
}
