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
        NodePlaces layout,
        ChartCaption caption,
        Lettering lettering,
        Function<Message, String> words) {
    /** Measures the labels and lays the tree out, a row or a column a level. */
    public static TreeChart of(
            ChartTree tree,
            Orientation orientation,
            ChartCaption caption,
            ChartFont font,
            Function<Message, String> words) {
        return of(tree, Arrangement.layered(orientation), caption, font, words);
    }

    /** Measures the labels and lays the tree out. */
    public static TreeChart of(
            ChartTree tree,
            Arrangement arrangement,
            ChartCaption caption,
            ChartFont font,
            Function<Message, String> words) {
        Lettering lettering = Lettering.in(font);
        NodeLabels labels = NodeLabels.of(tree, words, caption.rule().unit(), lettering);
        return new TreeChart(tree, labels, arrangement.place(tree, labels), caption, lettering, words);
    }

    /** A message of this room in words. */
    String say(String key, Object... arguments) {
        return words.apply(Message.of(key, arguments));
    }
}
