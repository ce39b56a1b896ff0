package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Segment;
import org.upline.chart.Item.Wire;
import org.upline.graph.CompressedGraph;

/**
 * Draws a tree: title, legend, the levels with their number and head count, the lines, the nodes, and the caption at the
 * foot. O(n), the same chart gives the same drawing.
 */
public final class TreeDrawing {
    private static final long PAGE_LEAST = 72_000;
    private static final long PAGE_MOST = 150_000;
    private static final long GAP = 1600;

    private final TreeChart chart;
    private final ChartTree tree;
    private final TreeLayout layout;
    private final boolean topDown;
    private final Sketch sketch;

    private TreeDrawing(TreeChart chart) {
        this.chart = chart;
        this.tree = chart.tree();
        this.layout = chart.layout();
        this.topDown = layout.orientation() == Orientation.TOP_DOWN;
        this.sketch = new Sketch(chart.lettering());
    }

    /** Draws the chart; sizes are in hundredths of a pixel. */
    public static Drawing of(TreeChart chart) {
        return new TreeDrawing(chart).draw();
    }

    private Drawing draw() {
        LevelLabels labels = LevelLabels.of(chart);
        long side = topDown ? labels.width() + GAP : 0;
        long sheet = Math.max(PAGE_LEAST, side + layout.width());
        long text = Math.min(sheet, PAGE_MOST);

        long y = sketch.addText(chart.caption().title(), Sketch.MARGIN, text, TextStyle.TITLE) + GAP / 2;
        y = Legend.draw(chart, sketch, y, text) + GAP;
        y += topDown ? 0 : labels.height() + GAP;
        // A tree narrower than its caption stands in the middle of the sheet.
        long x = Sketch.MARGIN + side + (sheet - side - layout.width()) / 2;

        drawLevels(labels, x, y, sheet);
        drawWires(x, y);
        drawNodes(x, y);

        y = Math.max(sketch.bottom(), y + layout.height()) + GAP;
        for (String note : labels.notes()) {
            y = sketch.addText(note, y, text, TextStyle.LEVEL) + GAP / 2;
        }
        for (String line : CaptionText.lines(chart)) {
            y = sketch.addText(line, y, text, TextStyle.NOTE);
        }
        return sketch.finish(chart.lettering().drawn(chart.caption().title()), description(), CaptionText.lines(chart));
    }

    private String description() {
        int heads = 0;
        for (int level : tree.headsPerLevel()) {
            heads = Math.addExact(heads, level);
        }
        return chart.say(
                "chart.description",
                chart.caption().title(),
                chart.labels().heads(heads),
                tree.headsPerLevel().length,
                tree.size());
    }

    private void drawLevels(LevelLabels labels, long x, long y, long sheet) {
        long half = GAP / 2;
        for (int stripe = 0; stripe < layout.stripes(); stripe++) {
            long begin = layout.stripeBegin(stripe);
            long extent = layout.stripeEnd(stripe) - begin;
            if (stripe % 2 == 0) {
                sketch.add(
                        topDown
                                ? new Box(
                                        Sketch.MARGIN - half,
                                        y + begin - half,
                                        sheet + GAP,
                                        extent + GAP,
                                        BoxStyle.STRIPE)
                                : new Box(
                                        x + begin - half,
                                        y - labels.height() - GAP,
                                        extent + GAP,
                                        labels.height() + layout.height() + GAP + half,
                                        BoxStyle.STRIPE));
            }
            if (topDown) {
                labels.drawBeside(sketch, stripe, Sketch.MARGIN, y + begin + extent / 2);
            } else {
                labels.drawAbove(sketch, stripe, x + begin + extent / 2, y - labels.height() - GAP / 2);
            }
        }
    }

    private void drawWires(long x, long y) {
        CompressedGraph children = tree.children();
        for (int node = 0; node < tree.size(); node++) {
            int begin = children.begin(node);
            int end = children.begin(node + 1);
            if (begin == end) {
                continue;
            }
            int first = children.head(begin);
            int last = children.head(end - 1);
            long from = layout.far(node);
            long to = layout.near(first);
            List<Segment> segments = new ArrayList<>();
            if (first == last) {
                segments.add(segment(x, y, layout.centre(node), from, layout.centre(node), to));
            } else {
                long bus = to - (to - layout.stripeEnd(layout.stripe(node))) / 2;
                segments.add(segment(x, y, layout.centre(node), from, layout.centre(node), bus));
                segments.add(segment(x, y, layout.centre(first), bus, layout.centre(last), bus));
                for (int at = begin; at < end; at++) {
                    long centre = layout.centre(children.head(at));
                    segments.add(segment(x, y, centre, bus, centre, to));
                }
            }
            sketch.add(new Wire(segments));
        }
    }

    /** A segment given along and across the levels. */
    private Segment segment(long x, long y, long along1, long across1, long along2, long across2) {
        return topDown
                ? new Segment(x + along1, y + across1, x + along2, y + across2)
                : new Segment(x + across1, y + along1, x + across2, y + along2);
    }

    private void drawNodes(long x, long y) {
        for (int node : tree.order()) {
            sketch.add(
                    "node-" + node,
                    data(node),
                    String.join(" · ", chart.labels().lines(node)),
                    NodeShapes.labelled(
                            tree.role(node),
                            chart.labels().shown(node),
                            x + layout.left(node),
                            y + layout.top(node),
                            layout.width(node),
                            layout.height(node)));
        }
    }

    private Map<String, String> data(int node) {
        Map<String, String> data = new TreeMap<>();
        data.put("level", Integer.toString(tree.level(node)));
        data.put("role", tree.role(node).name().toLowerCase(Locale.ROOT));
        if (tree.role(node) == NodeRole.FOLDED) {
            data.put("people", Integer.toString(tree.people(node)));
            data.put("levels", Integer.toString(tree.levels(node)));
        } else {
            data.put("member-id", tree.id(node));
        }
        return data;
    }
}
