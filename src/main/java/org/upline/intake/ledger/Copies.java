package org.upline.intake.ledger;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.upline.intake.ledger.Parties.Standing;

/**
 * Which rows are copies of which: equal in every column within one account's statement, be it in one file or in several
 * (exports that overlap). The first in canonical order stands for all of them.
 *
 * <p>Informational and refused rows have no copies here: each is told of as it stands.
 */
final class Copies {

    private final int[] first;
    private final int[] next;

    private Copies(int[] first, int[] next) {
        this.first = first;
        this.next = next;
    }

    static Copies of(Entries entries, Parties parties) {
        int[] candidates = IntStream.range(0, entries.count())
                .parallel()
                .filter(i -> parties.standing(i) == Standing.MOVING || parties.standing(i) == Standing.FAILED)
                .toArray();
        Grouping groups = Grouping.of(
                candidates,
                i -> Grouping.hash(parties.own(i), entries.contentHash(i)),
                (a, b) -> parties.own(a) == parties.own(b) && entries.sameContent(a, b));
        int[] first = IntStream.range(0, entries.count()).toArray();
        int[] next = new int[entries.count()];
        Arrays.fill(next, -1);
        // No two groups have a row in common.
        Stretches.together(groups.count(), (from, to) -> {
            for (int g = from; g < to; g++) {
                for (int k = groups.start(g) + 1; k < groups.end(g); k++) {
                    first[groups.row(k)] = groups.row(groups.start(g));
                    next[groups.row(k - 1)] = groups.row(k);
                }
            }
        });
        return new Copies(first, next);
    }

    /** Whether the row stands for itself and all its copies. */
    boolean isFirst(int row) {
        return first[row] == row;
    }

    /** The row that stands for this one and all its copies, which may be this one. */
    int first(int row) {
        return first[row];
    }

    /** By row, what {@link #next(int)} gives; not to be changed. */
    int[] nexts() {
        return next;
    }

    /** The next copy in canonical order, -1 after the last. */
    int next(int row) {
        return next[row];
    }
}
