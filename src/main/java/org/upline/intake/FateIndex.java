package org.upline.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.BankRows;
import org.upline.intake.ledger.Ledger;
import org.upline.model.SourceRow;

/** Finds the fate of a statement row by its place, without a map over all rows: rows of a file stand in order. */
final class FateIndex {
    private record Stretch(BankRows rows, int start) {}

    private final Map<String, Stretch> stretches = new HashMap<>();
    private final List<Ledger.Fate> fates;

    FateIndex(CanonicalOrder order, List<Ledger.Fate> fates) {
        this.fates = fates;
        int start = 0;
        for (TransactionContent content : order.of(TransactionContent.class)) {
            stretches.put(content.source().id(), new Stretch(content.rows(), start));
            start += content.rows().size();
        }
    }

    /** Null for a row that is no statement row. */
    Ledger.@Nullable Outcome of(SourceRow row) {
        Stretch stretch = stretches.get(row.source());
        if (stretch == null) {
            return null;
        }
        if (stretch.rows.isEmpty()) {
            return null;
        }
        // Most numbers follow the one before, so the row stands where it would if all did, or a little before.
        int high = Math.max(0, Math.min(stretch.rows.size() - 1, row.row() - stretch.rows.number(0)));
        int low = high;
        for (int step = 1; low > 0 && stretch.rows.number(low) > row.row(); step *= 2) {
            high = low;
            low = Math.max(0, low - step);
        }
        if (stretch.rows.number(high) < row.row()) {
            high = stretch.rows.size() - 1;
        }
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int number = stretch.rows.number(middle);
            if (number == row.row()) {
                return fates.get(stretch.start + middle).outcome();
            }
            if (number < row.row()) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
