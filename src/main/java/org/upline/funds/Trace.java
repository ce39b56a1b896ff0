package org.upline.funds;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.upline.model.ListView;

/** A trace with its evidence: the result as it is shown, and below it every transfer that carries traced money. */
public final class Trace {
    /** The hop of an account that no traced money touched; one less than the largest, so that one can be added. */
    static final int UNTOUCHED = Integer.MAX_VALUE - 1;

    private final LedgerColumns ledger;
    private final TraceRequest request;
    private final Flow flow;
    private @Nullable TracedPairs pairs;
    private final TraceResult result;

    /**
     * What a run left behind.
     *
     * @param tracedFen traced money each transfer carries
     * @param restingFen traced money that lies on each account, with what was stopped there
     * @param hop by account, {@link #UNTOUCHED} for none
     * @param stopped by reason what was stopped on each account, in fen
     */
    record Flow(
            long originFen,
            long exitsFen,
            long[] tracedFen,
            long[] restingFen,
            int[] hop,
            Map<StopReason, long[]> stopped) {}

    Trace(LedgerColumns ledger, TraceRequest request, Flow flow) {
        this.ledger = ledger;
        this.request = request;
        this.flow = flow;
        long resting = 0;
        for (long fen : flow.restingFen) {
            resting = Math.addExact(resting, fen);
        }
        result = new TraceResult(
                request.method(),
                request.direction(),
                flow.originFen,
                flow.exitsFen,
                resting,
                accounts(),
                edges(),
                request.limits(),
                stops());
    }

    /** Sorted when the first one is asked for: a freeze plan can do without. */
    private List<TraceEdge> edges() {
        return new AbstractList<>() {
            @Override
            public TraceEdge get(int index) {
                return pairs().edges().get(index);
            }

            @Override
            public int size() {
                return pairs().edges().size();
            }
        };
    }

    private synchronized TracedPairs pairs() {
        TracedPairs made = pairs;
        if (made == null) {
            made = new TracedPairs(ledger, flow.tracedFen);
            pairs = made;
        }
        return made;
    }

    private List<TraceStop> stops() {
        List<TraceStop> stops = new ArrayList<>();
        flow.stopped.forEach((reason, byAccount) -> {
            long fen = Arrays.stream(byAccount).reduce(0, Math::addExact);
            int[] places = IntStream.range(0, byAccount.length)
                    .filter(a -> byAccount[a] > 0)
                    .toArray();
            int[] ranked = CountingSort.descending(places, byAccount);
            stops.add(new TraceStop(
                    reason, fen, new ListView<>(ranked.length, rank -> place(ranked[rank], byAccount[ranked[rank]]))));
        });
        return List.copyOf(stops);
    }

    private TraceStop.Place place(int account, long fen) {
        return new TraceStop.Place(
                ledger.accounts().number(account), ledger.accounts().holder(account), fen);
    }

    private List<TraceAccount> accounts() {
        TransferColumns transfers = ledger.transfers();
        long[] inFen = new long[flow.hop.length];
        long[] outFen = new long[flow.hop.length];
        for (int t = 0; t < transfers.count(); t++) {
            if (flow.tracedFen[t] > 0) {
                inFen[transfers.payee(t)] = Math.addExact(inFen[transfers.payee(t)], flow.tracedFen[t]);
                outFen[transfers.payer(t)] = Math.addExact(outFen[transfers.payer(t)], flow.tracedFen[t]);
            }
        }
        int[] touched = IntStream.range(0, flow.hop.length)
                .filter(a -> flow.hop[a] != UNTOUCHED)
                .toArray();
        int[] ranked = CountingSort.descending(touched, flow.restingFen);
        return new ListView<>(ranked.length, rank -> account(ranked[rank], inFen, outFen));
    }

    private TraceAccount account(int a, long[] inFen, long[] outFen) {
        AccountColumns accounts = ledger.accounts();
        return new TraceAccount(
                accounts.number(a),
                accounts.cards(a),
                accounts.holder(a),
                inFen[a],
                outFen[a],
                flow.restingFen[a],
                flow.hop[a],
                accounts.obtained(a),
                stoppedFen(a));
    }

    private long stoppedFen(int account) {
        long fen = 0;
        for (long[] byAccount : flow.stopped.values()) {
            fen = Math.addExact(fen, byAccount[account]);
        }
        return fen;
    }

    /** The result as it is shown. Its lists make an element when it is asked for. */
    public TraceResult result() {
        return result;
    }

    LedgerColumns ledger() {
        return ledger;
    }

    /** The transfers it began with, by index. */
    BitSet origin() {
        return request.origin().select(ledger, request.direction());
    }

    /** Traced money the transfer carries, by its index, in fen. */
    public long tracedFen(int transfer) {
        return flow.tracedFen[transfer];
    }

    /** Traced money that rests on the account, with what was stopped there, by its index, in fen. */
    public long restingFen(int account) {
        return flow.restingFen[account];
    }

    /** The transfers behind an edge, with their file rows, in the order money moved. */
    public List<TracedRow> rowsOf(TraceEdge edge) {
        return rowsOf(ledger.account(edge.from()), ledger.account(edge.to()));
    }

    /** The same by indexes of payer and payee; none if no traced money went that way. O(log transfers + result). */
    public List<TracedRow> rowsOf(int payer, int payee) {
        return pairs().rows(payer, payee);
    }
}
