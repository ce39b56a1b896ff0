package org.upline.model;

/**
 * Where a fact stands: a row of a seized file.
 *
 * @param source id of the file, {@link SourceFile#id()}
 * @param row number of the row in the file, counted as a spreadsheet counts: the first row, header or title, is 1. A
 *     quoted cell with line breaks does not add rows.
 */
public record SourceRow(String source, int row) {
    @Override
    public String toString() {
        return source + ":" + row;
    }
}
