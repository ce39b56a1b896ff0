package org.upline.chart;

import java.util.List;
import org.upline.chart.Item.Label;
import org.upline.chart.Item.Shape;

/**
 * An entry of a legend: a sample of a shape, and what it stands for.
 *
 * @param shape draws it, 32 pixels wide and 16 high
 */
record Sample(String text, Drawn shape) {
    private static final TextStyle STYLE = TextStyle.NOTE;
    private static final long WIDTH = 3200;
    private static final long HEIGHT = 1600;
    private static final long LINE = 2600;
    private static final long GAP = 700;

    /** Draws a sample from its upper left corner. */
    interface Drawn {
        Shape at(long x, long y);
    }

    /**
     * Draws a legend from the left margin on.
     *
     * @param word what stands before it
     * @param width of a line at most
     * @return where the next thing may begin
     */
    static long draw(String word, List<Sample> samples, Sketch sketch, long top, long width) {
        if (samples.isEmpty()) {
            return top;
        }
        long base = top + (HEIGHT + STYLE.size() * 3 / 4) / 2;
        sketch.add(new Label(word, Sketch.MARGIN, base, STYLE, Anchor.START));
        long begin = Sketch.MARGIN + STYLE.width(word) + GAP;
        long x = begin;
        long y = top;
        for (Sample sample : samples) {
            long end = x + WIDTH + GAP + STYLE.width(sample.text());
            if (end > Sketch.MARGIN + width && x > begin) {
                x = begin;
                y += LINE;
            }
            sketch.add(sample.shape().at(x, y));
            x += WIDTH + GAP;
            sketch.add(new Label(sample.text(), x, y + base - top, STYLE, Anchor.START));
            x += STYLE.width(sample.text()) + 3 * GAP;
        }
        return y + LINE;
    }
}
