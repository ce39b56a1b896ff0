package org.upline.funds;

import java.util.List;

/**
 * An account that traced money touched. Sums are of traced money, in fen, in the direction in which it really moved.
 *
 * @param restingFen forward: what came to rest there; back: what came from there, as far as statements show. 0 for cash and
 *     unnamed counterparties, whose share counts as exits
 * @param hop fewest traced transfers from the origin, 0 for the accounts where it begins
 * @param obtained whether its own statement is in the case; without it, it may only look like a resting place
 * @param stoppedFen how much of restingFen moved on beyond a limit and was not followed
 */
public record TraceAccount(
        String account,
        List<String> cards,
        String holder,
        long inFen,
        long outFen,
        long restingFen,
        int hop,
        boolean obtained,
        long stoppedFen) {}
