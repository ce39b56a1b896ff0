package org.upline.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.upline.synthetic.trial.Family;

/**
 * The figures of one measurement.
 *
 * @param name {@link Measurement#table()}
 * @param rows by family in the order of {@link Family}, all together at the end, then as the measurement gives them
 */
public record QualityTable(String name, List<QualityRow> rows) {
    static final String ALL = "all";

    public QualityTable {
        rows = List.copyOf(rows);
    }

    /** What was found in each case. */
    static QualityTable of(String name, List<Family> families, List<List<Hits>> found) {
        Map<List<String>, QualityRow> rows = new LinkedHashMap<>();
        for (Family family : Family.values()) {
            for (int k = 0; k < found.size(); k++) {
                if (families.get(k) == family) {
                    add(rows, family.word(), found.get(k));
                }
            }
        }
        found.forEach(hits -> add(rows, ALL, hits));
        return new QualityTable(name, new ArrayList<>(rows.values()));
    }

    private static void add(Map<List<String>, QualityRow> rows, String family, List<Hits> found) {
        for (Hits hits : found) {
            rows.compute(
                    List.of(family, hits.subject(), hits.measure()),
                    (key, row) -> Objects.requireNonNullElse(
                                    row, new QualityRow(family, hits.subject(), hits.measure(), 0, 0, 0, 0))
                            .and(hits));
        }
    }
}
