package org.upline.report.exchange;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.upline.funds.LedgerColumns;
import org.upline.funds.TransferColumns;

/** An edge for each transfer, in the order money moved. */
record EachTransfer(LedgerColumns ledger) implements TransferEdges {
    @Override
    public Stream<Edge> edges() {
        return IntStream.range(0, ledger.transfers().count()).mapToObj(this::edge);
    }

    private Edge edge(int transfer) {
        TransferColumns transfers = ledger.transfers();
        return new Edge(
                EdgeKind.TRANSFERRED,
                transfers.id(transfer),
                NodeKind.ACCOUNT,
                ledger.accounts().number(transfers.payer(transfer)),
                NodeKind.ACCOUNT,
                ledger.accounts().number(transfers.payee(transfer)),
                CaseColumns.values(
                        transfers.amountFen(transfer),
                        transfers.currency(transfer),
                        1,
                        transfers.time(transfer),
                        transfers.time(transfer),
                        transfers.memo(transfer),
                        transfers.serial(transfer),
                        String.join(" ", transfers.rows(transfer))));
    }
}
