package org.upline.chart;

import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.graphstream.graph.Graph;
import org.graphstream.graph.Node;
import org.graphstream.graph.implementations.MultiGraph;
import org.upline.chart.MoneyLayout.Place;

/**
 * A chart of money as GraphStream has it: boxes where the layout has put them, one graph unit a pixel of the drawing, y growing
 * upwards, and an edge for each band. The edges are hidden, since GraphStream draws no ribbons; {@link MoneyLayers} paints
 * bands and texts. Ids are numbers, never text from a seized file.
 */
final class MoneyWindowGraph {
    private MoneyWindowGraph() {}

    static Graph of(MoneyChart chart) {
        Graph graph = new MultiGraph("money");
        SortedSet<String> sizes = new TreeSet<>();
        for (int at = 0; at < chart.graph().nodes().size(); at++) {
            Place place = chart.layout().boxes().get(at);
            Node node = graph.addNode("node-" + at);
            String size = "w" + place.width() / 100 + "h" + place.height() / 100;
            sizes.add("node." + size + " { size: " + place.width() / 100 + "gu, " + place.height() / 100 + "gu; }\n");
            MoneyRole role = chart.graph().nodes().get(at).role();
            node.setAttribute("ui.class", role.name().toLowerCase(Locale.ROOT) + ", " + size);
            node.setAttribute(
                    "xyz",
                    (place.left() + place.width() / 2.0) / 100,
                    -(place.top() + place.height() / 2.0) / 100,
                    0.0);
        }
        for (int at = 0; at < chart.graph().links().size(); at++) {
            MoneyLink link = chart.graph().links().get(at);
            graph.addEdge("flow-" + at, "node-" + link.from(), "node-" + link.to(), true);
        }
        graph.setAttribute("ui.stylesheet", style() + String.join("", sizes));
        graph.setAttribute("ui.title", chart.lettering().drawn(chart.caption().title()));
        graph.setAttribute("ui.antialias");
        graph.setAttribute("ui.quality");
        return graph;
    }

    private static String style() {
        StringBuilder style = new StringBuilder("""
                graph { fill-color: white; padding: 140gu, 90gu; }
                node { shape: box; stroke-mode: plain; z-index: 2; }
                edge { visibility-mode: hidden; }
                """);
        for (MoneyRole role : MoneyRole.values()) {
            BoxStyle box = role.style();
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
        return style.toString();
    }
}
