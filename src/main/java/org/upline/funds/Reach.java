package org.upline.funds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.upline.model.ListView;

/**
 * Time-respecting reach: an account is reached if a chain of transfers leads to it from the origin, each after the one
 * before in the order money moved. Cash and unnamed counterparties are reached and pass nothing on.
 *
 * <p>For each transfer there is a bound on the origin's money in it: its amount; what came to the payer before, by the same
 * bound; what the origin sent until then. The bound only grows with arrivals and asks for no rule of attribution, so every
 * {@link TraceMethod} stays below it, transfer by transfer and under the same limits.
 *
 * <p>O(transfers), times the number of different lengths of chains to an account if there is a limit to rests.
 */
public final class Reach {
    private static final int NEVER = Integer.MAX_VALUE;

    private final LedgerColumns ledger;
    private final AccountColumns accounts;
    private final TransferColumns transfers;
    private final ReachRequest request;
    private final TracePeriod period;
    private final BitSet origin;
    private final Arrivals arrivals;
    private final int[] hop;
    private final int[] firstTransfer;
    private final long[] arrivedFen;
    private final long[] atMostFen;
    private long originFen;

    private Reach(LedgerColumns ledger, ReachRequest request) {
        this.ledger = ledger;
        this.request = request;
        accounts = ledger.accounts();
        transfers = ledger.transfers();
        period = request.limits().period();
        origin = request.origin().select(ledger, request.direction());
        arrivals = new Arrivals(accounts.count(), request.limits().restSecondsOrNone());
        hop = new int[accounts.count()];
        firstTransfer = new int[accounts.count()];
        Arrays.fill(hop, NEVER);
        arrivedFen = new long[accounts.count()];
        atMostFen = new long[transfers.count()];
    }

    /**
     * Follows.
     *
     * @throws ArithmeticException if a sum is beyond {@code long}
     */
    public static Reach of(LedgerColumns ledger, ReachRequest request) {
        Reach reach = new Reach(ledger, request);
        reach.run();
        return reach;
    }

    private void run() {
        int last = transfers.count() - 1;
        if (request.direction() == TraceDirection.FORWARD) {
            for (int t = 0; t <= last; t++) {
                step(t, transfers.payer(t), transfers.payee(t), transfers.seconds(t), transfers.lastSecond(t));
            }
        } else {
            for (int t = last; t >= 0; t--) {
                step(t, transfers.payee(t), transfers.payer(t), -transfers.lastSecond(t), -transfers.seconds(t));
            }
        }
    }

    private void step(int t, int source, int target, long leaving, long arriving) {
        if (!transfers.isYuan(t)) {
            return;
        }
        long fen = transfers.amountFen(t);
        int steps;
        if (origin.get(t)) {
            steps = 1;
            originFen = Math.addExact(originFen, fen);
            atMostFen[t] = fen;
        } else {
            steps = follows(t, source, leaving);
            if (steps == NEVER) {
                return;
            }
            atMostFen[t] = Math.min(fen, Math.min(arrivedFen[source], originFen));
        }
        if (hop[target] == NEVER) {
            firstTransfer[target] = t;
        }
        hop[target] = Math.min(hop[target], steps);
        arrivedFen[target] = Math.addExact(arrivedFen[target], atMostFen[t]);
        arrivals.add(target, steps, arriving);
    }

    /** The fewest transfers of a chain that ends with this one. */
    private int follows(int t, int source, long leaving) {
        TraceLimits limits = request.limits();
        if (accounts.isExit(source) || transfers.amountFen(t) < limits.minFenOrNone() || !period.holds(transfers, t)) {
            return NEVER;
        }
        int before = arrivals.fewest(source, leaving);
        return before < limits.hopsOrNone() ? before + 1 : NEVER;
    }

    /** No rule can find more of the origin's money in this transfer, in fen. */
    long atMostFen(int transfer) {
        return atMostFen[transfer];
    }

    /** The accounts reached. The list makes an element when it is asked for. */
    public ReachResult result() {
        int[] reached =
                IntStream.range(0, hop.length).filter(a -> hop[a] != NEVER).toArray();
        boolean forward = request.direction() == TraceDirection.FORWARD;
        int last = transfers.count() - 1;
        int[] sorted = CountingSort.ascending(
                reached, transfers.count(), a -> forward ? firstTransfer[a] : last - firstTransfer[a]);
        return new ReachResult(
                request.direction(),
                originFen,
                new ListView<>(sorted.length, rank -> account(sorted[rank])),
                request.limits());
    }

    private ReachResult.Account account(int a) {
        return new ReachResult.Account(
                accounts.number(a),
                accounts.cards(a),
                accounts.holder(a),
                hop[a],
                transfers.time(firstTransfer[a]),
                Math.min(arrivedFen[a], originFen),
                ledger.accounts().obtained(a));
    }
}
