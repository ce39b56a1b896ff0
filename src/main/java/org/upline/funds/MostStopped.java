package org.upline.funds;

import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalLong;
import org.jgrapht.alg.flow.PushRelabelMFImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * The most of an origin's money that can have come to rest on accounts that pay nothing out from a day on, whatever rule says
 * whose money is whose: the maximum flow over time (Ford and Fulkerson, 1958).
 *
 * <p>The network has a node for each account and each moment at which something came in. Money waits on an account from one
 * moment to the next without limit; each transfer made carries at most its amount to the payee's next moment; a transfer of
 * the origin carries money from the source, besides what its payer had, together at most its amount. The frozen accounts end
 * in the sink. Every {@link TraceMethod} is such a flow, so none can stop more. Cash and unnamed counterparties pass nothing
 * on.
 *
 * <p>Looked at are only transfers that lie between the origin and a frozen account in time; if these are more than
 * {@link #MOST_TRANSFERS}, or their sum is beyond what a {@code double} holds exactly, there is no answer.
 */
final class MostStopped {
    /** Of the transfers between origin and frozen accounts. */
    static final int MOST_TRANSFERS = 20_000;

    /** Sums up to this are exact in the numbers of the flow algorithm: 2^53. */
    private static final long MOST_FEN = 1L << 53;

    private static final int NONE = -1;
    private static final int SOURCE = 0;
    private static final int SINK = 1;

    private final AccountColumns accounts;
    private final TransferColumns transfers;
    private final BitSet origin;
    private final AccountStop stop;
    private final SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge> network =
            new SimpleDirectedWeightedGraph<>(DefaultWeightedEdge.class);
    private int nodes = 2;

    private MostStopped(LedgerColumns ledger, BitSet origin, AccountStop stop) {
        accounts = ledger.accounts();
        transfers = ledger.transfers();
        this.origin = origin;
        this.stop = stop;
    }

    /**
     * Fen; nothing where the network is too large. O(transfers), and the flow.
     *
     * @param origin indexes of the transfers whose money is looked for
     */
    static OptionalLong of(LedgerColumns ledger, BitSet origin, AccountStop stop) {
        return new MostStopped(ledger, origin, stop).run();
    }

    private OptionalLong run() {
        BitSet between = between();
        long sum = 0;
        for (int t = between.nextSetBit(0); t >= 0; t = between.nextSetBit(t + 1)) {
            sum = Math.addExact(sum, transfers.amountFen(t));
        }
        if (between.cardinality() > MOST_TRANSFERS || sum > MOST_FEN) {
            return OptionalLong.empty();
        }
        if (between.isEmpty()) {
            return OptionalLong.of(0);
        }
        build(between, sum);
        double flow = new PushRelabelMFImpl<>(network).calculateMaximumFlow(SOURCE, SINK);
        return OptionalLong.of(Math.round(flow));
    }

    /** The transfers that can carry money of the origin to a frozen account. */
    private BitSet between() {
        BitSet after = new BitSet();
        BitSet reached = new BitSet();
        for (int t = 0; t < transfers.count(); t++) {
            boolean carries = origin.get(t) || reached.get(transfers.payer(t));
            // A payment to oneself changes nothing, unless it is where money of the origin enters.
            boolean moves = origin.get(t) || transfers.payer(t) != transfers.payee(t);
            boolean made = transfers.isYuan(t) && stop.lets(t);
            if (carries && moves && made && !accounts.isExit(transfers.payee(t))) {
                after.set(t);
                reached.set(transfers.payee(t));
            }
        }
        BitSet wanted = new BitSet();
        for (int a = 0; a < accounts.count(); a++) {
            wanted.set(a, stop.holds(a));
        }
        BitSet between = new BitSet();
        for (int t = after.length(); (t = after.previousSetBit(t - 1)) >= 0; ) {
            if (wanted.get(transfers.payee(t))) {
                between.set(t);
                wanted.set(transfers.payer(t));
            }
        }
        return between;
    }

    private void build(BitSet between, long whole) {
        network.addVertex(SOURCE);
        network.addVertex(SINK);
        int[] now = new int[accounts.count()];
        Arrays.fill(now, NONE);
        for (int t = between.nextSetBit(0); t >= 0; t = between.nextSetBit(t + 1)) {
            int payer = transfers.payer(t);
            int payee = transfers.payee(t);
            // What is in hand when the transfer is made.
            int carried = now[payer];
            int next = node();
            if (origin.get(t)) {
                int sent = node();
                arc(SOURCE, sent, transfers.amountFen(t));
                if (carried != NONE) {
                    arc(carried, sent, transfers.amountFen(t));
                }
                carried = sent;
            }
            if (carried != NONE) {
                arc(carried, next, transfers.amountFen(t));
            }
            if (now[payee] != NONE) {
                arc(now[payee], next, whole);
            }
            now[payee] = next;
        }
        for (int a = 0; a < now.length; a++) {
            if (now[a] != NONE && stop.holds(a)) {
                arc(now[a], SINK, whole);
            }
        }
    }

    private int node() {
        network.addVertex(nodes);
        return nodes++;
    }

    private void arc(int from, int to, long fen) {
        network.setEdgeWeight(network.addEdge(from, to), fen);
    }
}
