package org.upline.chart;

import java.util.ArrayList;
import java.util.List;

/** What is written in the boxes and on the bands of a chart of money, cut to what fits, and the room it takes. */
final class MoneyBoxes {
    /** Most a line takes, in hundredths of a pixel. */
    private static final long LONGEST = 24_000;

    private static final long LEAST = 6_000;
    static final long PADDING = 800;
    static final TextStyle BAND = TextStyle.BODY;

    private final MoneyGraph graph;
    private final Lettering lettering;

    MoneyBoxes(MoneyGraph graph, Lettering lettering) {
        this.graph = graph;
        this.lettering = lettering;
    }

    static TextStyle style(int line) {
        return line == 0 ? TextStyle.HEAD : TextStyle.BODY;
    }

    List<String> node(int node) {
        List<String> shown = new ArrayList<>();
        for (String line : graph.nodes().get(node).lines()) {
            shown.add(TextExtent.cut(lettering.drawn(line), style(shown.size()).size(), LONGEST));
        }
        return shown;
    }

    long width(int node) {
        long widest = LEAST;
        List<String> lines = node(node);
        for (int line = 0; line < lines.size(); line++) {
            widest = Math.max(widest, style(line).width(lines.get(line)));
        }
        return widest + 2 * PADDING;
    }

    long height(int node) {
        return Math.max(1, graph.nodes().get(node).lines().size()) * TextStyle.HEAD.lineHeight() + 2 * PADDING;
    }

    List<String> link(int link) {
        return graph.links().get(link).lines().stream()
                .map(line -> TextExtent.cut(lettering.drawn(line), BAND.size(), LONGEST))
                .toList();
    }

    /** Room for the text of a link, free space at both ends included; 0 without text. */
    long linkWidth(int link) {
        long widest = link(link).stream().mapToLong(BAND::width).max().orElse(0);
        return widest == 0 ? 0 : widest + 2 * PADDING;
    }

    long linkHeight(int link) {
        return graph.links().get(link).lines().size() * BAND.lineHeight();
    }
}
