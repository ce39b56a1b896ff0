package org.upline.funds;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts to freeze, and up to what amount; and whose statements to request next. Made by {@link FreezePlanning},
 * where the rules stand.
 *
 * @param method of the trace
 * @param tracedFen what the trace followed: its origin
 * @param coveredFen sum of what is requested
 * @param day on which the earlier freezes are looked at
 * @param heldFen traced money that is there and that freezes in force on that day hold already
 * @param accounts by requestFen, then restingFen, largest first, then by number
 * @param requestNext accounts whose own statement is missing, by restingFen, largest first, then by number
 */
public record FreezePlan(
        TraceMethod method,
        long tracedFen,
        long coveredFen,
        LocalDate day,
        long heldFen,
        List<Item> accounts,
        List<Gap> requestNext) {

    /**
     * An account to freeze.
     *
     * @param rank from 1
     * @param restingFen traced money that rests there
     * @param balanceFen last known balance, in the account's own currency; null if none is known
     * @param requestFen up to what amount it should be frozen: at most the money that is traced there and, where that is
     *     known, there at all and held by no earlier freeze; 0 where nothing seems to be left
     * @param cumulativeFen sum of requestFen up to here
     * @param share cumulativeFen as a share of all that was traced, four decimals, rounded down: the coverage curve
     * @param heldFen traced money that is there and that earlier freezes hold: for a waiting freeze (轮候冻结)
     * @param measures all that authorities hold of it, those that ended or wait included
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
            BigDecimal share,
            long heldFen,
            List<AccountMeasure> measures,
            boolean obtained,
            List<Reason> reasons) {}

    /** An account that money seems to rest on because its own statement is not in the case (未调单). */
    public record Gap(String account, List<String> cards, String holder, String bank, long restingFen) {}

    /** {@link FreezePlanning#plan}, as of the day on which the last transfer moved. */
    public static FreezePlan plan(Trace trace) {
        TransferColumns transfers = trace.ledger().transfers();
        int last = transfers.count() - 1;
        return plan(trace, last < 0 ? LocalDate.EPOCH : transfers.time(last).toLocalDate());
    }

    /** {@link FreezePlanning#plan}. */
    public static FreezePlan plan(Trace trace, LocalDate day) {
        return FreezePlanning.plan(trace, day);
    }

    /** The first so many accounts of both lists; the sums stay those of the whole plan. */
    public FreezePlan first(int top) {
        return new FreezePlan(
                method,
                tracedFen,
                coveredFen,
                day,
                heldFen,
                accounts.subList(0, Math.min(top, accounts.size())),
                requestNext.subList(0, Math.min(top, requestNext.size())));
    }
}
