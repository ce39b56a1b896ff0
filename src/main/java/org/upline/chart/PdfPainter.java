package org.upline.chart;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.upline.chart.Item.Band;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Curve;
import org.upline.chart.Item.Label;
import org.upline.chart.Item.Segment;
import org.upline.chart.Item.Shape;
import org.upline.chart.Item.Wire;

/**
 * Puts shapes on one page of a PDF. The font comes in one weight; bold letters are drawn with an outline, which leaves
 * the text as it can be searched and copied.
 */
final class PdfPainter {
    /** Share of the font's size by which the outline of bold letters is wide. */
    private static final float BOLD = 0.035f;

    /** Control points of a quarter circle drawn as a Bézier curve stand this share of its radius from its ends. */
    private static final double ROUND = 0.5523;

    private final PDPageContentStream out;
    private final PDFont font;
    private final Lettering lettering;
    private final double unit;
    private final double left;
    private final double top;

    /**
     * @param unit points a unit of the drawing takes
     * @param left where the drawing's left edge stands on the page, in points
     * @param top where its top edge stands
     */
    PdfPainter(PDPageContentStream out, PDFont font, Lettering lettering, double unit, double left, double top) {
        this.out = out;
        this.font = font;
        this.lettering = lettering;
        this.unit = unit;
        this.left = left;
        this.top = top;
    }

    /**
     * Paints what a part of the drawing shows of a shape.
     *
     * @param part in units of the drawing
     */
    void paint(Shape shape, Part part) throws IOException {
        if (shape instanceof Box box) {
            paint(box);
        } else if (shape instanceof Label label) {
            paint(label);
        } else if (shape instanceof Wire wire) {
            paint(wire, part);
        } else if (shape instanceof Band band) {
            paint(band);
        }
    }

    /** A rectangle of the drawing. */
    record Part(long left, long top, long right, long bottom) {
        boolean touches(Segment segment) {
            return Math.max(segment.x1(), segment.x2()) + Wire.STROKE >= left
                    && Math.min(segment.x1(), segment.x2()) - Wire.STROKE <= right
                    && Math.max(segment.y1(), segment.y2()) + Wire.STROKE >= top
                    && Math.min(segment.y1(), segment.y2()) - Wire.STROKE <= bottom;
        }
    }

    private void paint(Box box) throws IOException {
        BoxStyle style = box.style();
        fill(style.fill());
        outline(box, 0);
        if (style.strokeWidth() == 0) {
            out.fill();
            return;
        }
        stroke(style.stroke(), style.strokeWidth());
        float dash = (float) (BoxStyle.DASH * unit);
        boolean dashed = style.border() == BoxStyle.Border.DASHED;
        out.setLineDashPattern(dashed ? new float[] {dash, dash} : new float[0], 0);
        out.fillAndStroke();
        if (style.border() == BoxStyle.Border.DOUBLE) {
            outline(box, BoxStyle.DOUBLE_GAP);
            out.stroke();
        }
        if (dashed) {
            out.setLineDashPattern(new float[0], 0);
        }
    }

    private void outline(Box box, long inset) throws IOException {
        double x = x(box.left() + inset);
        double y = y(box.bottom() - inset);
        double width = Math.max(0, box.width() - 2 * inset) * unit;
        double height = Math.max(0, box.height() - 2 * inset) * unit;
        double r = Math.min(box.style().corner() * unit, Math.min(width, height) / 2);
        if (r <= 0) {
            out.addRect((float) x, (float) y, (float) width, (float) height);
            return;
        }
        double c = r * (1 - ROUND);
        double right = x + width;
        double upper = y + height;
        move(x + r, y);
        line(right - r, y);
        curve(right - c, y, right, y + c, right, y + r);
        line(right, upper - r);
        curve(right, upper - c, right - c, upper, right - r, upper);
        line(x + r, upper);
        curve(x + c, upper, x, upper - c, x, upper - r);
        line(x, y + r);
        curve(x, y + c, x + c, y, x + r, y);
        out.closePath();
    }

    private void paint(Label label) throws IOException {
        TextStyle style = label.style();
        double size = style.size() * unit;
        String text = lettering.drawn(label.text());
        if (text.isBlank()) {
            return;
        }
        double width = width(text, size);
        double room = label.width() * unit;
        double squeeze = Math.min(1, room / width);
        double x = x(label.x())
                - switch (label.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width * squeeze / 2;
                    case END -> width * squeeze;
                };
        text(text, x, y(label.y()), size, squeeze, style.bold(), style.rgb());
    }

    /** Width of a text in points. */
    double width(String text, double size) throws IOException {
        return font.getStringWidth(text) / 1000 * size;
    }

    /**
     * Sets a line of text.
     *
     * @param x of its beginning, in points
     * @param y of its base line
     * @param squeeze share of its natural width
     */
    void text(String text, double x, double y, double size, double squeeze, boolean bold, int rgb) throws IOException {
        fill(rgb);
        out.beginText();
        out.setFont(font, (float) size);
        out.setHorizontalScaling((float) (100 * squeeze));
        out.setRenderingMode(bold ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        if (bold) {
            out.setLineWidth((float) (size * BOLD));
            out.setStrokingColor(red(rgb), green(rgb), blue(rgb));
        }
        out.newLineAtOffset((float) x, (float) y);
        out.showText(text);
        out.endText();
    }

    private void paint(Wire wire, Part part) throws IOException {
        stroke(Wire.RGB, Wire.STROKE);
        boolean any = false;
        for (Segment segment : wire.segments()) {
            if (part.touches(segment)) {
                move(x(segment.x1()), y(segment.y1()));
                line(x(segment.x2()), y(segment.y2()));
                any = true;
            }
        }
        if (any) {
            out.stroke();
        }
    }

    private void paint(Band band) throws IOException {
        fill(band.style().fill());
        stroke(band.style().stroke(), BandStyle.STROKE);
        float dash = (float) (BandStyle.DASH * unit);
        out.setLineDashPattern(band.style().dashed() ? new float[] {dash, dash} : new float[0], 0);
        boolean first = true;
        for (Curve curve : band.outline()) {
            if (first) {
                move(x(curve.x1()), y(curve.y1()));
                first = false;
            } else {
                line(x(curve.x1()), y(curve.y1()));
            }
            double middle = x(curve.middle());
            curve(middle, y(curve.y1()), middle, y(curve.y2()), x(curve.x2()), y(curve.y2()));
        }
        out.closePath();
        out.fillAndStroke();
        out.setLineDashPattern(new float[0], 0);
    }

    private void fill(int rgb) throws IOException {
        out.setNonStrokingColor(red(rgb), green(rgb), blue(rgb));
    }

    private void stroke(int rgb, long width) throws IOException {
        out.setStrokingColor(red(rgb), green(rgb), blue(rgb));
        out.setLineWidth((float) (width * unit));
    }

    private void move(double x, double y) throws IOException {
        out.moveTo((float) x, (float) y);
    }

    private void line(double x, double y) throws IOException {
        out.lineTo((float) x, (float) y);
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        out.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x3, (float) y3);
    }

    private double x(long units) {
        return left + units * unit;
    }

    private double y(long units) {
        return top - units * unit;
    }

    private static float red(int rgb) {
        return (rgb >> 16 & 0xFF) / 255f;
    }

    private static float green(int rgb) {
        return (rgb >> 8 & 0xFF) / 255f;
    }

    private static float blue(int rgb) {
        return (rgb & 0xFF) / 255f;
    }
}
