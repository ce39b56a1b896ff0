package org.upline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.upline.chart.Item.Band;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Curve;
import org.upline.chart.Item.Group;
import org.upline.chart.Item.Label;
import org.upline.chart.Item.Segment;
import org.upline.chart.Item.Wire;

/**
 * Paints items with Java 2D, one unit of user space being a pixel of the drawing. Text is drawn narrower where the font
 * exceeds the width the charts reckon with.
 */
final class ScreenPainter {
    /** Widths as they are without rounding to the dots of one screen. */
    private static final FontRenderContext METRICS = new FontRenderContext(null, true, true);

    private final Graphics2D graphics;
    private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);

    ScreenPainter(Graphics2D graphics, ChartFont font) {
        this.graphics = graphics;
        for (TextStyle style : TextStyle.values()) {
            fonts.put(style, font.screen().deriveFont(style.bold() ? Font.BOLD : Font.PLAIN, (float)
                    pixels(style.size())));
        }
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    void paint(Item item) {
        if (item instanceof Group group) {
            group.shapes().forEach(this::paint);
        } else if (item instanceof Box box) {
            paint(box);
        } else if (item instanceof Label label) {
            paint(label);
        } else if (item instanceof Wire wire) {
            paint(wire);
        } else if (item instanceof Band band) {
            paint(band);
        }
    }

    private void paint(Box box) {
        BoxStyle style = box.style();
        graphics.setColor(new Color(style.fill()));
        graphics.fill(rectangle(box, 0));
        if (style.strokeWidth() > 0) {
            graphics.setColor(new Color(style.stroke()));
            graphics.setStroke(stroke(style));
            graphics.draw(rectangle(box, 0));
            if (style.border() == BoxStyle.Border.DOUBLE) {
                graphics.draw(rectangle(box, BoxStyle.DOUBLE_GAP));
            }
        }
    }

    private static RoundRectangle2D rectangle(Box box, long inset) {
        double arc = pixels(2 * box.style().corner());
        return new RoundRectangle2D.Double(
                pixels(box.left() + inset),
                pixels(box.top() + inset),
                pixels(Math.max(0, box.width() - 2 * inset)),
                pixels(Math.max(0, box.height() - 2 * inset)),
                arc,
                arc);
    }

    private static BasicStroke stroke(BoxStyle style) {
        return style.border() == BoxStyle.Border.DASHED
                ? dashed(style.strokeWidth(), BoxStyle.DASH)
                : new BasicStroke((float) pixels(style.strokeWidth()), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    }

    private static BasicStroke dashed(long strokeWidth, long length) {
        float width = (float) pixels(strokeWidth);
        float dash = (float) pixels(length);
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {dash, dash}, 0);
    }

    private void paint(Label label) {
        if (label.text().isBlank()) {
            return;
        }
        graphics.setColor(new Color(label.style().rgb()));
        TextLayout text = new TextLayout(label.text(), Objects.requireNonNull(fonts.get(label.style())), METRICS);
        double width = text.getAdvance();
        double squeeze = Math.min(1, pixels(label.width()) / width);
        double left = pixels(label.x())
                - switch (label.anchor()) {
                    case START -> 0;
                    case MIDDLE -> width * squeeze / 2;
                    case END -> width * squeeze;
                };
        AffineTransform before = graphics.getTransform();
        graphics.translate(left, pixels(label.y()));
        graphics.scale(squeeze, 1);
        text.draw(graphics, 0, 0);
        graphics.setTransform(before);
    }

    private void paint(Wire wire) {
        graphics.setColor(new Color(Wire.RGB));
        graphics.setStroke(new BasicStroke((float) pixels(Wire.STROKE)));
        for (Segment segment : wire.segments()) {
            graphics.draw(new Line2D.Double(
                    pixels(segment.x1()), pixels(segment.y1()), pixels(segment.x2()), pixels(segment.y2())));
        }
    }

    /** Border of a band, in pixels. */
    static Path2D ribbon(Band band) {
        Path2D ribbon = new Path2D.Double();
        for (Curve curve : band.outline()) {
            double y1 = pixels(curve.y1());
            double y2 = pixels(curve.y2());
            if (ribbon.getCurrentPoint() == null) {
                ribbon.moveTo(pixels(curve.x1()), y1);
            } else {
                ribbon.lineTo(pixels(curve.x1()), y1);
            }
            ribbon.curveTo(pixels(curve.middle()), y1, pixels(curve.middle()), y2, pixels(curve.x2()), y2);
        }
        ribbon.closePath();
        return ribbon;
    }

    private void paint(Band band) {
        Path2D ribbon = ribbon(band);
        graphics.setColor(new Color(band.style().fill()));
        graphics.fill(ribbon);
        graphics.setColor(new Color(band.style().stroke()));
        graphics.setStroke(
                band.style().dashed()
                        ? dashed(BandStyle.STROKE, BandStyle.DASH)
                        : new BasicStroke((float) pixels(BandStyle.STROKE)));
        graphics.draw(ribbon);
    }

    private static double pixels(long hundredths) {
        return hundredths / 100.0;
    }
}
