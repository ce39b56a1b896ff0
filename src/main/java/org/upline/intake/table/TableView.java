package org.upline.intake.table;

/** One way to read a file as a table: text by one separator, or one sheet of a workbook. */
public interface TableView {
    /** Reads from the first row; may be called again. */
    RowSource open();

    /** What of the file it reads: a separator, or the name of a sheet; empty where the file is one table as it is. */
    default String part() {
        return "";
    }
}
