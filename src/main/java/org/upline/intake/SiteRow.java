package org.upline.intake;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.model.BonusKind;
import org.upline.model.SiteEntry;

/**
 * A row of a site's ledger understood.
 *
 * @param content {@link ContentHash} of the row
 * @param parts what it says was credited or paid; a row with a column for each kind of bonus has several, or none
 */
record SiteRow(
        int row,
        byte[] content,
        SiteEntry.Kind kind,
        String member,
        @Nullable LocalDateTime time,
        boolean settled,
        String card,
        List<Part> parts) {
    /** An amount, and for what bonus it is; null for orders and withdrawals. */
    record Part(@Nullable BonusKind bonus, String label, long fen) {}
}
