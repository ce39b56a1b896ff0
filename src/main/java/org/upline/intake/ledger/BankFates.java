package org.upline.intake.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.upline.intake.ledger.Ledger.Fate;
import org.upline.intake.ledger.Ledger.Outcome;

/**
 * What became of each statement row. Of the rows that tell of one transfer the one that arrived first is accepted, the
 * first of the other side is mirrored, all others are duplicates; likewise the first of several copies of a failed or
 * reversed row has that fate and the others are duplicates.
 */
final class BankFates {

    private static final Fate ACCEPTED = Fate.of(Outcome.ACCEPTED);
    private static final Fate DUPLICATE = Fate.of(Outcome.DUPLICATE);
    private static final Fate MIRRORED = Fate.of(Outcome.MIRRORED);
    private static final Fate FAILED = Fate.of(Outcome.FAILED);
    private static final Fate REVERSED = Fate.of(Outcome.REVERSED);
    private static final Fate INFORMATIONAL = Fate.of(Outcome.INFORMATIONAL);

    private final Parties parties;
    private final Copies copies;
    private final Effects effects;
    private final Mirrors mirrors;
    private final Reversals reversals;
    private final Arrival arrival;

    BankFates(Parties parties, Copies copies, Effects effects, Mirrors mirrors, Reversals reversals, Arrival arrival) {
        this.parties = parties;
        this.copies = copies;
        this.effects = effects;
        this.mirrors = mirrors;
        this.reversals = reversals;
        this.arrival = arrival;
    }

    /** One fate for each row, in canonical order. */
    List<Fate> of(int rows) {
        Fate[] fates = new Fate[rows];
        Arrays.fill(fates, DUPLICATE);
        // A row is copied by others that copy no other row.
        Stretches.together(rows, (from, to) -> {
            for (int i = from; i < to; i++) {
                if (copies.isFirst(i)) {
                    fates[arrivedFirst(i)] = fate(i);
                }
            }
        });
        return List.of(fates);
    }

    private Fate fate(int i) {
        return switch (parties.standing(i)) {
            case INFORMATIONAL -> INFORMATIONAL;
            case REFUSED -> Objects.requireNonNull(parties.refusal(i), "a refused row has a reason");
            case FAILED -> FAILED;
            case MOVING -> fateOfMoving(i);
        };
    }

    private Fate fateOfMoving(int i) {
        if (reversals.isReversed(i)) {
            return REVERSED;
        }
        if (effects.of(i) == 0) {
            return Refusal.NO_DIRECTION;
        }
        int mate = mirrors.mate(i);
        boolean otherSideWasFirst = mate >= 0 && arrival.compare(arrivedFirst(mate), arrivedFirst(i)) < 0;
        return otherSideWasFirst ? MIRRORED : ACCEPTED;
    }

    /** Of a row and its copies, the one that arrived first. */
    private int arrivedFirst(int first) {
        int earliest = first;
        for (int i = copies.next(first); i >= 0; i = copies.next(i)) {
            earliest = arrival.compare(i, earliest) < 0 ? i : earliest;
        }
        return earliest;
    }
}
