package org.upline.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.upline.intake.ledger.Ledger.Outcome;
import org.upline.model.SourceRow;

/**
 * What became of the rows from which nothing was taken, each with the row it has to do with. It is a function of the set
 * of sources, as the case itself is: of equal rows the first in canonical order stands. (A report of an import counts by
 * arrival instead.) A data row that is not in here was accepted.
 *
 * <p>Four numbers and a byte for a row, by file and row, so that millions of mirrored rows can be kept and one is found by
 * bisection.
 */
public final class RowFates {
    private static final Outcome[] OUTCOMES = Outcome.values();

    private final Columns columns;

    /** Takes what {@link #columns} gave. */
    public RowFates(Columns columns) {
        this.columns = columns;
    }

    /**
     * The fates as columns.
     *
     * @param sources ids of files
     * @param ends for each file where its rows end in the columns below; they begin where those of the file before end
     * @param rows number of the row, ascending within a file
     * @param outcomes what became of it, as the ordinal of {@link Outcome}
     * @param otherSources index of the file of the row it has to do with; -1 where there is none
     * @param otherRows number of that row
     */
    @SuppressWarnings("ArrayRecordComponent") // columns, handed on and never compared
    public record Columns(
            List<String> sources, int[] ends, int[] rows, byte[] outcomes, int[] otherSources, int[] otherRows) {}

    /**
     * A row's fate.
     *
     * @param other the row it copies, contradicts, is the other side of, or was taken back by; null where there is none
     */
    public record Fate(Outcome outcome, @Nullable SourceRow other) {}

    public Columns columns() {
        return columns;
    }

    /** What became of a row; nothing for one that was accepted, or is no data row. */
    public Optional<Fate> of(SourceRow row) {
        int source = columns.sources().indexOf(row.source());
        if (source < 0) {
            return Optional.empty();
        }
        int begin = source == 0 ? 0 : columns.ends()[source - 1];
        int at = Arrays.binarySearch(columns.rows(), begin, columns.ends()[source], row.row());
        if (at < 0) {
            return Optional.empty();
        }
        int other = columns.otherSources()[at];
        return Optional.of(new Fate(
                OUTCOMES[columns.outcomes()[at]],
                other < 0 ? null : new SourceRow(columns.sources().get(other), columns.otherRows()[at])));
    }
}
