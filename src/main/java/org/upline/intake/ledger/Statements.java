package org.upline.intake.ledger;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.upline.intake.ledger.Parties.Standing;

/**
 * The rows of each statement that move money, copies left out, in the order of the statement. A row's place counts
 * through all statements, so that within one statement the smaller place is the earlier row.
 */
final class Statements {

    private final Grouping groups;
    private final int[] rows;
    private final int[] place;

    private Statements(Grouping groups, int[] rows, int count) {
        this.groups = groups;
        this.rows = rows;
        this.place = new int[count];
        Arrays.fill(place, -1);
        Stretches.together(rows.length, (from, to) -> {
            for (int k = from; k < to; k++) {
                place[rows[k]] = k;
            }
        });
    }

    /**
     * Puts the rows in the order of time; rows of one time stay as their file lists them, read from its end where it
     * lists the newest first.
     */
    static Statements inTimeOrder(Entries entries, Parties parties, Copies copies) {
        int[] moving = IntStream.range(0, entries.count())
                .parallel()
                .filter(i -> parties.standing(i) == Standing.MOVING && copies.isFirst(i))
                .toArray();
        int[] statementOf = Arrays.stream(moving).map(parties::statement).toArray();
        Grouping groups = Grouping.gathered(moving, statementOf, parties.statements());
        int[] rows = groups.rows();
        ListingDirection.of(entries, groups).turnOldestFirst(rows);
        // Each statement has its own stretch of the rows.
        IntStream.range(0, groups.count())
                .parallel()
                .forEach(s -> RowSort.sort(
                        rows,
                        groups.start(s),
                        groups.end(s),
                        (a, b) -> Long.compare(entries.time(a), entries.time(b))));
        return new Statements(groups, rows, entries.count());
    }

    /** The same statements with rows of one time put into another order. */
    Statements reordered(int[] newRows) {
        return new Statements(groups, newRows, place.length);
    }

    int count() {
        return groups.count();
    }

    /** Place of the first row of a statement. */
    int start(int statement) {
        return groups.start(statement);
    }

    /** Place after the last row. */
    int end(int statement) {
        return groups.end(statement);
    }

    int row(int atPlace) {
        return rows[atPlace];
    }

    /** Place of a row; -1 for a row that stands in no statement here. */
    int place(int row) {
        return place[row];
    }

    /** All rows by place. */
    int[] rows() {
        return rows.clone();
    }

    /** The first place after a run of rows of one time that starts at a place. */
    int endOfTime(int from, int end, Entries entries) {
        int to = from + 1;
        while (to < end && entries.time(rows[to]) == entries.time(rows[from])) {
            to++;
        }
        return to;
    }
}
