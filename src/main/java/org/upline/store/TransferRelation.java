package org.upline.store;

import org.upline.model.Transfer;

/** A transfer as a relation {@code (:Account)-[:TRANSFER]->(:Account)}. */
final class TransferRelation {
    static final String TYPE = "TRANSFER";

    private TransferRelation() {}

    /** @param ordinal place in the order money moved, from 0; times alone do not give it */
    static void write(Transfer transfer, int ordinal, PropertyWriter to) {
        to.text("id", transfer.id())
                .number("ordinal", (long) ordinal)
                .number("amountFen", transfer.amountFen())
                .text("currency", transfer.currency())
                .time("time", transfer.time())
                .flag("dateOnly", transfer.dateOnly())
                .text("memo", transfer.memo())
                .text("serial", transfer.serial())
                .place(transfer.rows().get(0))
                .rows("rows", transfer.rows());
    }
}
