package org.upline.report.exchange;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.upline.funds.LedgerColumns;
import org.upline.funds.TransferColumns;
import org.upline.graph.CompressedGraph;

/**
 * An edge for each pair of accounts and currency, by payer, payee and currency. Its rows are those of its first transfers,
 * {@value #ROWS_SHOWN} at most, and the number of those left out.
 */
final class SummedTransfers implements TransferEdges {
    private static final int ROWS_SHOWN = 20;

    private final LedgerColumns ledger;
    private @Nullable CompressedGraph byPayer;

    SummedTransfers(LedgerColumns ledger) {
        this.ledger = ledger;
    }

    /** A payer's transfers to one account in one currency. */
    private record Pair(int payee, String currency) {}

    @Override
    public Stream<Edge> edges() {
        return IntStream.range(0, ledger.accounts().count()).boxed().flatMap(this::ofPayer);
    }

    private Stream<Edge> ofPayer(int payer) {
        CompressedGraph graph = byPayer();
        TransferColumns transfers = ledger.transfers();
        TreeMap<Pair, List<Integer>> pairs = IntStream.range(
                        graph.begin(payer), graph.begin(payer) + graph.degree(payer))
                .map(graph::arc)
                .sorted()
                .boxed()
                .collect(Collectors.groupingBy(
                        transfer -> new Pair(transfers.payee(transfer), transfers.currency(transfer)),
                        () -> new TreeMap<>(Comparator.comparingInt(Pair::payee).thenComparing(Pair::currency)),
                        Collectors.toList()));
        return pairs.entrySet().stream().map(pair -> edge(payer, pair.getKey(), pair.getValue()));
    }

    private Edge edge(int payer, Pair pair, List<Integer> of) {
        TransferColumns transfers = ledger.transfers();
        String from = ledger.accounts().number(payer);
        String to = ledger.accounts().number(pair.payee());
        long sum = 0;
        for (int transfer : of) {
            sum = Math.addExact(sum, transfers.amountFen(transfer));
        }
        return new Edge(
                EdgeKind.TRANSFERRED,
                // Numbers may hold anything, so the pair is named by the transfer it begins with.
                transfers.id(of.get(0)),
                NodeKind.ACCOUNT,
                from,
                NodeKind.ACCOUNT,
                to,
                CaseColumns.values(
                        sum,
                        pair.currency(),
                        of.size(),
                        transfers.time(of.get(0)),
                        transfers.time(of.get(of.size() - 1)),
                        null,
                        null,
                        rows(of)));
    }

    private String rows(List<Integer> of) {
        String shown = of.stream()
                .limit(ROWS_SHOWN)
                .flatMap(transfer -> ledger.transfers().rows(transfer).stream())
                .collect(Collectors.joining(" "));
        return of.size() > ROWS_SHOWN ? shown + " +" + (of.size() - ROWS_SHOWN) : shown;
    }

    /** All transfers, also those in other currencies, which the ledger's own adjacency leaves out. */
    private synchronized CompressedGraph byPayer() {
        if (byPayer == null) {
            int[] from = new int[ledger.transfers().count()];
            int[] to = new int[from.length];
            Arrays.setAll(from, ledger.transfers()::payer);
            Arrays.setAll(to, ledger.transfers()::payee);
            byPayer = CompressedGraph.of(ledger.accounts().count(), from, to);
        }
        return byPayer;
    }
}
