package org.upline.chart;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.upline.chart.Item.Label;
import org.upline.chart.Item.Shape;

/** Says which shape stands for which role; only roles the chart shows. */
final class Legend {
    private static final TextStyle STYLE = TextStyle.NOTE;
    private static final long BOX_WIDTH = 3200;
    private static final long BOX_HEIGHT = 1600;
    private static final long LINE = 2600;
    private static final long GAP = 700;

    private Legend() {}

    /**
     * Draws the legend from the left margin on.
     *
     * @param width of a line at most
     * @return where the next thing may begin
     */
    static long draw(TreeChart chart, Sketch sketch, long top, long width) {
        Set<NodeRole> roles = EnumSet.noneOf(NodeRole.class);
        for (int node = 0; node < chart.tree().size(); node++) {
            roles.add(chart.tree().role(node));
        }
        String word = chart.say("chart.legend");
        long base = top + (BOX_HEIGHT + STYLE.size() * 3 / 4) / 2;
        sketch.add(new Label(word, Sketch.MARGIN, base, STYLE, Anchor.START));
        long begin = Sketch.MARGIN + STYLE.width(word) + GAP;
        long x = begin;
        long y = top;
        for (NodeRole role : roles) {
            String text = chart.say("chart.role." + role.name().toLowerCase(Locale.ROOT));
            long end = x + BOX_WIDTH + GAP + STYLE.width(text);
            if (end > Sketch.MARGIN + width && x > begin) {
                x = begin;
                y += LINE;
            }
            for (Shape shape : NodeShapes.box(role, x, y, BOX_WIDTH, BOX_HEIGHT)) {
                sketch.add(shape);
            }
            x += BOX_WIDTH + GAP;
            sketch.add(new Label(text, x, y + base - top, STYLE, Anchor.START));
            x += STYLE.width(text) + 3 * GAP;
        }
        return y + LINE;
    }
}
