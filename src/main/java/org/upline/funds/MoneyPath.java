package org.upline.funds;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A chain of transfers, each from the account the one before had reached, in the order money moved.
 *
 * @param steps number of transfers
 * @param start time of the first
 * @param arrival time of the last
 * @param bottleneckFen the smallest amount on the way; no more can have gone all the way
 * @param transfers from the first to the last
 */
public record MoneyPath(
        int steps, LocalDateTime start, LocalDateTime arrival, long bottleneckFen, List<Leg> transfers) {

    /**
     * A transfer on the way.
     *
     * @param rows all rows that tell of it, as {@code file:row}, the one that names it first
     */
    public record Leg(String from, String to, long amountFen, LocalDateTime time, List<String> rows) {}
}
