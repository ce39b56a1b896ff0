package org.upline.chart;

import java.util.List;

/**
 * Where everything on a chart of money stands, in hundredths of a pixel from the top left corner of the boxes and bands.
 *
 * @param boxes by node
 * @param bands by link
 * @param columns from left to right
 */
record MoneyLayout(long width, long height, List<Place> boxes, List<Route> bands, List<Column> columns) {

    /** A box. */
    record Place(long left, long top, long width, long height) {}

    /**
     * A band with its text.
     *
     * @param back whether money runs from right to left
     * @param stops from left to right
     * @param textLeft where the text begins
     * @param textTop upper edge of its first line
     */
    record Route(boolean back, List<Item.Stop> stops, long thickness, long textLeft, long textTop) {}

    /** A column of boxes. */
    record Column(int stage, long left, long right) {}
}
