package org.upline.funds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** A trace with its evidence: the result as it is shown, and below it every transfer that carries traced money. */
public final class Trace {
    /** The hop of an account that no traced money touched; one less than the largest, so that one can be added. */
    static final int UNTOUCHED = Integer.MAX_VALUE - 1;

    private final LedgerColumns ledger;
    private final TraceResult result;
    private final Flow flow;

    /** Transfers that carry traced money, by payer, payee, time. */
    private final int[] byPair;

    /**
     * What a run left behind.
     *
     * @param tracedFen traced money each transfer carries
     * @param restingFen traced money that lies on each account
     * @param hop by account, {@link #UNTOUCHED} for none
     */
    record Flow(long originFen, long exitsFen, long[] tracedFen, long[] restingFen, int[] hop) {}

    private Trace(LedgerColumns ledger, TraceResult result, Flow flow, int[] byPair) {
        this.ledger = ledger;
        this.result = result;
        this.flow = flow;
        this.byPair = byPair;
    }

    static Trace of(LedgerColumns ledger, TraceRequest request, Flow flow) {
        TransferColumns transfers = ledger.transfers();
        long[] inFen = new long[flow.hop.length];
        long[] outFen = new long[flow.hop.length];
        BitSet carrying = new BitSet(transfers.count());
        for (int t = 0; t < transfers.count(); t++) {
            if (flow.tracedFen[t] > 0) {
                carrying.set(t);
                inFen[transfers.payee(t)] = Math.addExact(inFen[transfers.payee(t)], flow.tracedFen[t]);
                outFen[transfers.payer(t)] = Math.addExact(outFen[transfers.payer(t)], flow.tracedFen[t]);
            }
        }
        int[] byPair = PairOrder.of(ledger, carrying);
        long resting = 0;
        List<TraceAccount> touched = new ArrayList<>();
        for (int a = 0; a < flow.hop.length; a++) {
            resting = Math.addExact(resting, flow.restingFen[a]);
            if (flow.hop[a] != UNTOUCHED) {
                touched.add(account(ledger.accounts(), flow, a, inFen[a], outFen[a]));
            }
        }
        // Both lists are in the order of ids already, and the sort keeps that among equals.
        touched.sort(Comparator.comparingLong(TraceAccount::restingFen).reversed());
        List<TraceEdge> edges = edges(ledger, flow, byPair);
        edges.sort(Comparator.comparingLong(TraceEdge::tracedFen).reversed());
        TraceResult result = new TraceResult(
                request.method(), request.direction(), flow.originFen, flow.exitsFen, resting, touched, edges);
        return new Trace(ledger, result, flow, byPair);
    }

    private static TraceAccount account(AccountColumns accounts, Flow flow, int a, long inFen, long outFen) {
        return new TraceAccount(
                accounts.number(a),
                accounts.cards(a),
                accounts.holder(a),
                inFen,
                outFen,
                flow.restingFen[a],
                flow.hop[a],
                accounts.obtained(a));
    }

    private static List<TraceEdge> edges(LedgerColumns ledger, Flow flow, int[] byPair) {
        TransferColumns transfers = ledger.transfers();
        List<TraceEdge> edges = new ArrayList<>();
        int from = 0;
        while (from < byPair.length) {
            int payer = transfers.payer(byPair[from]);
            int payee = transfers.payee(byPair[from]);
            int to = from;
            long amount = 0;
            long traced = 0;
            while (to < byPair.length && transfers.payer(byPair[to]) == payer && transfers.payee(byPair[to]) == payee) {
                amount = Math.addExact(amount, transfers.amountFen(byPair[to]));
                traced += flow.tracedFen[byPair[to]];
                to++;
            }
            edges.add(new TraceEdge(
                    ledger.accounts().number(payer),
                    ledger.accounts().number(payee),
                    amount,
                    traced,
                    to - from,
                    transfers.time(byPair[from]),
                    transfers.time(byPair[to - 1])));
            from = to;
        }
        return edges;
    }

    /** The result as it is shown. */
    public TraceResult result() {
        return result;
    }

    LedgerColumns ledger() {
        return ledger;
    }

    /** Traced money the transfer carries, by its index, in fen. */
    public long tracedFen(int transfer) {
        return flow.tracedFen[transfer];
    }

    /** Traced money that rests on the account, by its index, in fen. */
    public long restingFen(int account) {
        return flow.restingFen[account];
    }

    /** The transfers behind an edge in the order money moved; none if no traced money went that way. */
    public List<TracedRow> rowsOf(TraceEdge edge) {
        return rowsOf(ledger.account(edge.from()), ledger.account(edge.to()));
    }

    /** The same by indexes of payer and payee. O(log transfers + result). */
    public List<TracedRow> rowsOf(int payer, int payee) {
        TransferColumns transfers = ledger.transfers();
        int low = 0;
        int high = byPair.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            int t = byPair[middle];
            boolean before = transfers.payer(t) != payer ? transfers.payer(t) < payer : transfers.payee(t) < payee;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        List<TracedRow> rows = new ArrayList<>();
        for (int at = low;
                at < byPair.length && transfers.payer(byPair[at]) == payer && transfers.payee(byPair[at]) == payee;
                at++) {
            int t = byPair[at];
            rows.add(new TracedRow(
                    transfers.id(t),
                    transfers.time(t),
                    transfers.amountFen(t),
                    flow.tracedFen[t],
                    transfers.memo(t),
                    transfers.rows(t)));
        }
        return rows;
    }
}
