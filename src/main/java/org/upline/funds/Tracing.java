package org.upline.funds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import org.upline.model.Work;

/**
 * Follows money through the account network, transfer by transfer in the order in which it moved.
 *
 * <p>Each account begins with a clean opening lot where its statement shows one. A payment takes money by the rule of the
 * {@link TraceMethod}; what the account has not got is clean (earlier money that no statement shows). Cash and unnamed
 * counterparties are exits: what reaches them has left, and what they pay is clean.
 *
 * <p><b>Origin.</b> A transfer of the origin arrives wholly traced. It takes the payer's money like any other payment; if
 * some of that is traced already (money of the origin that came back and is sent on again), only the rest is newly traced
 * and counted in {@code originFen}. So each fen is traced once, and {@code originFen = exitsFen + restingFen} holds exactly:
 * all traced money enters by such a rest, moves whole, and ends at an exit or on an account.
 *
 * <p><b>Back</b> is the mirror image: transfers in reverse order, payer and payee swapped, and the closing balance of an
 * obtained account as its clean opening lot. For FIFO this gives the same pairs as forward tracing wherever the chain is
 * complete (opening balance + in − out = closing balance, never below zero): number the fen of an account in the order in
 * which they come, the opening lot first. FIFO lets them go in that order, the last ones forming the closing balance.
 * Reversed, the closing balance comes first, then the payments from the latest to the earliest, each last fen first; that is
 * the numbering backwards, and taking from the front gives each fen back to the transfer that brought it.
 *
 * <p><b>Limits.</b> Traced money that moves on beyond a {@link TraceLimits} is booked where it was stopped and counts as
 * resting there; the payee gets it as clean money. So the equation above holds under all limits as well. Each fen counts its
 * own transfers and its own rest; under haircut and poison, which know no order of the money on an account, the traced money
 * that came first is taken to leave first.
 *
 * <p>Only transfers in yuan take part. O(transfers), for FIFO and limits see {@link LotQueues}; about 40 bytes a transfer.
 */
public final class Tracing {
    private final LedgerColumns ledger;
    private final TraceRequest request;
    private final IntPredicate executed;
    private final BitSet origin;
    private final LotQueues lots;
    private final Pots pots;
    private final Checkpoint checkpoint;
    private final TracePeriod followed;
    private final boolean limited;
    private final long[] tracedFen;
    private final int[] hop;
    private long originFen;
    private long exitsFen;

    private Tracing(LedgerColumns ledger, TraceRequest request, IntPredicate executed) {
        this.ledger = ledger;
        this.request = request;
        this.executed = executed;
        origin = request.origin().select(ledger, request.direction());
        int accounts = ledger.accounts().count();
        lots = new LotQueues(accounts);
        pots = Pots.of(request.method(), lots, accounts);
        checkpoint = new Checkpoint(request.limits(), accounts);
        followed = request.limits().period();
        limited = !request.limits().isNone();
        tracedFen = new long[ledger.transfers().count()];
        hop = new int[accounts];
        Arrays.fill(hop, Trace.UNTOUCHED);
    }

    /**
     * Traces. An origin without a transfer gives an empty result.
     *
     * @throws ArithmeticException if an account's money exceeds a {@code long}
     */
    public static Trace trace(LedgerColumns ledger, TraceRequest request) {
        return trace(ledger, request, transfer -> true);
    }

    /**
     * The same as if some transfers had never been made.
     *
     * @param executed whether a transfer, by its index, was made
     */
    static Trace trace(LedgerColumns ledger, TraceRequest request, IntPredicate executed) {
        return new Tracing(ledger, request, executed).run();
    }

    private Trace run() {
        AccountColumns accounts = ledger.accounts();
        int transfers = ledger.transfers().count();
        if (request.direction() == TraceDirection.FORWARD) {
            for (int a = 0; a < accounts.count(); a++) {
                open(a, accounts.openingLotFen(a));
            }
            for (int t = 0; t < transfers; t++) {
                Work.inLoop(t, transfers);
                step(t, ledger.transfers().payer(t), ledger.transfers().payee(t));
            }
        } else {
            for (int a = 0; a < accounts.count(); a++) {
                open(a, accounts.closingLotFen(a));
            }
            for (int t = transfers - 1; t >= 0; t--) {
                Work.inLoop(transfers - 1 - t, transfers);
                step(t, ledger.transfers().payee(t), ledger.transfers().payer(t));
            }
        }
        return new Trace(
                ledger,
                request,
                new Trace.Flow(originFen, exitsFen, tracedFen, resting(), hop, checkpoint.stoppedFen()));
    }

    private void open(int account, long fen) {
        if (!ledger.accounts().isExit(account)) {
            pots.open(account, fen);
        }
    }

    private void step(int transfer, int source, int target) {
        if (!ledger.transfers().isYuan(transfer) || !executed.test(transfer)) {
            return;
        }
        int payer = ledger.accounts().isExit(source) ? Pots.OUTSIDE : source;
        int payee = ledger.accounts().isExit(target) ? Pots.OUTSIDE : target;
        long fen = ledger.transfers().amountFen(transfer);
        pots.take(payer, fen);
        if (limited) {
            approach(payer, transfer);
        }
        if (origin.get(transfer)) {
            originFen = Math.addExact(originFen, fen - lots.tracedInHand());
            lots.drop();
            lots.addTraced(fen, checkpoint.hopsAfter(0), checkpoint.arrival());
            hop[source] = 0;
        } else if (limited) {
            lots.inspect(checkpoint);
        }
        long traced = lots.tracedInHand();
        pots.give(payee, fen);
        if (traced > 0) {
            tracedFen[transfer] = traced;
            hop[target] = Math.min(hop[target], hop[source] + 1);
            if (payee == Pots.OUTSIDE) {
                exitsFen = Math.addExact(exitsFen, traced);
            }
        }
    }

    /** Brings the checkpoint to the transfer. */
    private void approach(int payer, int transfer) {
        TransferColumns transfers = ledger.transfers();
        long first = transfers.seconds(transfer);
        long last = transfers.lastSecond(transfer);
        boolean inPeriod = followed.holds(transfers, transfer);
        if (request.direction() == TraceDirection.FORWARD) {
            checkpoint.at(payer, first, last, inPeriod);
        } else {
            checkpoint.at(payer, -last, -first, inPeriod);
        }
    }

    private long[] resting() {
        long[] resting = new long[hop.length];
        for (int a = 0; a < resting.length; a++) {
            resting[a] = lots.tracedFen(a);
        }
        checkpoint.stoppedFen().values().forEach(stopped -> {
            for (int a = 0; a < resting.length; a++) {
                resting[a] = Math.addExact(resting[a], stopped[a]);
            }
        });
        return resting;
    }
}
