package org.upline.chart;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.upline.chart.Item.Band;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Label;
import org.upline.chart.Item.Shape;
import org.upline.chart.Item.Stop;
import org.upline.chart.MoneyLayout.Column;
import org.upline.chart.MoneyLayout.Place;
import org.upline.chart.MoneyLayout.Route;

/**
 * Draws a chart of money: title, legend, names of the stages, bands, boxes, what has to be said of it, and the caption at
 * the foot. The same chart gives the same drawing.
 */
public final class MoneyDrawing {
    private static final long PAGE_LEAST = 72_000;
    private static final long PAGE_MOST = 150_000;
    private static final long GAP = 1600;
    private static final long SAMPLE_WIDTH = 3200;
    private static final long SAMPLE_HEIGHT = 1600;

    private final MoneyChart chart;
    private final MoneyGraph graph;
    private final MoneyLayout layout;
    private final Sketch sketch;

    private MoneyDrawing(MoneyChart chart) {
        this.chart = chart;
        this.graph = chart.graph();
        this.layout = chart.layout();
        this.sketch = new Sketch(chart.lettering());
    }

    /** Draws the chart; sizes are in hundredths of a pixel. */
    public static Drawing of(MoneyChart chart) {
        return new MoneyDrawing(chart).draw();
    }

    private Drawing draw() {
        long sheet = Math.max(PAGE_LEAST, layout.width());
        long text = Math.min(sheet, PAGE_MOST);
        MoneyCaption caption = chart.caption();
        long y = sketch.addText(caption.title(), Sketch.MARGIN, text, TextStyle.TITLE) + GAP / 2;
        y = drawLegend(y, text) + GAP;
        long x = Sketch.MARGIN + (sheet - layout.width()) / 2;
        if (!graph.stages().isEmpty()) {
            y = drawStages(x, y);
        }
        for (int link = 0; link < graph.links().size(); link++) {
            drawBand(link, x, y);
        }
        for (int node = 0; node < graph.nodes().size(); node++) {
            Place place = layout.boxes().get(node);
            sketch.add(
                    "node-" + node,
                    nodeData(node),
                    String.join(" · ", graph.nodes().get(node).lines()),
                    box(chart, node, x + place.left(), y + place.top()));
        }
        y = Math.max(sketch.bottom(), y + layout.height()) + GAP;
        for (String note : notes()) {
            y = sketch.addText(note, y, text, TextStyle.NOTE);
        }
        y += GAP / 2;
        List<String> lines = CaptionText.lines(
                caption,
                chart.lettering(),
                message -> chart.say(message.key(), message.arguments().toArray()));
        for (String line : lines) {
            y = sketch.addText(line, y, text, TextStyle.NOTE);
        }
        return sketch.finish(chart.lettering().drawn(caption.title()), description(), lines);
    }

    private String description() {
        return chart.say(
                "chart.money.description",
                chart.caption().title(),
                graph.nodes().size(),
                graph.links().size());
    }

    /** What the graph says, and how bands are to be read. */
    private List<String> notes() {
        List<String> notes = new ArrayList<>(graph.notes());
        if (graph.links().isEmpty()) {
            notes.add(chart.say("chart.money.none"));
            return notes;
        }
        long most = 0;
        int back = 0;
        long backFen = 0;
        int thin = 0;
        for (int link = 0; link < graph.links().size(); link++) {
            Route route = layout.bands().get(link);
            most = Math.max(most, graph.links().get(link).fen());
            if (route.back()) {
                back++;
                backFen = Math.addExact(backFen, graph.links().get(link).fen());
            }
            thin += route.thickness() == MoneyPlacement.LEAST ? 1 : 0;
        }
        notes.add(chart.say("chart.money.width", AmountText.yuan(most)));
        if (thin > 0) {
            notes.add(chart.say("chart.money.thin", MoneyPlacement.LEAST / 100, thin));
        }
        if (back > 0) {
            notes.add(chart.say("chart.money.back", back, AmountText.yuan(backFen)));
        }
        return notes;
    }

    private long drawLegend(long top, long width) {
        Set<MoneyRole> roles = EnumSet.noneOf(MoneyRole.class);
        graph.nodes().forEach(node -> roles.add(node.role()));
        List<Sample> samples = new ArrayList<>();
        for (MoneyRole role : roles) {
            samples.add(new Sample(
                    chart.say("chart.money.role." + role.name().toLowerCase(Locale.ROOT)),
                    (x, y) -> new Box(x, y, SAMPLE_WIDTH, SAMPLE_HEIGHT, role.style())));
        }
        if (layout.bands().stream().anyMatch(route -> !route.back())) {
            samples.add(new Sample(chart.say("chart.money.onward"), (x, y) -> sample(x, y, BandStyle.ONWARD)));
        }
        if (layout.bands().stream().anyMatch(Route::back)) {
            samples.add(new Sample(chart.say("chart.money.backward"), (x, y) -> sample(x, y, BandStyle.BACK)));
        }
        return Sample.draw(chart.say("chart.legend"), samples, sketch, top, width);
    }

    private static Band sample(long x, long y, BandStyle style) {
        long inset = SAMPLE_HEIGHT / 4;
        List<Stop> stops = List.of(new Stop(x, y + inset), new Stop(x + SAMPLE_WIDTH, y + inset));
        return new Band(stops, SAMPLE_HEIGHT / 2, style);
    }

    /** A stripe behind the columns of every other stage, and the stages' names above them. */
    private long drawStages(long x, long top) {
        TextStyle style = TextStyle.LEVEL;
        long y = top + style.lineHeight() + GAP;
        List<Column> columns = layout.columns();
        for (int first = 0; first < columns.size(); ) {
            int stage = columns.get(first).stage();
            int last = first;
            while (last + 1 < columns.size() && columns.get(last + 1).stage() == stage) {
                last++;
            }
            long left = columns.get(first).left() - GAP / 2;
            long right = columns.get(last).right() + GAP / 2;
            sketch.add(new Box(
                    x + left,
                    top - GAP / 4,
                    right - left,
                    layout.height() + style.lineHeight() + GAP + GAP / 2,
                    BoxStyle.STRIPE));
            String name =
                    TextExtent.cut(chart.lettering().drawn(graph.stages().get(stage)), style.size(), right - left);
            sketch.add(new Label(name, x + (left + right) / 2, top + style.ascent(), style, Anchor.MIDDLE));
            first = last + 1;
        }
        return y;
    }

    private void drawBand(int link, long x, long y) {
        MoneyLink money = graph.links().get(link);
        sketch.add("flow-" + link, linkData(money), money.tooltip(), band(chart, link, x, y));
    }

    /** The band of a link and its text, the layout's corner being at x and y. */
    static List<Shape> band(MoneyChart chart, int link, long x, long y) {
        Route route = chart.layout().bands().get(link);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Band(
                route.stops().stream()
                        .map(stop -> new Stop(x + stop.x(), y + stop.y()))
                        .toList(),
                route.thickness(),
                route.back() ? BandStyle.BACK : BandStyle.ONWARD));
        TextStyle style = MoneyBoxes.BAND;
        long line = y + route.textTop() + style.ascent();
        for (String text : chart.labels().link(link)) {
            shapes.add(new Label(text, x + route.textLeft(), line, style, Anchor.START));
            line += style.lineHeight();
        }
        return shapes;
    }

    /** The box of a node and its lines, from its upper left corner. */
    static List<Shape> box(MoneyChart chart, int node, long left, long top) {
        Place place = chart.layout().boxes().get(node);
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Box(
                left,
                top,
                place.width(),
                place.height(),
                chart.graph().nodes().get(node).role().style()));
        List<String> lines = chart.labels().node(node);
        long step = TextStyle.HEAD.lineHeight();
        long base = top + (place.height() - step * lines.size()) / 2 + TextStyle.HEAD.ascent();
        for (int line = 0; line < lines.size(); line++) {
            shapes.add(new Label(
                    lines.get(line),
                    left + place.width() / 2,
                    base + line * step,
                    MoneyBoxes.style(line),
                    Anchor.MIDDLE));
        }
        return shapes;
    }

    private Map<String, String> nodeData(int node) {
        Map<String, String> data = new TreeMap<>();
        data.put("key", graph.nodes().get(node).key());
        data.put("role", graph.nodes().get(node).role().name().toLowerCase(Locale.ROOT));
        return data;
    }

    private Map<String, String> linkData(MoneyLink link) {
        Map<String, String> data = new TreeMap<>();
        data.put("from", graph.nodes().get(link.from()).key());
        data.put("to", graph.nodes().get(link.to()).key());
        data.put("fen", Long.toString(link.fen()));
        return data;
    }
}
