package org.upline.intake;

import org.upline.intake.table.Cells;

/**
 * Cells for a CSV that a spreadsheet will open and save again. A cell with digits gets a tab behind it, as banks do: without
 * it the spreadsheet rounds long numbers, eats zeros in front and rewrites times. A cell that it would run as a formula gets
 * an apostrophe before it. Intake takes both off again.
 */
final class SpreadsheetText {
    private SpreadsheetText() {}

    static String of(String cell) {
        int start = 0;
        while (start < cell.length() && Cells.isBlank(cell.charAt(start))) {
            start++;
        }
        if (start < cell.length() && "=+-@＝＋－＠".indexOf(cell.charAt(start)) >= 0) {
            return "'" + cell;
        }
        return cell.chars().anyMatch(Character::isDigit) && !cell.endsWith("\t") ? cell + "\t" : cell;
    }
}
