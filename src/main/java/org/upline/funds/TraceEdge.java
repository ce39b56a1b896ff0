package org.upline.funds;

import java.time.LocalDateTime;

/**
 * The transfers from one account to another that carry traced money, taken together.
 *
 * @param from number of the account that paid, also when traced back
 * @param to number of the account that was paid
 * @param amountFen sum of these transfers
 * @param tracedFen how much of it is traced
 * @param count number of these transfers
 * @param first time of the earliest
 * @param last time of the latest
 */
public record TraceEdge(
        String from, String to, long amountFen, long tracedFen, int count, LocalDateTime first, LocalDateTime last) {}
