package org.upline.intake.ledger;

import java.util.Comparator;
import java.util.List;
import org.upline.model.Finding;

/**
 * A finding with its place among those of its kind.
 *
 * @param rank of its first row in canonical order, master data rows before statement rows
 */
record RankedFinding(long rank, Finding finding) {

    private static final Comparator<RankedFinding> ORDER = Comparator.comparing(
                    (RankedFinding ranked) -> ranked.finding().kind())
            .thenComparingLong(RankedFinding::rank)
            .thenComparing(ranked -> ranked.finding().subjects().toString());

    /** By kind, then first row. */
    static List<Finding> inOrder(List<RankedFinding> ranked) {
        return ranked.stream().sorted(ORDER).map(RankedFinding::finding).toList();
    }
}
