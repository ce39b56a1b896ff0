package org.upline.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Label;
import org.upline.chart.Item.Segment;
import org.upline.chart.Item.Shape;
import org.upline.chart.Item.Wire;
import org.upline.funds.LorenzCurve;

/**
 * Draws a Lorenz curve: a square, the diagonal on which all would have got the same, and the curve, with shares in per cent
 * on both sides. The same curve gives the same drawing.
 */
public final class LorenzDrawing {
    private static final long SIDE = 48_000;
    private static final long TEXT = 72_000;
    private static final long GAP = 1600;
    private static final int TICKS = 5;
    private static final BoxStyle FRAME = new BoxStyle(0xFFFFFF, 0x444444, 100, 0, BoxStyle.Border.SINGLE);
    private static final BoxStyle POINT = new BoxStyle(0x7A1F00, 0x7A1F00, 0, 0, BoxStyle.Border.SINGLE);
    private static final long POINT_SIZE = 400;

    /**
     * What is written around it.
     *
     * @param description what the drawing shows, in a sentence
     * @param heads of the axis to the right
     * @param money of the axis upwards
     * @param equal beside the diagonal
     * @param caption lines at the foot
     */
    public record Words(
            String title, String description, String heads, String money, String equal, List<String> caption) {
        public Words {
            caption = List.copyOf(caption);
        }
    }

    private LorenzDrawing() {}

    /** Sizes are in hundredths of a pixel. */
    public static Drawing of(LorenzCurve curve, Words words, ChartFont font) {
        Lettering lettering = Lettering.in(font);
        Sketch sketch = new Sketch(lettering);
        long y = sketch.addText(words.title(), Sketch.MARGIN, TEXT, TextStyle.TITLE) + GAP / 2;
        y = sketch.addText(words.money(), y, TEXT, TextStyle.NOTE) + GAP / 2;
        long left = Sketch.MARGIN + TextStyle.NOTE.width("100%") + GAP / 2;
        sketch.add(new Box(left, y, SIDE, SIDE, FRAME));
        ticks(sketch, left, y);
        sketch.add(new Wire(List.of(new Segment(left, y + SIDE, left + SIDE, y))));
        sketch.add(new Label(
                lettering.drawn(words.equal()),
                left + SIDE / 2 - GAP / 2,
                y + SIDE / 2 - GAP / 2,
                TextStyle.NOTE,
                Anchor.END));
        sketch.add("curve", Map.of("points", "" + curve.points().size()), words.title(), curve(curve, left, y));
        y += SIDE + GAP / 2 + TextStyle.NOTE.lineHeight();
        y = sketch.addText(words.heads(), y, TEXT, TextStyle.NOTE) + GAP;
        for (String line : words.caption()) {
            y = sketch.addText(line, y, TEXT, TextStyle.NOTE);
        }
        return sketch.finish(lettering.drawn(words.title()), lettering.drawn(words.description()), words.caption());
    }

    private static void ticks(Sketch sketch, long left, long top) {
        for (int tick = 0; tick <= TICKS; tick++) {
            String text = tick * 100 / TICKS + "%";
            long along = SIDE * tick / TICKS;
            sketch.add(new Label(
                    text, left + along, top + SIDE + GAP / 4 + TextStyle.NOTE.ascent(), TextStyle.NOTE, Anchor.MIDDLE));
            sketch.add(new Label(
                    text,
                    left - GAP / 4,
                    top + SIDE - along + TextStyle.NOTE.ascent() / 2,
                    TextStyle.NOTE,
                    Anchor.END));
        }
    }

    /** The points, joined by straight lines. */
    private static List<Shape> curve(LorenzCurve curve, long left, long top) {
        List<Segment> segments = new ArrayList<>();
        List<Shape> shapes = new ArrayList<>();
        List<LorenzCurve.Point> points = curve.points();
        for (int i = 0; i < points.size(); i++) {
            long x = left + along(points.get(i).headShare());
            long y = top + SIDE - along(points.get(i).fenShare());
            if (i > 0) {
                LorenzCurve.Point before = points.get(i - 1);
                segments.add(
                        new Segment(left + along(before.headShare()), top + SIDE - along(before.fenShare()), x, y));
            }
            shapes.add(new Box(x - POINT_SIZE / 2, y - POINT_SIZE / 2, POINT_SIZE, POINT_SIZE, POINT));
        }
        if (!segments.isEmpty()) {
            shapes.add(0, new Wire(segments));
        }
        return shapes;
    }

    private static long along(BigDecimal share) {
        return share.multiply(BigDecimal.valueOf(SIDE))
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
