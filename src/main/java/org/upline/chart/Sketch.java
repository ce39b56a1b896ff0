package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.upline.chart.Item.Label;
import org.upline.chart.Item.Shape;

/** A drawing while it grows: it remembers how far its items reach, so that the finished sheet holds all of them. */
final class Sketch {
    /** Free space on every side of the finished drawing, in hundredths of a pixel. */
    static final long MARGIN = 2400;

    private final Lettering lettering;
    private final List<Item> items = new ArrayList<>();
    private long right = MARGIN;
    private long bottom = MARGIN;

    Sketch(Lettering lettering) {
        this.lettering = lettering;
    }

    void add(Shape shape) {
        items.add(shape);
        grow(shape);
    }

    void add(String id, Map<String, String> data, String tooltip, List<Shape> shapes) {
        items.add(new Item.Group(id, data, tooltip, shapes));
        shapes.forEach(this::grow);
    }

    private void grow(Shape shape) {
        right = Math.max(right, shape.right());
        bottom = Math.max(bottom, shape.bottom());
    }

    /**
     * Adds text from the left margin on, in as many lines as it needs.
     *
     * @param top of the first line
     * @param width of a line at most
     * @return where the next thing may begin
     */
    long addText(String text, long top, long width, TextStyle style) {
        long at = top;
        for (String line : wrap(lettering.drawn(text), width, style)) {
            add(new Label(line, MARGIN, at + style.ascent(), style, Anchor.START));
            at += style.lineHeight();
        }
        return at;
    }

    /** Breaks at the last blank that fits, or, where there is none as in Chinese, between any two characters. */
    static List<String> wrap(String text, long width, TextStyle style) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (style.width(rest) > width) {
            int end = Math.max(TextExtent.fitting(rest, style.size(), width), Character.charCount(rest.codePointAt(0)));
            int blank = rest.lastIndexOf(' ', end);
            int broken = blank > end / 2 ? blank : end;
            lines.add(rest.substring(0, broken).stripTrailing());
            rest = rest.substring(broken).strip();
        }
        if (!rest.isEmpty()) {
            lines.add(rest);
        }
        return lines;
    }

    /** Lower edge of what has been drawn. */
    long bottom() {
        return bottom;
    }

    /** @param running what each sheet says of the drawing, where it takes several */
    Drawing finish(String title, String description, List<String> running) {
        return new Drawing(title, description, running, right + MARGIN, bottom + MARGIN, items);
    }
}
