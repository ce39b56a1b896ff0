package org.upline.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.table.RowSource;
import org.upline.intake.table.TableRow;
import org.upline.model.Message;

/**
 * Runs down the rows of a table below its column names. Every row is either taken or kept out with its reason.
 *
 * @param <T> what a row becomes
 */
final class TableReading<T> {
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};

    private static final int TOLD_EVERY = 1 << 12;

    private final RowParser<T> parser;
    private final Told told;
    private final List<String> header;
    private final List<String> identities;
    private final Consumer<T> taken;
    private final List<Reject> rejects = new ArrayList<>();
    private int rowsRead;
    private @Nullable TableRow waiting;
    private int run;

    /**
     * Reads all rows.
     *
     * @param source the rows of the table, or of a part of it; not closed here
     * @param taken gets what the rows that are not kept out become, in order
     * @param told every few thousand rows; what it throws ends the reading
     */
    TableReading(RecognisedTable table, RowSource source, RowParser<T> parser, Consumer<T> taken, Told told) {
        this.taken = taken;
        this.told = told;
        this.parser = parser;
        header = table.header();
        identities = table.identities();
        for (TableRow row = source.next(); row != null; row = source.next()) {
            if (row.number() > table.headerRow()) {
                admit(row);
            }
        }
        settle(false);
    }

    /** Is told how far it is. */
    @FunctionalInterface
    interface Told {
        /** So many rows were read, of which so many were kept out. */
        void rows(int read, int rejected);
    }

    List<Reject> rejects() {
        return rejects;
    }

    int rowsRead() {
        return rowsRead;
    }

    /**
     * Spreadsheets that save text leave out blank cells at the end, for 16 rows at a time. So neighbours of one width may
     * be narrower than the column names; a single such row is a piece of one. Two pieces of one row have together one cell
     * more than the row, so both are never wider than half of it.
     */
    private void admit(TableRow row) {
        int width = row.cells().size();
        if (width >= header.size()) {
            settle(false);
            run = 0;
            read(row, true);
        } else if (!row.isBlank()) {
            boolean inRun = width == run;
            settle(inRun);
            if (inRun) {
                read(row, true);
            } else if (2 * width > header.size() + 1) {
                run = width;
                waiting = row;
            } else {
                run = 0;
                read(row, false);
            }
        }
    }

    private void settle(boolean whole) {
        TableRow row = waiting;
        if (row != null) {
            waiting = null;
            read(row, whole);
        }
    }

    private void read(TableRow row, boolean whole) {
        int width = row.cells().size();
        String[] cells = new String[header.size()];
        boolean blank = true;
        boolean names = true;
        for (int i = 0; i < cells.length; i++) {
            boolean own = identities.get(i).isEmpty();
            String cell = i < width && !own ? row.said(i) : "";
            cells[i] = cell;
            blank &= cell.isEmpty();
            names = names && (own || cell.equals(header.get(i)));
        }
        boolean tooWide = isTooWide(row);
        if (names || (blank && !tooWide)) {
            return;
        }
        rowsRead++;
        if (rowsRead % TOLD_EVERY == 0) {
            told.rows(rowsRead, rejects.size());
        }
        try {
            checkWidth(row, whole, tooWide);
            taken.accept(parser.parse(row.number(), cells));
        } catch (BadRow bad) {
            rejects.add(bad.at(row.number()));
        }
    }

    private boolean isTooWide(TableRow row) {
        for (int i = header.size(); i < row.cells().size(); i++) {
            if (!row.said(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** A row of another width is a row cut in two, or two in one: its cells stand under wrong names. */
    private void checkWidth(TableRow row, boolean whole, boolean tooWide) throws BadRow {
        int width = row.cells().size();
        if (tooWide || !whole) {
            throw new BadRow(
                    "",
                    Message.of(tooWide ? "intake.reject.tooWide" : "intake.reject.tooNarrow", width, header.size()));
        }
        for (int i = 0; i < width; i++) {
            String cell = row.cells().get(i);
            if (cell.length() >= header.size() && cell.indexOf('\n') >= 0 && holdsRows(cell)) {
                throw new BadRow(
                        i < header.size() ? header.get(i) : "",
                        Message.of("intake.reject.swallowed", cell.lines().count()));
            }
        }
    }

    /** Whether a line inside the cell has as many separators as a row: a quote was opened and closed rows later. */
    private boolean holdsRows(String cell) {
        int[] counts = new int[SEPARATORS.length];
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            for (int s = 0; s < SEPARATORS.length; s++) {
                counts[s] = c == '\n' ? 0 : c == SEPARATORS[s] ? counts[s] + 1 : counts[s];
                if (counts[s] >= Math.max(2, header.size() - 1)) {
                    return true;
                }
            }
        }
        return false;
    }
}
