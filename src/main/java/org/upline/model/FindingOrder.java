package org.upline.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The order of {@link CaseData#findings()}: by kind, then first row; those without a row first; ties by what they say. */
public final class FindingOrder {
    private FindingOrder() {}

    /**
     * Compares the findings of a case.
     *
     * @param sources all sources of the case, by name, then hash; a row of another source is an {@link
     *     IllegalArgumentException} when it is compared
     */
    public static Comparator<Finding> over(List<SourceFile> sources) {
        Map<String, Integer> places = new HashMap<>();
        for (SourceFile source : sources) {
            places.put(source.id(), places.size());
        }
        Comparator<SourceRow> byRow =
                Comparator.<SourceRow>comparingInt(row -> place(places, row)).thenComparingInt(SourceRow::row);
        Comparator<Finding> byFirstRow = Comparator.comparing(
                finding -> finding.rows().isEmpty() ? null : finding.rows().get(0), Comparator.nullsFirst(byRow));
        return Comparator.comparing(Finding::kind)
                .thenComparing(byFirstRow)
                .thenComparing(finding -> finding.subjects().toString())
                .thenComparing(finding -> finding.details().toString());
    }

    private static int place(Map<String, Integer> places, SourceRow row) {
        Integer place = places.get(row.source());
        if (place == null) {
            throw new IllegalArgumentException("a row of no source of the case: " + row);
        }
        return place;
    }
}
