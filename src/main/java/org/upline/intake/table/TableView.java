package org.upline.intake.table;

import java.util.List;

/** One way to read a file as a table: text by one separator, or one sheet of a workbook. */
public interface TableView {
    /** Reads from the first row; may be called again. */
    RowSource open();

    /**
     * The same rows in parts that may be read at the same time: read one after the other they give the rows of the whole
     * under the same numbers. A part other than the last ends with a row of at least {@code width} cells.
     *
     * @param least bytes of a part; what cannot be cut, or not so, is one part
     */
    default List<TableView> parts(int width, long least) {
        return List.of(this);
    }

    /** How many rows it has, blank ones among them; 0 where that is not known. */
    default int rows() {
        return 0;
    }

    /** What of the file it reads: a separator, or the name of a sheet; empty where the file is one table as it is. */
    default String part() {
        return "";
    }
}
