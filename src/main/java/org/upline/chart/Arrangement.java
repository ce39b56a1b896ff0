package org.upline.chart;

/**
 * How a chart is arranged.
 *
 * @param layout of the nodes
 * @param orientation which way {@link ChartLayout#TREE} grows; the others do not ask
 * @param width in hundredths of a pixel that {@link ChartLayout#COMPACT} may take, 0 for what makes it about as wide as high;
 *     the others do not ask
 */
public record Arrangement(ChartLayout layout, Orientation orientation, long width) {
    private static final Spacing ROWS = new Spacing(1400, 2600, 5000, 0);
    private static final Spacing COLUMNS = new Spacing(800, 1600, 6000, 9000);
    private static final Spacing SHELVES = new Spacing(900, 1600, 1800, 0);
    private static final Spacing RINGS = new Spacing(900, 900, 2400, 0);

    /** A row or a column a level. */
    public static Arrangement layered(Orientation orientation) {
        return new Arrangement(ChartLayout.TREE, orientation, 0);
    }

    /** The layout, as wide at most as a sheet laid across where it heeds a width; one large sheet is about square. */
    public static Arrangement of(ChartLayout layout, Orientation orientation, Paper paper) {
        return new Arrangement(
                layout, orientation, paper == Paper.SHEET ? 0 : Tiling.widthAcross(paper) - 2 * Sketch.MARGIN);
    }

    /** Places the nodes of a tree. */
    NodePlaces place(ChartTree tree, NodeExtents extents) {
        return switch (layout) {
            case TREE ->
                TidyLayout.place(tree, extents, orientation == Orientation.TOP_DOWN ? ROWS : COLUMNS, orientation);
            case COMPACT -> ShelfLayout.place(tree, extents, SHELVES, width > 0 ? width : square(tree, extents));
            case RADIAL -> RingLayout.place(tree, extents, RINGS);
        };
    }

    /** Side of a square that holds all nodes when a third of it is filled, as shelves usually are; no less than A3 across. */
    private static long square(ChartTree tree, NodeExtents extents) {
        double area = 0;
        for (int node = 0; node < tree.size(); node++) {
            area += (double) (extents.width(node) + SHELVES.siblings()) * (extents.height(node) + SHELVES.levels());
        }
        return Math.max(Tiling.widthAcross(Paper.A3) - 2 * Sketch.MARGIN, (long) Math.sqrt(3 * area));
    }
}
