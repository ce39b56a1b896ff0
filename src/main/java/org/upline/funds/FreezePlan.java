package org.upline.funds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to freeze, and up to what amount; and whose statements to request next. Made by {@link FreezePlanning},
 * where the rules stand.
 *
 * @param method of the trace
 * @param tracedFen what the trace followed: its origin
 * @param coveredFen sum of what is requested
 * @param accounts by requestFen, then restingFen, largest first, then by number
 * @param requestNext accounts whose own statement is missing, by restingFen, largest first, then by number
 */
public record FreezePlan(
        TraceMethod method, long tracedFen, long coveredFen, List<Item> accounts, List<Gap> requestNext) {

    /**
     * An account to freeze.
     *
     * @param rank from 1
     * @param restingFen traced money that rests there
     * @param balanceFen last known balance, in the account's own currency; null if none is known
     * @param requestFen up to what amount it should be frozen: at most the money that is traced there and, where that is
     *     known, there at all; 0 where nothing seems to be left
     * @param cumulativeFen sum of requestFen up to here
     * @param obtained whether its own statement is in the case
     * @param reasons how the amount came about
     */
    public record Item(
            int rank,
            String account,
            List<String> cards,
            String holder,
            String bank,
            long restingFen,
            @Nullable Long balanceFen,
            long requestFen,
            long cumulativeFen,
            boolean obtained,
            List<Reason> reasons) {}

    /** An account that money seems to rest on because its own statement is not in the case (未调单). */
    public record Gap(String account, List<String> cards, String holder, String bank, long restingFen) {}

    /** {@link FreezePlanning#plan}. */
    public static FreezePlan plan(Trace trace) {
        return FreezePlanning.plan(trace);
    }

    /** The first so many accounts of both lists; the sums stay those of the whole plan. */
    public FreezePlan first(int top) {
        return new FreezePlan(
                method,
                tracedFen,
                coveredFen,
                accounts.subList(0, Math.min(top, accounts.size())),
                requestNext.subList(0, Math.min(top, requestNext.size())));
    }
}
