package org.upline.chart;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.graphstream.graph.Graph;
import org.upline.chart.Item.Label;
import org.upline.model.UplineException;

/** A tree in a window: the layout and colours of the printed chart. */
public final class TreeWindow implements WindowContent {
    /** Nodes a window shows at most; beyond, boxes are smaller than a pixel and moving the view stutters. */
    public static final int MOST_NODES = 20_000;

    private final TreeChart chart;
    private final ChartTree tree;
    private final NodePlaces layout;

    TreeWindow(TreeChart chart) {
        this.chart = chart;
        this.tree = chart.tree();
        this.layout = chart.layout();
    }

    /**
     * Opens the window and returns at once.
     *
     * @throws UplineException if there is no display, or the tree has more than {@link #MOST_NODES} nodes
     */
    public static ChartWindow show(TreeChart chart) {
        if (chart.tree().size() > MOST_NODES) {
            throw UplineException.of("chart.window.tooLarge", chart.tree().size(), MOST_NODES);
        }
        return ChartWindow.show(new TreeWindow(chart));
    }

    @Override
    public String key() {
        return "chart.window";
    }

    @Override
    public String title() {
        return chart.caption().title();
    }

    @Override
    public ChartFont font() {
        return chart.lettering().font();
    }

    /** Boxes, and the same lines as on paper. */
    @Override
    public Graph graph() {
        WindowGraph graph = new WindowGraph("tree");
        for (int node = 0; node < tree.size(); node++) {
            NodeRole role = tree.role(node);
            graph.box(
                    role,
                    BoxStyle.of(role),
                    layout.left(node),
                    layout.top(node),
                    layout.width(node),
                    layout.height(node));
        }
        for (int child = 0; child < tree.size(); child++) {
            if (tree.parent(child) >= 0) {
                graph.edge(tree.parent(child), child, layout.way(tree.parent(child), child));
            }
        }
        return graph.finish(
                chart.lettering().drawn(title()),
                "shape: polyline; arrow-shape: none; fill-color: #555555; z-index: 1;",
                90);
    }

    /** Nothing but nodes can be pointed at. */
    @Override
    public int at(double x, double y) {
        return -1;
    }

    @Override
    public Shape outline(int node) {
        return new Rectangle2D.Double(
                layout.left(node) / 100.0,
                layout.top(node) / 100.0,
                layout.width(node) / 100.0,
                layout.height(node) / 100.0);
    }

    @Override
    public String told(int node) {
        return chart.say("chart.level", tree.level(node)) + " · "
                + String.join(" · ", chart.labels().lines(node));
    }

    @Override
    public List<String> details(int node) {
        List<String> lines = new ArrayList<>();
        lines.add(chart.say("chart.level", tree.level(node)));
        if (tree.role(node) == NodeRole.FOLDED) {
            lines.addAll(chart.labels().lines(node));
        } else {
            tree.details(node).stream().map(DrawnText::of).forEach(lines::add);
        }
        return lines.stream().distinct().toList();
    }

    /** By what is written on the nodes, ids and names above all. Nobody who is folded is on the chart. */
    @Override
    public NodeSearch search() {
        int[] nodes = IntStream.of(tree.order())
                .filter(node -> tree.role(node) != NodeRole.FOLDED)
                .toArray();
        return new NodeSearch(nodes, node -> chart.labels().lines(node));
    }

    @Override
    public void paint(ScreenPainter painter, Rectangle2D visible, boolean readable) {
        if (!readable) {
            return;
        }
        for (int node = 0; node < layout.size(); node++) {
            if (outline(node).intersects(visible)) {
                NodeShapes.labelled(
                                tree.role(node),
                                chart.labels().shown(node),
                                layout.left(node),
                                layout.top(node),
                                layout.width(node),
                                layout.height(node))
                        .stream()
                        .filter(Label.class::isInstance)
                        .forEach(painter::paint);
            }
        }
    }

    @Override
    public String say(String key, Object... arguments) {
        return chart.say(key, arguments);
    }
}
