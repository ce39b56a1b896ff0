package org.upline.funds;

import java.util.List;

/**
 * Money that moved on and was not followed, for one reason.
 *
 * @param fen how much
 * @param accounts on which accounts it was stopped, where it counts as resting; by fen, largest first, then by number
 */
public record TraceStop(StopReason reason, long fen, List<Place> accounts) {

    /** An account with the money that was stopped there for that reason. */
    public record Place(String account, String holder, long fen) {}
}
