package org.upline.chart;

import org.upline.chart.Item.Box;

/**
 * The heads of each level as bars of one scale, the longest for the largest level of the organisation shown; beside each bar
 * stands its number, so that nothing is told by length alone.
 */
final class HeadBars {
    /** Length of the longest bar, in hundredths of a pixel. */
    static final long LENGTH = 7000;

    static final long THICKNESS = 700;

    /** Dark enough to be seen in any print. */
    private static final BoxStyle STYLE = new BoxStyle(0x6B6B6B, 0x6B6B6B, 0, 0, BoxStyle.Border.SINGLE);

    private static final long SHORTEST = 100;

    private final long largest;

    /** @param largest heads the longest bar stands for */
    HeadBars(long largest) {
        this.largest = largest;
    }

    /** Length of the bar of so many heads; none for nobody, never invisible for somebody. */
    long length(long heads) {
        return heads == 0 ? 0 : Math.max(SHORTEST, Math.multiplyExact(heads, LENGTH) / largest);
    }

    void draw(Sketch sketch, long heads, long left, long top) {
        if (heads > 0) {
            sketch.add(new Box(left, top, length(heads), THICKNESS, STYLE));
        }
    }
}
