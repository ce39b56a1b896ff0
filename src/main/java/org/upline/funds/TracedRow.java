package org.upline.funds;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A transfer that carries traced money, with its evidence.
 *
 * @param transfer names it by the row it is taken from
 * @param tracedFen how much of the amount is traced
 * @param place where it was made, as a bank wrote it; empty where none did
 * @param rows all rows that tell of it, as {@code file:row}
 */
public record TracedRow(
        String transfer,
        LocalDateTime time,
        long amountFen,
        long tracedFen,
        String memo,
        String place,
        List<String> rows) {}
