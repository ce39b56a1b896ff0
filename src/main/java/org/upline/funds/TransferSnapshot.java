package org.upline.funds;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.upline.graph.SnapshotWriter;
import org.upline.model.CaseData;
import org.upline.model.ListView;
import org.upline.model.SourceRow;
import org.upline.model.TransferTable;

/**
 * Writes the transfers of a case as {@link TransferColumns} writes them, byte for byte, one column after the other: with tens
 * of millions of transfers all columns together are a gigabyte that an import does not have.
 */
final class TransferSnapshot {
    private final CaseData data;
    private final TransferTable transfers;
    private final int size;
    private final SnapshotWriter out;

    TransferSnapshot(CaseData data, SnapshotWriter out) {
        this.data = data;
        this.transfers = TransferTable.of(data);
        this.size = transfers.size();
        this.out = out;
    }

    /** @throws IllegalArgumentException as {@link LedgerColumns#of} does */
    void write() throws IOException {
        out.ints("transfer.payer", size, this::payer);
        out.ints("transfer.payee", size, transfers::payee);
        out.longs("transfer.amountFen", size, transfers::amountFen);
        out.longs("transfer.time", size, t -> transfers.time(t).toEpochSecond(ZoneOffset.UTC));
        out.bytes("transfer.dateOnly", dateOnly());
        List<String> currencies = new ArrayList<>();
        codes("transfer.currency", transfers::currency, currencies);
        out.strings("transfer.currencies", currencies);
        out.strings("transfer.memo", texts(transfers::memo));
        out.strings("transfer.serial", texts(transfers::serial));
        out.strings("transfer.rows", texts(t -> join(transfers.rows(t))));
        List<String> ips = new ArrayList<>(List.of(""));
        List<String> macs = new ArrayList<>(List.of(""));
        codes("transfer.ip", transfers::ip, ips);
        codes("transfer.mac", transfers::mac, macs);
        out.strings("transfer.ips", ips);
        out.strings("transfer.macs", macs);
    }

    private int payer(int transfer) {
        TransferColumns.check(data, transfers, transfer);
        return transfers.payer(transfer);
    }

    private byte[] dateOnly() {
        byte[] dateOnly = new byte[size];
        for (int t = 0; t < size; t++) {
            dateOnly[t] = (byte) (transfers.dateOnly(t) ? 1 : 0);
        }
        return dateOnly;
    }

    private List<String> texts(IntFunction<String> field) {
        return new ListView<>(size, field);
    }

    /** The texts' places among the values, behind which new ones are put in the order in which they come up. */
    private void codes(String name, IntFunction<String> field, List<String> values) throws IOException {
        Map<String, Integer> codes = new HashMap<>();
        for (String value : values) {
            codes.put(value, codes.size());
        }
        out.ints(
                name,
                size,
                t -> codes.computeIfAbsent(field.apply(t), value -> {
                    values.add(value);
                    return values.size() - 1;
                }));
    }

    static String join(List<SourceRow> rows) {
        if (rows.size() == 1) {
            return rows.get(0).toString();
        }
        return rows.stream().map(SourceRow::toString).collect(Collectors.joining(" "));
    }
}
