package org.upline.funds;

import java.util.List;

/**
 * Where money went, or came from. {@code originFen = exitsFen + restingFen}, to the fen.
 *
 * @param originFen what was traced for the first time by the transfers of the origin; money that comes back and is sent
 *     again is not traced twice
 * @param exitsFen what left through cash and unnamed counterparties (back: came from them)
 * @param restingFen what rests on all other accounts, with what was not followed further
 * @param accounts by restingFen, largest first, then by number
 * @param edges by tracedFen, largest first, then by numbers
 * @param limits how far it was followed
 * @param stopped what moved on beyond these limits and was not followed, by reason, in the order of {@link StopReason}; it is
 *     part of restingFen; empty if nothing was stopped
 */
public record TraceResult(
        TraceMethod method,
        TraceDirection direction,
        long originFen,
        long exitsFen,
        long restingFen,
        List<TraceAccount> accounts,
        List<TraceEdge> edges,
        TraceLimits limits,
        List<TraceStop> stopped) {}
