package org.upline.chart;

import org.upline.model.UplineException;

/**
 * How a drawing is cut into the sheets of a PDF. Points are those of PDF, 72 an inch, with the origin at the lower left;
 * units are those of the drawing, hundredths of a pixel, from its top left corner.
 *
 * @param pageWidth of a sheet, in points
 * @param pageHeight of a sheet, in points
 * @param scale of the drawing, 1 for its own size
 * @param columns of sheets
 * @param rows of sheets
 * @param stepX from the left edge of one sheet's part to that of the next, in units
 * @param stepY from the top edge of one sheet's part to that of the one below, in units
 * @param tileWidth of a sheet's part, in units, its overlap with the next included
 * @param tileHeight of a sheet's part, in units
 * @param frame free border of a sheet
 */
record Tiling(
        double pageWidth,
        double pageHeight,
        double scale,
        int columns,
        int rows,
        long stepX,
        long stepY,
        long tileWidth,
        long tileHeight,
        Frame frame) {
    /** A pixel of 1/96 inch has three quarters of a point. */
    static final double POINTS_PER_UNIT = 0.0075;

    /** Beyond, nobody pastes them together, and the file no longer opens on a laptop. */
    static final int MOST_SHEETS = 3000;

    /** A drawing that fits one sheet when drawn a little smaller is; smaller than this, it is tiled. */
    private static final double LEAST_SCALE = 0.7;

    private static final double OVERLAP = Paper.points(8);
    private static final Frame ROOM_FOR_MARKS =
            new Frame(Paper.points(11), Paper.points(12), Paper.points(11), Paper.points(17));

    /**
     * Free borders of a sheet, in points.
     *
     * @param top with the title and the sheet's number
     * @param bottom with what the drawing says of itself
     */
    record Frame(double left, double top, double right, double bottom) {}

    /**
     * @throws UplineException if it would take more than {@link #MOST_SHEETS} sheets
     */
    static Tiling of(Drawing drawing, Paper paper) {
        if (paper == Paper.SHEET) {
            return oneSheet(drawing);
        }
        Tiling upright = on(paper.shortSide(), paper.longSide(), drawing);
        Tiling across = on(paper.longSide(), paper.shortSide(), drawing);
        Tiling chosen;
        if (upright.sheets() == across.sheets()) {
            boolean better =
                    upright.scale == across.scale ? drawing.height() >= drawing.width() : upright.scale > across.scale;
            chosen = better ? upright : across;
        } else {
            chosen = upright.sheets() < across.sheets() ? upright : across;
        }
        if (chosen.sheets() > MOST_SHEETS) {
            throw UplineException.of("chart.pdf.tooMany", chosen.sheets(), MOST_SHEETS);
        }
        return chosen;
    }

    /** How wide a drawing may be to fit one sheet of A4 or A3 laid across, in units. */
    static long widthAcross(Paper paper) {
        return (long) ((paper.longSide() - ROOM_FOR_MARKS.left - ROOM_FOR_MARKS.right) / POINTS_PER_UNIT);
    }

    private static Tiling oneSheet(Drawing drawing) {
        return new Tiling(
                drawing.width() * POINTS_PER_UNIT,
                drawing.height() * POINTS_PER_UNIT,
                1,
                1,
                1,
                drawing.width(),
                drawing.height(),
                drawing.width(),
                drawing.height(),
                new Frame(0, 0, 0, 0));
    }

    private static Tiling on(double width, double height, Drawing drawing) {
        Frame frame = ROOM_FOR_MARKS;
        double insideX = width - frame.left - frame.right;
        double insideY = height - frame.top - frame.bottom;
        double fitting =
                Math.min(insideX / (drawing.width() * POINTS_PER_UNIT), insideY / (drawing.height() * POINTS_PER_UNIT));
        double scale = fitting >= LEAST_SCALE ? Math.min(1, fitting) : 1;
        double unit = POINTS_PER_UNIT * scale;
        long tileWidth = (long) Math.ceil(insideX / unit);
        long tileHeight = (long) Math.ceil(insideY / unit);
        long overlap = Math.round(OVERLAP / unit);
        return new Tiling(
                width,
                height,
                scale,
                parts(drawing.width(), tileWidth, overlap),
                parts(drawing.height(), tileHeight, overlap),
                tileWidth - overlap,
                tileHeight - overlap,
                tileWidth,
                tileHeight,
                frame);
    }

    private static int parts(long length, long tile, long overlap) {
        long beyond = Math.max(0, length - tile);
        return Math.toIntExact(1 + (beyond + tile - overlap - 1) / (tile - overlap));
    }

    /** Sheets that show a part of the drawing, empty ones included. */
    long sheets() {
        return (long) columns * rows;
    }

    /** Points a unit of the drawing takes. */
    double unit() {
        return POINTS_PER_UNIT * scale;
    }

    long left(int column) {
        return column * stepX;
    }

    long top(int row) {
        return row * stepY;
    }

    /** The first column whose part reaches to the right of x. */
    int firstColumn(long x) {
        return part(x - tileWidth, stepX, columns);
    }

    /** The last column whose part begins left of x, or there. */
    int lastColumn(long x) {
        return Math.min(columns - 1, (int) (Math.max(0, x) / stepX));
    }

    int firstRow(long y) {
        return part(y - tileHeight, stepY, rows);
    }

    int lastRow(long y) {
        return Math.min(rows - 1, (int) (Math.max(0, y) / stepY));
    }

    private static int part(long beyond, long step, int parts) {
        return beyond < 0 ? 0 : (int) Math.min(parts - 1L, beyond / step + 1);
    }
}
