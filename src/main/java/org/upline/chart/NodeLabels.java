package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.upline.model.CountingRule.Unit;
import org.upline.model.Message;

/**
 * What is written on each node, and how much room the node takes for it. Lines that are too long are shown cut; the whole
 * text goes with the node as its tooltip.
 */
public final class NodeLabels implements NodeExtents {
    /** Most a line takes, in hundredths of a pixel. */
    private static final long LONGEST = 17_000;

    private static final long LEAST = 5_600;
    private static final long PADDING = 800;

    private final ChartTree tree;
    private final Lettering lettering;
    private final Function<Message, String> words;
    private final Unit unit;
    private final long[] width;
    private final long[] height;

    private NodeLabels(ChartTree tree, Function<Message, String> words, Unit unit, Lettering lettering) {
        this.tree = tree;
        this.lettering = lettering;
        this.words = words;
        this.unit = unit;
        this.width = new long[tree.size()];
        this.height = new long[tree.size()];
        for (int node = 0; node < tree.size(); node++) {
            long widest = LEAST;
            List<String> shown = shown(node);
            for (int line = 0; line < shown.size(); line++) {
                widest = Math.max(widest, style(line).width(shown.get(line)) + 2 * PADDING);
            }
            long extra = tree.role(node) == NodeRole.FOLDED ? NodeShapes.STACK : 0;
            width[node] = widest + extra;
            height[node] = Math.max(1, shown.size()) * TextStyle.BODY.lineHeight() + 2 * PADDING + extra;
        }
    }

    /**
     * Labels for the nodes of a tree.
     *
     * @param words puts the messages of this room into words
     * @param unit what a head is, as folded nodes name it
     * @param lettering shows what the font has no glyph for
     */
    public static NodeLabels of(ChartTree tree, Function<Message, String> words, Unit unit, Lettering lettering) {
        return new NodeLabels(tree, words, unit, lettering);
    }

    /** The lines of a node in full, characters that cannot be seen made visible. */
    public List<String> lines(int node) {
        if (tree.role(node) == NodeRole.FOLDED) {
            return List.of(
                    words.apply(Message.of("chart.folded")),
                    words.apply(Message.of("chart.folded.extent", heads(tree.people(node)), tree.levels(node))));
        }
        List<String> lines = new ArrayList<>();
        for (String line : tree.lines(node)) {
            lines.add(DrawnText.of(line));
        }
        if (tree.role(node) == NodeRole.PLACEHOLDER) {
            lines.add(words.apply(Message.of("chart.node.placeholder")));
        }
        return lines;
    }

    /** A number of heads with the unit they are counted in. */
    String heads(int number) {
        return words.apply(Message.of(unit == Unit.PERSONS ? "chart.heads.persons" : "chart.heads.accounts", number));
    }

    /** The lines of a node as they are drawn; the numbers of a folded node are never cut. */
    List<String> shown(int node) {
        if (tree.role(node) == NodeRole.FOLDED) {
            return lines(node);
        }
        List<String> lines = new ArrayList<>(lines(node));
        for (int line = 0; line < lines.size(); line++) {
            lines.set(
                    line,
                    TextExtent.cut(lettering.drawn(lines.get(line)), style(line).size(), LONGEST));
        }
        return lines;
    }

    /** The first line of a node is set larger than the others. */
    static TextStyle style(int line) {
        return line == 0 ? TextStyle.HEAD : TextStyle.BODY;
    }

    @Override
    public long width(int node) {
        return width[node];
    }

    @Override
    public long height(int node) {
        return height[node];
    }
}
