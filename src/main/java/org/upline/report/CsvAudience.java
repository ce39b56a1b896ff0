package org.upline.report;

/** For whom a CSV is written. */
public enum CsvAudience {
    /** Column keys as header, values as {@link ColumnType#plain}, lines end in LF, no byte order mark. */
    PROGRAM,
    /**
     * Titles in the user's language, values as {@link ColumnType#sheet}, lines end in CR LF, a byte order mark, so that
     * Excel takes it for UTF-8, and a tab after numbers that Excel would cut to fifteen digits.
     */
    SPREADSHEET
}
