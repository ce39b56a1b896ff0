package org.upline.intake;

import org.upline.intake.table.Cells;

/**
 * A party as 支付宝 writes it, {@code 2088…(姓名)}: an id holds no bracket, a name may.
 *
 * @param id number or login name; empty where missing
 * @param name empty where missing
 */
record PlatformParty(String id, String name) {
    static PlatformParty of(String cell) {
        int open = bracket(cell);
        if (open < 0) {
            return new PlatformParty(cell, "");
        }
        int end = cell.endsWith(")") || cell.endsWith("）") ? cell.length() - 1 : cell.length();
        return new PlatformParty(
                Cells.clean(cell.substring(0, open)), Cells.clean(cell.substring(open + 1, Math.max(open + 1, end))));
    }

    private static int bracket(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) == '(' || cell.charAt(i) == '（') {
                return i;
            }
        }
        return -1;
    }
}
