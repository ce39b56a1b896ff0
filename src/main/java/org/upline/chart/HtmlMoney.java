package org.upline.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.upline.model.Message;

/**
 * A chart of money as a page: the drawing of {@link MoneyDrawing}, to be moved, zoomed and searched, and for each band the
 * transfers behind it with their file rows.
 *
 * @param rows for each link, in their order, what there is to be listed; shorter than the links where the last have none
 * @param words puts the messages of this room into words
 */
public record HtmlMoney(MoneyChart chart, List<List<String>> rows, Function<Message, String> words) {
    /** Ending of such files, without the dot. */
    public static final String ENDING = "html";

    public HtmlMoney {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Writes the page and flushes; the stream stays open.
     *
     * @throws IOException if the stream fails
     */
    public void write(OutputStream out) throws IOException {
        Drawing drawing = MoneyDrawing.of(chart);
        new HtmlPage(drawing.title(), drawing.running(), words)
                .style(PageFiles.own("money.css"))
                .figure(to -> SvgWriter.writeElement(drawing, to))
                .json("money", about())
                .script(PageFiles.own("money.js"))
                .write(out);
    }

    private Map<String, Object> about() {
        // The page fills the hole itself.
        Map<String, Object> texts = new LinkedHashMap<>();
        for (String key : List.of("search", "hint", "rows", "none", "whole", "found")) {
            texts.put(key, words.apply(Message.of("chart.money.page." + key, "{0}")));
        }
        List<List<String>> shown = rows.stream()
                .map(some -> some.stream().map(DrawnText::of).toList())
                .toList();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("texts", texts);
        about.put("rows", shown);
        return about;
    }
}
