package org.upline.intake.ledger;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.upline.model.SourceRow;

/**
 * One row of account master data (账户信息). Text is trimmed; what the file does not have is empty.
 *
 * @param content as in {@link BankRow#content()}
 * @param account account number (交易账号)
 * @param card card number (交易卡号)
 * @param balanceFen balance (账户余额); null where blank
 * @param lastTransaction time of the last transaction (最后交易时间), at which the balance stood
 */
public record AccountRow(
        SourceRow row,
        String content,
        String account,
        String card,
        String holder,
        String holderId,
        String bank,
        String currency,
        String status,
        @Nullable LocalDateTime opened,
        @Nullable Long balanceFen,
        @Nullable LocalDateTime lastTransaction) {}
