package org.upline.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account that money runs through. Cards are not accounts: they lead to one.
 *
 * @param number the account number (账号) where it is known, else the number by which it was met; for a
 *     {@link AccountKind#SURROGATE} or {@link AccountKind#CASH} node a made name that starts with {@code *}
 * @param kind what stands behind the node
 * @param cards numbers of the cards known to lead to it, in plain string order
 * @param holder name of the holder, empty where unknown
 * @param holderId identity number of the holder as written, empty where unknown
 * @param bank name of the bank
 * @param currency ISO 4217 code
 * @param opened when the account was opened
 * @param status as written (账户状态)
 * @param obtained whether its own statement is in the case; false means 未调单
 * @param openingFen balance before the first row of its own statement; null where the statement gives none
 * @param balanceFen last known balance, from the statement or the account's master data, whichever is later
 * @param balanceTime when that balance stood
 * @param rows rows of account master data (账户信息) that describe it
 */
public record Account(
        String number,
        AccountKind kind,
        List<String> cards,
        String holder,
        String holderId,
        String bank,
        String currency,
        @Nullable LocalDateTime opened,
        String status,
        boolean obtained,
        @Nullable Long openingFen,
        @Nullable Long balanceFen,
        @Nullable LocalDateTime balanceTime,
        List<SourceRow> rows) {
    public Account {
        cards = List.copyOf(cards);
        rows = List.copyOf(rows);
    }
}
