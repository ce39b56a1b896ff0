package org.upline.intake;

/**
 * Makes a record of a row.
 *
 * @param <T> the record
 */
interface RowParser<T> {
    /**
     * Reads one row.
     *
     * @param row number of the row
     * @param cells cleaned, as many as the table has columns
     * @throws BadRow if the row cannot be taken
     */
    T parse(int row, String[] cells) throws BadRow;
}
