package org.upline.chart;

import java.util.function.Function;
import org.upline.model.Message;

/**
 * A tree laid out, ready to be drawn on paper ({@link TreeDrawing}) or in a window ({@link TreeWindow}); both show the
 * same.
 *
 * @param tree what is shown; fold it first where it is large
 * @param labels what is written on the nodes
 * @param layout where they stand
 * @param caption what the chart says of itself
 * @param lettering the font, and what it has no glyph for
 * @param words puts this room's messages into words
 */
public record TreeChart(
        ChartTree tree,
        NodeLabels labels,
        TreeLayout layout,
        ChartCaption caption,
        Lettering lettering,
        Function<Message, String> words) {
    private static final Spacing ROWS = new Spacing(1400, 2600, 5000, 0);
    private static final Spacing COLUMNS = new Spacing(800, 1600, 6000, 9000);

    /** Measures the labels and lays the tree out. */
    public static TreeChart of(
            ChartTree tree,
            Orientation orientation,
            ChartCaption caption,
            ChartFont font,
            Function<Message, String> words) {
        Lettering lettering = Lettering.in(font);
        NodeLabels labels = NodeLabels.of(tree, words, caption.rule().unit(), lettering);
        Spacing spacing = orientation == Orientation.TOP_DOWN ? ROWS : COLUMNS;
        return new TreeChart(
                tree, labels, TidyLayout.place(tree, labels, spacing, orientation), caption, lettering, words);
    }

    /** A message of this room in words. */
    String say(String key, Object... arguments) {
        return words.apply(Message.of(key, arguments));
    }
}
