package org.upline.chart;

import org.upline.chart.Item.Box;

/** The levels of a layered chart: a stripe behind every other one, and their labels at its side or above it. */
final class LevelStripes {
    private static final long GAP = 1600;

    private final TreeLayout layout;
    private final LevelLabels labels;
    private final boolean topDown;

    LevelStripes(TreeLayout layout, LevelLabels labels) {
        this.layout = layout;
        this.labels = labels;
        this.topDown = layout.orientation() == Orientation.TOP_DOWN;
    }

    /** Room to the left of the chart. */
    long beside() {
        return topDown ? labels.width() + GAP : 0;
    }

    /** Room above the chart. */
    long above() {
        return topDown ? 0 : labels.height() + GAP;
    }

    /**
     * @param x of the chart's left edge; so is y of its upper one
     * @param sheet width of the stripes of rows
     */
    void draw(Sketch sketch, long x, long y, long sheet) {
        for (int stripe = 0; stripe < layout.stripes(); stripe++) {
            long begin = layout.stripeBegin(stripe);
            long extent = layout.stripeEnd(stripe) - begin;
            if (stripe % 2 == 0) {
                sketch.add(topDown ? row(y + begin, extent, sheet) : column(x + begin, y, extent));
            }
            if (topDown) {
                labels.drawBeside(sketch, stripe, Sketch.MARGIN, y + begin + extent / 2);
            } else {
                labels.drawAbove(sketch, stripe, x + begin + extent / 2, y - labels.height() - GAP / 2);
            }
        }
    }

    private static Box row(long top, long extent, long sheet) {
        return new Box(Sketch.MARGIN - GAP / 2, top - GAP / 2, sheet + GAP, extent + GAP, BoxStyle.STRIPE);
    }

    private Box column(long left, long y, long extent) {
        return new Box(
                left - GAP / 2,
                y - labels.height() - GAP,
                extent + GAP,
                labels.height() + layout.height() + GAP + GAP / 2,
                BoxStyle.STRIPE);
    }
}
