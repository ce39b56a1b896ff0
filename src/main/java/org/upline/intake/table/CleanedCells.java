package org.upline.intake.table;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The cells of a row as they stand in the file, beside what each says; the same text is cleaned once for many rows. */
final class CleanedCells extends AbstractList<String> implements RandomAccess {
    /**
     * A cell.
     *
     * @param written untouched
     * @param said what {@link Cells#clean} makes of it
     */
    record Cell(String written, String said) {
        static final Cell EMPTY = new Cell("", "");

        static Cell of(String written) {
            return written.isEmpty() ? EMPTY : new Cell(written, Cells.clean(written));
        }
    }

    private final Cell[] cells;

    /** @param cells are not copied */
    CleanedCells(Cell[] cells) {
        this.cells = cells;
    }

    @Override
    public String get(int index) {
        return cells[index].written;
    }

    @Override
    public int size() {
        return cells.length;
    }

    String said(int index) {
        return cells[index].said;
    }
}
