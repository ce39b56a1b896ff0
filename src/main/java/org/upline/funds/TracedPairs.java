package org.upline.funds;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.upline.model.ListView;

/**
 * The transfers that carry traced money, brought together by payer and payee. A pair is numbered in the order of the
 * indexes of payer, then payee. O(accounts + transfers), and a bisection for the rows of a pair.
 */
final class TracedPairs {
    private final AccountColumns accounts;
    private final TransferColumns transfers;
    private final long[] tracedFen;

    /** The transfers by payer, payee, time. */
    private final int[] transferAt;

    /** Where each of the {@link #count} pairs begins in {@link #transferAt}, and behind them where the last one ends. */
    private final int[] begin;

    private final int count;
    private final List<TraceEdge> edges;

    TracedPairs(LedgerColumns ledger, long[] tracedFen) {
        accounts = ledger.accounts();
        transfers = ledger.transfers();
        this.tracedFen = tracedFen;
        BitSet carrying = new BitSet(tracedFen.length);
        for (int t = 0; t < tracedFen.length; t++) {
            carrying.set(t, tracedFen[t] > 0);
        }
        int[] byTime = carrying.stream().toArray();
        int[] byPayee = CountingSort.ascending(byTime, accounts.count(), transfers::payee);
        transferAt = CountingSort.ascending(byPayee, accounts.count(), transfers::payer);
        begin = new int[transferAt.length + 1];
        long[] traced = new long[transferAt.length];
        count = sum(traced);
        int[] ranked = CountingSort.descending(IntStream.range(0, count).toArray(), traced);
        edges = new ListView<>(count, rank -> edge(ranked[rank]));
    }

    /** Finds where pairs begin and what each carries, in one pass; returns how many there are. */
    private int sum(long[] traced) {
        int pairs = 0;
        int payer = -1;
        int payee = -1;
        for (int at = 0; at < transferAt.length; at++) {
            int t = transferAt[at];
            if (transfers.payer(t) != payer || transfers.payee(t) != payee) {
                payer = transfers.payer(t);
                payee = transfers.payee(t);
                begin[pairs++] = at;
            }
            traced[pairs - 1] = Math.addExact(traced[pairs - 1], tracedFen[t]);
        }
        begin[pairs] = transferAt.length;
        return pairs;
    }

    private int payer(int at) {
        return transfers.payer(transferAt[at]);
    }

    private int payee(int at) {
        return transfers.payee(transferAt[at]);
    }

    private int compare(int transfer, int payer, int payee) {
        int byPayer = Integer.compare(transfers.payer(transfer), payer);
        return byPayer != 0 ? byPayer : Integer.compare(transfers.payee(transfer), payee);
    }

    /** The edges by traced money, largest first, then by numbers; each is made when it is asked for. */
    List<TraceEdge> edges() {
        return edges;
    }

    private TraceEdge edge(int pair) {
        int first = begin[pair];
        int last = begin[pair + 1] - 1;
        long amount = 0;
        long traced = 0;
        for (int at = first; at <= last; at++) {
            amount = Math.addExact(amount, transfers.amountFen(transferAt[at]));
            traced += tracedFen[transferAt[at]];
        }
        return new TraceEdge(
                accounts.number(payer(first)),
                accounts.number(payee(first)),
                amount,
                traced,
                last - first + 1,
                transfers.time(transferAt[first]),
                transfers.time(transferAt[last]));
    }

    /** The transfers of one pair with their evidence, in the order money moved. */
    List<TracedRow> rows(int payer, int payee) {
        int low = 0;
        int high = transferAt.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(transferAt[middle], payer, payee) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<TracedRow> rows = new ArrayList<>();
        for (int at = low; at < transferAt.length && compare(transferAt[at], payer, payee) == 0; at++) {
            int t = transferAt[at];
            rows.add(new TracedRow(
                    transfers.id(t),
                    transfers.time(t),
                    transfers.amountFen(t),
                    tracedFen[t],
                    transfers.memo(t),
                    transfers.rows(t)));
        }
        return rows;
    }
}
