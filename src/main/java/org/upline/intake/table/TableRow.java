package org.upline.intake.table;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number as in {@link org.upline.model.SourceRow#row()}
 * @param cells text of each cell, untouched
 */
public record TableRow(int number, List<String> cells) {
    /** What the cell says, as {@link Cells#clean} makes it. */
    public String said(int index) {
        return cells instanceof CleanedCells cleaned ? cleaned.said(index) : Cells.clean(cells.get(index));
    }

    /** Whether no cell says anything. */
    public boolean isBlank() {
        for (int i = 0; i < cells.size(); i++) {
            if (!said(i).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
