package org.upline.intake.ledger;

import org.upline.intake.ledger.Ledger.Outcome;

/** What statement rows come to by the rows alone; see {@link RowEnds}. */
final class BankEnds {
    private final Parties parties;
    private final Copies copies;
    private final Effects effects;
    private final Mirrors mirrors;
    private final Reversals reversals;

    BankEnds(Parties parties, Copies copies, Effects effects, Mirrors mirrors, Reversals reversals) {
        this.parties = parties;
        this.copies = copies;
        this.effects = effects;
        this.mirrors = mirrors;
        this.reversals = reversals;
    }

    RowEnds of(int rows) {
        RowEnds ends = new RowEnds(rows);
        Stretches.together(rows, (from, to) -> {
            for (int i = from; i < to; i++) {
                set(i, ends);
            }
        });
        return ends;
    }

    private void set(int i, RowEnds ends) {
        if (!copies.isFirst(i)) {
            ends.set(i, Outcome.DUPLICATE, copies.first(i));
            return;
        }
        switch (parties.standing(i)) {
            case INFORMATIONAL -> ends.set(i, Outcome.INFORMATIONAL, -1);
            case REFUSED -> ends.set(i, Outcome.REJECTED, -1);
            case FAILED -> ends.set(i, Outcome.FAILED, -1);
            case MOVING -> setMoving(i, ends);
        }
    }

    private void setMoving(int i, RowEnds ends) {
        if (reversals.isReversed(i)) {
            ends.set(i, Outcome.REVERSED, reversals.counterpart(i));
        } else if (effects.of(i) == 0) {
            ends.set(i, Outcome.REJECTED, -1);
        } else if (mirrors.head(i) == i) {
            ends.set(i, Outcome.ACCEPTED, mirrors.mate(i));
        } else {
            ends.set(i, Outcome.MIRRORED, mirrors.head(i));
        }
    }
}
