package org.upline.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.upline.model.Finding;
import org.upline.model.SourceRow;

/** Cells that do not stop a row but that an investigator must know of, gathered by what they say. */
final class Sightings {
    private record Key(String kind, String column, String text) {}

    private final String source;
    private final Map<Key, List<SourceRow>> rows = new LinkedHashMap<>();

    /** @param source id of the file */
    Sightings(String source) {
        this.source = source;
    }

    void add(String kind, String column, String text, int row) {
        rows.computeIfAbsent(new Key(kind, column, text), key -> new ArrayList<>())
                .add(new SourceRow(source, row));
    }

    /** Adds what was seen in a later part of the file. */
    void addAll(Sightings later) {
        later.rows.forEach((key, more) ->
                rows.computeIfAbsent(key, any -> new ArrayList<>()).addAll(more));
    }

    /** A finding for each kind, column and text, with all its rows: the text is its subject, the column its detail. */
    List<Finding> findings() {
        return rows.entrySet().stream()
                .map(entry -> new Finding(
                        entry.getKey().kind(),
                        List.of(entry.getKey().text()),
                        entry.getValue(),
                        List.of(entry.getKey().column())))
                .toList();
    }
}
