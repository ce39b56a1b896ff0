package org.upline.chart;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.graphstream.graph.Edge;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.SingleGraph;

/**
 * A laid-out tree as GraphStream shows it: boxes and elbow lines where the layout has put them, one graph unit a pixel of
 * the drawing, y growing upwards. Ids are {@code node-} and the number, never text from a seized file; the lines of text
 * are painted by {@link WindowLabels}, since GraphStream sets one line a node, at one size whatever the zoom.
 */
final class WindowGraph {
    private static final String MARK = ", found";

    private final TreeChart chart;
    private final ChartTree tree;
    private final NodePlaces layout;
    private final Graph graph = new SingleGraph("tree");

    private WindowGraph(TreeChart chart) {
        this.chart = chart;
        this.tree = chart.tree();
        this.layout = chart.layout();
    }

    static Graph of(TreeChart chart) {
        return new WindowGraph(chart).build();
    }

    /** Number of the tree's node that a graph's node shows. */
    static int number(String id) {
        return Integer.parseInt(id.substring("node-".length()));
    }

    /** Marks one node for the eye, or none where the number is negative. */
    static void mark(Graph graph, int number) {
        graph.nodes().forEach(node -> {
            String style = (String) node.getAttribute("ui.class");
            boolean marked = style.endsWith(MARK);
            boolean wanted = number(node.getId()) == number;
            if (marked && !wanted) {
                node.setAttribute("ui.class", style.substring(0, style.length() - MARK.length()));
            } else if (wanted && !marked) {
                node.setAttribute("ui.class", style + MARK);
            }
        });
    }

    private Graph build() {
        SortedSet<String> sizes = new TreeSet<>();
        for (int index = 0; index < tree.size(); index++) {
            Node node = graph.addNode("node-" + index);
            long width = layout.width(index) / 100;
            long height = layout.height(index) / 100;
            String size = "w" + width + "h" + height;
            sizes.add("node." + size + " { size: " + width + "gu, " + height + "gu; }\n");
            node.setAttribute("ui.class", tree.role(index).name().toLowerCase(Locale.ROOT) + ", " + size);
            node.setAttribute(
                    "xyz",
                    (layout.left(index) + layout.width(index) / 2.0) / 100,
                    -(layout.top(index) + layout.height(index) / 2.0) / 100,
                    0.0);
        }
        for (int child = 0; child < tree.size(); child++) {
            if (tree.parent(child) >= 0) {
                connect(tree.parent(child), child);
            }
        }
        graph.setAttribute("ui.stylesheet", String.join("", sizes) + style());
        graph.setAttribute("ui.title", chart.lettering().drawn(chart.caption().title()));
        graph.setAttribute("ui.antialias");
        graph.setAttribute("ui.quality");
        return graph;
    }

    /** The same line as on paper. */
    private void connect(int parent, int child) {
        Edge edge = graph.addEdge("edge-" + child, "node-" + parent, "node-" + child);
        long[] way = layout.way(parent, child);
        double[] points = new double[way.length / 2 * 3];
        for (int corner = 0; corner < way.length / 2; corner++) {
            points[3 * corner] = way[2 * corner] / 100.0;
            points[3 * corner + 1] = -way[2 * corner + 1] / 100.0;
        }
        edge.setAttribute("ui.points", (Object) points);
    }

    /** Plain boxes for all roles: GraphStream's rounded boxes are always square. */
    private String style() {
        StringBuilder style = new StringBuilder("""
                graph { fill-color: white; padding: 140gu, 90gu; }
                node { shape: box; stroke-mode: plain; z-index: 2; }
                edge { shape: polyline; arrow-shape: none; fill-color: #555555; z-index: 1; }
                """);
        for (NodeRole role : NodeRole.values()) {
            BoxStyle box = BoxStyle.of(role);
            style.append(String.format(
                    Locale.ROOT,
                    "node.%s { fill-color: #%06X; stroke-color: #%06X; stroke-width: %dpx; stroke-mode: %s; }%n",
                    role.name().toLowerCase(Locale.ROOT),
                    box.fill(),
                    box.stroke(),
                    Math.max(1, Math.round(box.strokeWidth() / 100.0)),
                    switch (box.border()) {
                        case SINGLE -> "plain";
                        case DOUBLE -> "double";
                        case DASHED -> "dashes";
                    }));
        }
        return style.append("node.found { stroke-color: #C00000; stroke-width: 5px; stroke-mode: plain; }\n")
                .toString();
    }
}
