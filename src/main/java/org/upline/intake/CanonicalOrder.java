package org.upline.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.upline.model.SourceFile;
import org.upline.model.SourceRow;

/**
 * The order of files and rows that does not depend on when a file was imported: by name, then hash, then row. And beside
 * it the order in which the files did arrive, by which reports tell what was new.
 */
final class CanonicalOrder {
    private final List<SourceContent> sources;
    private final Map<String, Integer> place = new HashMap<>();
    private final Map<String, Integer> arrival = new HashMap<>();

    /** @param inArrivalOrder files of different bytes */
    CanonicalOrder(List<SourceContent> inArrivalOrder) {
        sources = inArrivalOrder.stream()
                .sorted(Comparator.<SourceContent, String>comparing(
                                content -> content.source().name())
                        .thenComparing(content -> content.source().sha256())
                        .thenComparing(content -> content.source().table()))
                .toList();
        for (int i = 0; i < sources.size(); i++) {
            place.put(sources.get(i).source().id(), i);
            if (arrival.put(inArrivalOrder.get(i).source().id(), i) != null) {
                throw new IllegalStateException(inArrivalOrder.get(i).source().id());
            }
        }
    }

    List<SourceContent> sources() {
        return sources;
    }

    List<SourceFile> files() {
        return sources.stream().map(SourceContent::source).toList();
    }

    /** The sources of one sort, in order. */
    <T extends SourceContent> List<T> of(Class<T> type) {
        return sources.stream().filter(type::isInstance).map(type::cast).toList();
    }

    int place(String source) {
        return known(place, source);
    }

    int arrival(String source) {
        return known(arrival, source);
    }

    Comparator<SourceRow> rows() {
        return Comparator.<SourceRow>comparingInt(row -> place(row.source())).thenComparingInt(SourceRow::row);
    }

    Comparator<SourceRow> rowsByArrival() {
        return Comparator.<SourceRow>comparingInt(row -> arrival(row.source())).thenComparingInt(SourceRow::row);
    }

    private static int known(Map<String, Integer> numbers, String source) {
        Integer number = numbers.get(source);
        if (number == null) {
            throw new IllegalStateException(source);
        }
        return number;
    }
}
