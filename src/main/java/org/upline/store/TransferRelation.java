package org.upline.store;

import java.util.List;
import org.upline.model.SourceRow;
import org.upline.model.TransferTable;

/** A transfer as a relation {@code (:Account)-[:TRANSFER]->(:Account)}. */
final class TransferRelation {
    static final String TYPE = "TRANSFER";

    private TransferRelation() {}

    /** Its ordinal is its place in the order money moved, from 0; times alone do not give it. */
    static void write(TransferTable transfers, int row, PropertyWriter to) {
        List<SourceRow> rows = transfers.rows(row);
        String first = rows.get(0).toString();
        to.text("id", first)
                .number("ordinal", (long) row)
                .number("amountFen", transfers.amountFen(row))
                .text("currency", transfers.currency(row))
                .time("time", transfers.time(row))
                .flag("dateOnly", transfers.dateOnly(row))
                .text("memo", transfers.memo(row))
                .text("serial", transfers.serial(row))
                .place(rows.get(0))
                .rows("rows", first, rows);
    }
}
