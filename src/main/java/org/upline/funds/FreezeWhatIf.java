package org.upline.funds;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.upline.model.UplineException;

/**
 * What would have become of an origin's money had accounts been frozen on a day: the same trace on a ledger in which these
 * accounts pay nothing out from that day on. All other transfers are taken to have been made as they were; where a payer's
 * money did not come, he pays with other money, which is clean.
 *
 * @param accounts numbers of the frozen accounts
 * @param actual without the freeze
 * @param frozen with it
 * @param stoppedFen what rests on the frozen accounts with the freeze, less what rests there without; below zero in the rare
 *     case that stopped payments would have brought traced money back to them
 * @param mostFen the most that can rest there with the freeze by any method, see {@link MostStopped}; null where the
 *     network is too large for it
 * @param mostTransfers how large it may be
 */
public record FreezeWhatIf(
        TraceMethod method,
        LocalDate day,
        List<String> accounts,
        Figures actual,
        Figures frozen,
        long stoppedFen,
        @Nullable Long mostFen,
        int mostTransfers) {

    /**
     * Where the money of the origin is: {@code originFen = onFrozenFen + elsewhereFen + exitsFen}.
     *
     * @param originFen what the trace followed; with the freeze without transfers of the origin that could not be made
     * @param onFrozenFen rests on the accounts in question
     * @param elsewhereFen rests on other accounts
     * @param exitsFen left by cash and unnamed counterparties
     */
    public record Figures(long originFen, long onFrozenFen, long elsewhereFen, long exitsFen) {}

    /**
     * Traces twice, and looks for the bound.
     *
     * @param request forward, without limits
     * @param accounts indexes of the accounts to freeze
     * @throws UplineException if the trace runs back, or cash or an unnamed counterparty is to be frozen
     */
    public static FreezeWhatIf of(LedgerColumns ledger, TraceRequest request, List<Integer> accounts, LocalDate day) {
        if (request.direction() != TraceDirection.FORWARD || !request.limits().isNone()) {
            throw UplineException.of("funds.freeze.back");
        }
        for (int account : accounts) {
            if (ledger.accounts().isExit(account)) {
                throw UplineException.of("freeze.whatIf.exit", ledger.accounts().number(account));
            }
        }
        AccountStop stop = new AccountStop(ledger, accounts, day);
        Figures actual = figures(Tracing.trace(ledger, request), stop);
        Figures frozen = figures(Tracing.trace(ledger, request, stop::lets), stop);
        OptionalLong most = MostStopped.of(ledger, request.origin().select(ledger, TraceDirection.FORWARD), stop);
        return new FreezeWhatIf(
                request.method(),
                day,
                accounts.stream().map(ledger.accounts()::number).toList(),
                actual,
                frozen,
                Math.subtractExact(frozen.onFrozenFen(), actual.onFrozenFen()),
                most.isPresent() ? Long.valueOf(most.getAsLong()) : null,
                MostStopped.MOST_TRANSFERS);
    }

    private static Figures figures(Trace trace, AccountStop stop) {
        long on = 0;
        for (int a = 0; a < trace.ledger().accounts().count(); a++) {
            on = stop.holds(a) ? Math.addExact(on, trace.restingFen(a)) : on;
        }
        TraceResult result = trace.result();
        return new Figures(result.originFen(), on, result.restingFen() - on, result.exitsFen());
    }
}
