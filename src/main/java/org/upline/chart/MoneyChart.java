package org.upline.chart;

import java.util.function.Function;
import org.upline.model.Message;

/**
 * Money between boxes laid out, ready to be drawn on paper ({@link MoneyDrawing}) or in a window ({@link MoneyWindow});
 * both show the same.
 */
public final class MoneyChart {
    private final MoneyGraph graph;
    private final MoneyBoxes labels;
    private final MoneyLayout layout;
    private final MoneyCaption caption;
    private final Lettering lettering;
    private final Function<Message, String> words;

    private MoneyChart(MoneyGraph graph, MoneyCaption caption, Lettering lettering, Function<Message, String> words) {
        this.graph = graph;
        this.caption = caption;
        this.lettering = lettering;
        this.words = words;
        this.labels = new MoneyBoxes(graph, lettering);
        this.layout = MoneyPlacement.place(graph, labels);
    }

    /**
     * Measures the texts and lays everything out.
     *
     * @param words puts this room's messages into words
     */
    public static MoneyChart of(
            MoneyGraph graph, MoneyCaption caption, ChartFont font, Function<Message, String> words) {
        return new MoneyChart(graph, caption, Lettering.in(font), words);
    }

    public MoneyGraph graph() {
        return graph;
    }

    public MoneyCaption caption() {
        return caption;
    }

    MoneyBoxes labels() {
        return labels;
    }

    MoneyLayout layout() {
        return layout;
    }

    Lettering lettering() {
        return lettering;
    }

    /** A message of this room in words. */
    String say(String key, Object... arguments) {
        return words.apply(Message.of(key, arguments));
    }
}
