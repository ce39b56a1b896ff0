package org.upline.intake.ledger;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.upline.model.SourceRow;

/**
 * Which of several rows was there first: that of the file imported first, then the upper row. It decides on the fates
 * of rows alone, never on an account or a transfer.
 */
final class Arrival {

    private final List<SourceRow> rows;
    private final int[] ordinal;

    private Arrival(List<SourceRow> rows, int[] ordinal) {
        this.rows = rows;
        this.ordinal = ordinal;
    }

    /**
     * @param rows in canonical order, which decides between files that arrived together
     * @param arrival ordinal of import by id of the source
     */
    static Arrival of(List<SourceRow> rows, ToIntFunction<String> arrival) {
        Map<String, Integer> known = new HashMap<>();
        int[] ordinal = new int[rows.size()];
        for (int i = 0; i < ordinal.length; i++) {
            ordinal[i] = known.computeIfAbsent(rows.get(i).source(), arrival::applyAsInt);
        }
        return new Arrival(rows, ordinal);
    }

    int compare(int a, int b) {
        int byFile = Integer.compare(ordinal[a], ordinal[b]);
        int byRow = byFile == 0 ? Integer.compare(rows.get(a).row(), rows.get(b).row()) : byFile;
        return byRow == 0 ? Integer.compare(a, b) : byRow;
    }
}
