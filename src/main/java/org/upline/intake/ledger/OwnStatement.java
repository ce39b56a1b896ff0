package org.upline.intake.ledger;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.upline.model.SourceRow;

/**
 * What the case holds of an account's own statement, whatever became of its rows: copies, failed and informational rows and
 * those of the other side of a transfer tell what period was sent as well as any. Rows that were rejected because they
 * cannot be read are not among them. Money is in fen of the account's currency.
 *
 * @param account number, as that of the account
 * @param rows how many there are, copies included
 * @param first time of the earliest; the start of the day where it gives none; null if no row has a time
 * @param last time of the latest
 * @param firstRow where the earliest stands; of several of one time the first in canonical order; null as {@code first}
 * @param lastRow where the latest stands; of several the last
 * @param openingFen balance before the first row that moves money; null where it gives none
 * @param closingFen balance after the last row that gives one; null where none does
 * @param closingTime when that stood
 */
public record OwnStatement(
        String account,
        int rows,
        @Nullable LocalDateTime first,
        @Nullable LocalDateTime last,
        @Nullable SourceRow firstRow,
        @Nullable SourceRow lastRow,
        @Nullable Long openingFen,
        @Nullable Long closingFen,
        @Nullable LocalDateTime closingTime) {}
