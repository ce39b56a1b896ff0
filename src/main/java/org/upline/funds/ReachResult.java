package org.upline.funds;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Which accounts money of the origin may have reached (back: may have come from), whatever rule says whose money is whose.
 *
 * @param originFen sum of the transfers of the origin; no more than this can be anywhere
 * @param accounts by time of first arrival, earliest first (back: latest first), then by number
 */
public record ReachResult(TraceDirection direction, long originFen, List<Account> accounts, TraceLimits limits) {

    /**
     * An account that was reached.
     *
     * @param hop fewest transfers from the origin on, that of the origin being the first
     * @param arrival time of the transfer that first reached it (back: of the last one that left it for the origin)
     * @param atMostFen no rule can find more of the origin's money to have come here in all, in fen
     * @param obtained whether its own statement is in the case; without it, nothing is followed out of it but what others'
     *     statements show
     */
    public record Account(
            String account,
            List<String> cards,
            String holder,
            int hop,
            LocalDateTime arrival,
            long atMostFen,
            boolean obtained) {}
}
