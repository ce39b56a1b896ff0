package org.upline.funds;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A transfer of a flow with its evidence.
 *
 * @param from number of the account that paid
 * @param to number of the account that was paid
 * @param transfer names it by the row it is taken from
 * @param place where it was made, as a bank wrote it; empty where none did
 * @param rows all rows that tell of it, as {@code file:row}
 */
public record FlowRow(
        String from,
        String to,
        String transfer,
        LocalDateTime time,
        long amountFen,
        String memo,
        String place,
        List<String> rows) {}
