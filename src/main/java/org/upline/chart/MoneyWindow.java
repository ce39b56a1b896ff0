package org.upline.chart;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.graphstream.graph.Graph;
import org.upline.chart.Item.Band;
import org.upline.chart.Item.Label;
import org.upline.chart.MoneyLayout.Place;
import org.upline.model.UplineException;

/**
 * A chart of money in a window: the layout and colours of the printed chart. A box tells its accounts and its bands, a band
 * its amount, its period and its transfers. GraphStream draws no ribbons, so bands are painted over its picture; they end
 * at the boxes, and cover none.
 */
public final class MoneyWindow implements WindowContent {
    /** Boxes or bands a window shows at most; beyond, moving the view stutters. */
    public static final int MOST = 1_000;

    private final MoneyChart chart;
    private final List<List<String>> accounts;
    private final List<List<String>> rows;
    private final int boxes;
    private final List<Item.Shape> bands = new ArrayList<>();
    private final List<Item.Shape> texts = new ArrayList<>();
    private final List<Shape> ribbons = new ArrayList<>();

    /**
     * @param accounts for each box, in their order, what it stands for; shorter where the last have none
     * @param rows for each band, in their order, what there is to be listed; shorter where the last have none
     */
    MoneyWindow(MoneyChart chart, List<List<String>> accounts, List<List<String>> rows) {
        this.chart = chart;
        this.accounts = List.copyOf(accounts);
        this.rows = List.copyOf(rows);
        this.boxes = chart.graph().nodes().size();
        List<Item.Shape> shapes = new ArrayList<>();
        for (int link = 0; link < chart.graph().links().size(); link++) {
            shapes.addAll(MoneyDrawing.band(chart, link, 0, 0));
        }
        for (int node = 0; node < boxes; node++) {
            Place place = chart.layout().boxes().get(node);
            shapes.addAll(MoneyDrawing.box(chart, node, place.left(), place.top()));
        }
        for (Item.Shape shape : shapes) {
            if (shape instanceof Band band) {
                bands.add(band);
                ribbons.add(ScreenPainter.ribbon(band));
            } else if (shape instanceof Label) {
                texts.add(shape);
            }
        }
    }

    /**
     * Opens the window and returns at once.
     *
     * @param accounts for each box, in their order, what it stands for; shorter where the last have none
     * @param rows for each band, in their order, what there is to be listed; shorter where the last have none
     * @throws UplineException if there is no display, or the chart has more than {@link #MOST} boxes or bands
     */
    public static ChartWindow show(MoneyChart chart, List<List<String>> accounts, List<List<String>> rows) {
        int boxes = chart.graph().nodes().size();
        int bands = chart.graph().links().size();
        if (boxes > MOST || bands > MOST) {
            throw UplineException.of("chart.money.window.tooLarge", boxes, bands, MOST);
        }
        return ChartWindow.show(new MoneyWindow(chart, accounts, rows));
    }

    @Override
    public String key() {
        return "chart.money.window";
    }

    @Override
    public String title() {
        return chart.caption().title();
    }

    @Override
    public ChartFont font() {
        return chart.lettering().font();
    }

    @Override
    public Graph graph() {
        WindowGraph graph = new WindowGraph("money");
        long height = chart.layout().height();
        long first = height;
        long last = 0;
        for (int node = 0; node < boxes; node++) {
            MoneyRole role = chart.graph().nodes().get(node).role();
            Place place = chart.layout().boxes().get(node);
            graph.box(role, role.style(), place.left(), place.top(), place.width(), place.height());
            first = Math.min(first, place.top() + place.height() / 2);
            last = Math.max(last, place.top() + place.height() / 2);
        }
        for (MoneyLink link : chart.graph().links()) {
            graph.edge(link.from(), link.to());
        }
        return graph.finish(
                chart.lettering().drawn(title()),
                "shape: line; arrow-shape: none; fill-mode: none;",
                Math.max(first, height - last) / 100 + 20);
    }

    /** The band that was painted last, where several cross. */
    @Override
    public int at(double x, double y) {
        return IntStream.iterate(ribbons.size() - 1, band -> band >= 0, band -> band - 1)
                .filter(band -> ribbons.get(band).contains(x, y))
                .map(band -> boxes + band)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public Shape outline(int part) {
        if (part >= boxes) {
            return ribbons.get(part - boxes);
        }
        Place place = chart.layout().boxes().get(part);
        return new Rectangle2D.Double(
                place.left() / 100.0, place.top() / 100.0, place.width() / 100.0, place.height() / 100.0);
    }

    @Override
    public String told(int part) {
        return part >= boxes
                ? DrawnText.of(chart.graph().links().get(part - boxes).tooltip())
                : DrawnText.of(
                        String.join(" · ", chart.graph().nodes().get(part).lines()));
    }

    @Override
    public List<String> details(int part) {
        List<String> lines = new ArrayList<>(List.of(told(part).split(" · ", -1)));
        if (part >= boxes) {
            section(lines, "chart.page.rows", listed(rows, part - boxes));
            return lines;
        }
        section(
                lines,
                "chart.page.bands",
                chart.graph().links().stream()
                        .filter(link -> link.from() == part || link.to() == part)
                        .map(MoneyLink::tooltip)
                        .toList());
        section(lines, "chart.money.window.accounts", listed(accounts, part));
        return lines;
    }

    private static List<String> listed(List<List<String>> all, int at) {
        return at < all.size() ? all.get(at) : List.of();
    }

    private void section(List<String> lines, String title, List<String> some) {
        if (!some.isEmpty()) {
            lines.add("");
            lines.add(chart.say(title));
            some.stream().map(DrawnText::of).forEach(lines::add);
        }
    }

    /** Boxes, by what is written on them and by the accounts they stand for. */
    @Override
    public NodeSearch search() {
        return new NodeSearch(IntStream.range(0, boxes).toArray(), node -> {
            List<String> lines = new ArrayList<>(chart.graph().nodes().get(node).lines());
            lines.addAll(listed(accounts, node));
            return lines;
        });
    }

    @Override
    public void paint(ScreenPainter painter, Rectangle2D visible, boolean readable) {
        bands.forEach(painter::paint);
        if (readable) {
            texts.forEach(painter::paint);
        }
    }

    @Override
    public String say(String key, Object... arguments) {
        return chart.say(key, arguments);
    }
}
