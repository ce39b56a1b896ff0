package org.upline.intake.format;

import java.util.Locale;
import org.upline.intake.table.Cells;

/** Column names as they are compared: case, width, blanks and underscores do not make another name. */
public final class ColumnName {
    /** Columns the program itself adds to its lists of rejected rows start so, and say nothing about the row. */
    public static final String OWN_PREFIX = "upline.";

    private ColumnName() {}

    /** The name in the form in which two names are equal exactly if they mean the same column. */
    public static String comparable(String header) {
        String narrow = Cells.halfWidth(Cells.clean(header)).toLowerCase(Locale.ROOT);
        StringBuilder name = new StringBuilder(narrow.length());
        for (int i = 0; i < narrow.length(); i++) {
            char c = narrow.charAt(i);
            if (!Cells.isBlank(c) && c != '_') {
                name.append(c);
            }
        }
        return name.toString();
    }
}
