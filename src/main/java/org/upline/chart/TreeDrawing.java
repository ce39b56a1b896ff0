package org.upline.chart;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.upline.chart.Item.Segment;
import org.upline.chart.Item.Wire;

/**
 * Draws a tree: title, legend, the levels with their number, head count and bar, the lines, the nodes, and the caption at
 * the foot. O(n), the same chart gives the same drawing.
 */
public final class TreeDrawing {
    private static final long PAGE_LEAST = 72_000;
    private static final long PAGE_MOST = 150_000;
    private static final long GAP = 1600;

    private final TreeChart chart;
    private final ChartTree tree;
    private final NodePlaces places;
    private final Sketch sketch;

    private TreeDrawing(TreeChart chart) {
        this.chart = chart;
        this.tree = chart.tree();
        this.places = chart.layout();
        this.sketch = new Sketch(chart.lettering());
    }

    /** Draws the chart; sizes are in hundredths of a pixel. */
    public static Drawing of(TreeChart chart) {
        return new TreeDrawing(chart).draw();
    }

    private Drawing draw() {
        LevelLabels levels = LevelLabels.of(chart);
        Optional<LevelStripes> stripes = places instanceof TreeLayout layered
                ? Optional.of(new LevelStripes(layered, levels))
                : Optional.empty();
        long side = stripes.map(LevelStripes::beside).orElse(0L);
        long sheet = Math.max(PAGE_LEAST, side + places.width());
        long text = Math.min(sheet, PAGE_MOST);

        long y = sketch.addText(chart.caption().title(), Sketch.MARGIN, text, TextStyle.TITLE) + GAP / 2;
        y = Legend.draw(chart, sketch, y, text) + GAP;
        y = stripes.isPresent() ? y + stripes.get().above() : LevelPanel.draw(chart, sketch, y, text) + GAP;
        // A tree narrower than its caption stands in the middle of the sheet.
        long x = Sketch.MARGIN + side + (sheet - side - places.width()) / 2;

        if (stripes.isPresent()) {
            stripes.get().draw(sketch, x, y, sheet);
        }
        drawWires(x, y);
        drawNodes(x, y);

        y = Math.max(sketch.bottom(), y + places.height()) + GAP;
        if (stripes.isPresent()) {
            for (String note : levels.notes()) {
                y = sketch.addText(note, y, text, TextStyle.LEVEL) + GAP / 2;
            }
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

    private void drawWires(long x, long y) {
        for (int node = 0; node < tree.size(); node++) {
            for (List<Segment> line : places.lines(node, tree.children())) {
                sketch.add(new Wire(line.stream()
                        .map(part -> new Segment(x + part.x1(), y + part.y1(), x + part.x2(), y + part.y2()))
                        .toList()));
            }
        }
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
                            x + places.left(node),
                            y + places.top(node),
                            places.width(node),
                            places.height(node)));
        }
    }

    private Map<String, String> data(int node) {
        Map<String, String> data = new TreeMap<>();
        data.put("level", Integer.toString(tree.level(node)));
        data.put("role", tree.role(node).name().toLowerCase(Locale.ROOT));
        if (tree.role(node) == NodeRole.FOLDED) {
            data.put("people", Integer.toString(tree.people(node)));
            data.put("levels", Integer.toString(tree.levels(node)));
        } else if (!tree.id(node).isEmpty()) {
            data.put("member-id", tree.id(node));
        }
        return data;
    }
}
