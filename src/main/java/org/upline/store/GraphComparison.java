package org.upline.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a database's graph of a case compares with the case itself.
 *
 * @param tallies labels in the order of the graph's tables, then types of relations likewise, then in plain string order what
 *     the case has none of
 * @param differences some of each label or type, in the order of the tallies, then by id in
 *     plain string order
 */
public record GraphComparison(List<Tally> tallies, List<Difference> differences) {
    public GraphComparison {
        tallies = List.copyOf(tallies);
        differences = List.copyOf(differences);
    }

    /** What is the matter with a node or relation. */
    public enum Kind {
        /** The case has it, the database does not. */
        MISSING,
        /** The database has it, the case does not. */
        ADDED,
        /** Both have it, and say different things of it. */
        CHANGED
    }

    /**
     * The nodes of a label or the relations of a type.
     *
     * @param name the label or type; labels in a row with {@code :} between them
     * @param expected how many the case has
     * @param found how many the database has
     * @param changed of those both have
     */
    public record Tally(String name, long expected, long found, long missing, long added, long changed) {}

    /**
     * A difference; a node or relation of which several properties differ makes several.
     *
     * @param name of its tally
     * @param id of the node; of a relation start and end, and what tells it apart from others between these
     * @param property that differs, {@code labels} for labels; null unless changed
     * @param expected what the case says; null if nothing
     * @param found what the database says; null if nothing
     */
    public record Difference(
            Kind kind,
            String name,
            String id,
            @Nullable String property,
            @Nullable String expected,
            @Nullable String found) {}

    /** Whether the database holds the case, nothing less, more or else. */
    public boolean same() {
        return tallies.stream().allMatch(tally -> tally.missing() + tally.added() + tally.changed() == 0);
    }
}
