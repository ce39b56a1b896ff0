package org.upline.intake.table;

import java.util.List;

/**
 * A row as it stands in the file.
 *
 * @param number as in {@link org.upline.model.SourceRow#row()}
 * @param cells text of each cell, untouched
 */
public record TableRow(int number, List<String> cells) {
    /** Whether no cell says anything. */
    public boolean isBlank() {
        for (String cell : cells) {
            if (!Cells.clean(cell).isEmpty()) {
                return false;
            }
        }
        return true;
    }
}
