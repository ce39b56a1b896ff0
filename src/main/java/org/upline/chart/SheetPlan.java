package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Shape;
import org.upline.chart.PdfPainter.Part;

/**
 * Which sheets a drawing is printed on, and what is on each. A sheet on which there would be nothing but the stripes
 * behind the levels is left out.
 */
final class SheetPlan {
    private final Tiling tiling;
    private final List<Sheet> sheets;
    /** Page number of each part of the drawing by row and column; 0 where it is left out. */
    private final int[] pages;

    /**
     * A sheet with a part of the drawing.
     *
     * @param page number, from 1
     * @param part what it shows
     * @param shapes that touch the part, in the order in which they are drawn
     */
    record Sheet(int page, int column, int row, Part part, List<Shape> shapes) {}

    private SheetPlan(Tiling tiling, List<Sheet> sheets, int[] pages) {
        this.tiling = tiling;
        this.sheets = sheets;
        this.pages = pages;
    }

    static SheetPlan of(Drawing drawing, Tiling tiling) {
        int count = Math.toIntExact(tiling.sheets());
        List<List<Shape>> shapes = new ArrayList<>(count);
        boolean[] filled = new boolean[count];
        for (int at = 0; at < count; at++) {
            shapes.add(new ArrayList<>());
        }
        for (Shape shape : PdfWriter.shapes(drawing)) {
            boolean fills = !(shape instanceof Box box && box.style() == BoxStyle.STRIPE);
            for (int row = tiling.firstRow(shape.top()); row <= tiling.lastRow(shape.bottom()); row++) {
                for (int column = tiling.firstColumn(shape.left());
                        column <= tiling.lastColumn(shape.right());
                        column++) {
                    int at = row * tiling.columns() + column;
                    shapes.get(at).add(shape);
                    filled[at] |= fills;
                }
            }
        }
        int page = count > 1 ? 2 : 1;
        int[] pages = new int[count];
        List<Sheet> sheets = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            if (filled[at] || count == 1) {
                pages[at] = page++;
                int column = at % tiling.columns();
                int row = at / tiling.columns();
                sheets.add(new Sheet(pages[at], column, row, part(drawing, tiling, column, row), shapes.get(at)));
            }
        }
        return new SheetPlan(tiling, sheets, pages);
    }

    private static Part part(Drawing drawing, Tiling tiling, int column, int row) {
        long left = tiling.left(column);
        long top = tiling.top(row);
        return new Part(
                left,
                top,
                Math.min(drawing.width(), left + tiling.tileWidth()),
                Math.min(drawing.height(), top + tiling.tileHeight()));
    }

    Tiling tiling() {
        return tiling;
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether it takes more than one sheet; then the first page is an index. */
    boolean tiled() {
        return pages.length > 1;
    }

    /** Pages in all, the index included. */
    int pages() {
        return sheets.size() + (tiled() ? 1 : 0);
    }

    /** Page number of a part; 0 where there is none or it is left out. */
    int page(int column, int row) {
        boolean inside = column >= 0 && row >= 0 && column < tiling.columns() && row < tiling.rows();
        return inside ? pages[row * tiling.columns() + column] : 0;
    }
}
