package org.upline.intake.table;

/** One way to read a file as a table: text by one separator, or one sheet of a workbook. */
public interface TableView {
    /** Reads from the first row; may be called again. */
    RowSource open();
}
