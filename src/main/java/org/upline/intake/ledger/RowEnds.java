package org.upline.intake.ledger;

import java.util.Arrays;
import org.upline.intake.ledger.Ledger.Outcome;

/**
 * Where each row of a sort ends up by the rows alone, and the row it has to do with: the one it copies, contradicts, or is
 * the other side of, or the one it was taken back by. Unlike {@linkplain Ledger.Fate fates}, which tell what an import
 * brought when it came, this is the same for any order of import: of equal rows the first in canonical order stands, of
 * the two sides of a transfer the payer's.
 */
public final class RowEnds {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final byte[] outcome;
    private final int[] other;

    RowEnds(int rows) {
        outcome = new byte[rows];
        other = new int[rows];
        Arrays.fill(other, -1);
    }

    /** Of rows of which nothing is known but that each stands. */
    public static RowEnds accepted(int rows) {
        return new RowEnds(rows);
    }

    void set(int row, Outcome to, int with) {
        outcome[row] = (byte) to.ordinal();
        other[row] = with;
    }

    public int count() {
        return outcome.length;
    }

    /** What became of a row, by its place in canonical order. */
    public Outcome outcome(int row) {
        return OUTCOMES[outcome[row]];
    }

    /** The row it has to do with, by its place in canonical order; -1 where there is none. */
    public int other(int row) {
        return other[row];
    }
}
