package org.upline.chart;

import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.graphstream.graph.Edge;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.MultiGraph;

/**
 * Boxes where a layout has put them, as GraphStream has them: one graph unit a pixel of the drawing, y growing upwards. Ids
 * are {@code node-} and the number, never text from a seized file; texts are painted by {@link WindowLayer}, since
 * GraphStream sets one line a node, at one size whatever the zoom.
 */
final class WindowGraph {
    private final Graph graph;
    private final SortedSet<String> sizes = new TreeSet<>();
    private final SortedMap<String, BoxStyle> styles = new TreeMap<>();

    WindowGraph(String name) {
        graph = new MultiGraph(name);
    }

    /** Number of the box that a graph's node shows. */
    static int number(String id) {
        return Integer.parseInt(id.substring("node-".length()));
    }

    /**
     * Adds the next box. GraphStream's rounded boxes are always square, so all of them have corners.
     *
     * @param role of which all boxes look alike
     */
    void box(Enum<?> role, BoxStyle style, long left, long top, long width, long height) {
        Node node = graph.addNode("node-" + graph.getNodeCount());
        String size = "w" + width / 100 + "h" + height / 100;
        sizes.add("node." + size + " { size: " + width / 100 + "gu, " + height / 100 + "gu; }\n");
        // Of a role's name alone, "plain" would be a word of the style sheet's language.
        String look = "role" + role.name().toLowerCase(Locale.ROOT);
        styles.put(look, style);
        node.setAttribute("ui.class", look + ", " + size);
        node.setAttribute("xyz", (left + width / 2.0) / 100, -(top + height / 2.0) / 100, 0.0);
    }

    /** Joins two boxes by a straight line, or by none where lines are painted otherwise. */
    Edge edge(int from, int to) {
        return graph.addEdge("edge-" + graph.getEdgeCount(), "node-" + from, "node-" + to);
    }

    /** Joins two boxes by a line over corners, given as x and y in turn. */
    void edge(int from, int to, long[] way) {
        double[] points = new double[way.length / 2 * 3];
        for (int corner = 0; corner < way.length / 2; corner++) {
            points[3 * corner] = way[2 * corner] / 100.0;
            points[3 * corner + 1] = -way[2 * corner + 1] / 100.0;
        }
        edge(from, to).setAttribute("ui.points", (Object) points);
    }

    /**
     * The graph with its style sheet.
     *
     * @param edges how lines look
     * @param above how far the drawing reaches above or below the middle of the outermost boxes, to which GraphStream fits
     *     the view, in pixels
     */
    Graph finish(String title, String edges, long above) {
        StringBuilder style = new StringBuilder(String.join("", sizes));
        style.append("graph { fill-color: white; padding: 140gu, ")
                .append(above)
                .append("gu; }\n");
        style.append("node { shape: box; stroke-mode: plain; z-index: 2; }\n");
        style.append("edge { ").append(edges).append(" }\n");
        styles.forEach((look, box) -> style.append(String.format(
                Locale.ROOT,
                "node.%s { fill-color: #%06X; stroke-color: #%06X; stroke-width: %dpx; stroke-mode: %s; }%n",
                look,
                box.fill(),
                box.stroke(),
                Math.max(1, Math.round(box.strokeWidth() / 100.0)),
                switch (box.border()) {
                    case SINGLE -> "plain";
                    case DOUBLE -> "double";
                    case DASHED -> "dashes";
                })));
        graph.setAttribute("ui.stylesheet", style.toString());
        graph.setAttribute("ui.title", title);
        graph.setAttribute("ui.antialias");
        graph.setAttribute("ui.quality");
        return graph;
    }
}
