package org.upline.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.upline.model.Message;

/**
 * A drawing as a page, to be moved, zoomed and searched. Where it shows money, each band opens into the transfers behind it
 * with their file rows, each box into its bands, and a trace can be cut to so many steps from its origin. The picture is
 * the one of {@link SvgWriter}, and is there without scripts, too.
 *
 * @param bands of a chart of money, in their order; empty for a drawing of something else
 * @param hops how many steps each box of a trace is from its origin, in the boxes' order; empty for what is no trace
 * @param words puts the messages of this room into words
 */
public record HtmlDrawing(Drawing drawing, List<Band> bands, List<Integer> hops, Function<Message, String> words) {
    /** Ending of such files, without the dot. */
    public static final String ENDING = "html";

    private static final List<String> TEXTS = List.of(
            "search", "hint", "plain", "rows", "none", "whole", "found", "bands", "steps", "all", "within", "cut");

    /**
     * What a band opens into.
     *
     * @param from number of the box that pays
     * @param to number of the box that is paid
     * @param rows what there is to be listed
     */
    public record Band(int from, int to, List<String> rows) {
        public Band {
            rows = List.copyOf(rows);
        }
    }

    public HtmlDrawing {
        bands = List.copyOf(bands);
        hops = List.copyOf(hops);
    }

    /** A drawing of which nothing opens. */
    public static HtmlDrawing of(Drawing drawing, Function<Message, String> words) {
        return new HtmlDrawing(drawing, List.of(), List.of(), words);
    }

    /**
     * A chart of money.
     *
     * @param rows for each link, in their order, what there is to be listed; shorter than the links where the last have
     *     none
     * @param hops of its boxes if it is a trace, else empty
     */
    public static HtmlDrawing of(
            MoneyChart chart, List<List<String>> rows, List<Integer> hops, Function<Message, String> words) {
        List<MoneyLink> links = chart.graph().links();
        List<Band> bands = IntStream.range(0, links.size())
                .mapToObj(at ->
                        new Band(links.get(at).from(), links.get(at).to(), at < rows.size() ? rows.get(at) : List.of()))
                .toList();
        return new HtmlDrawing(MoneyDrawing.of(chart), bands, hops, words);
    }

    /**
     * Writes the page and flushes; the stream stays open.
     *
     * @throws IOException if the stream fails
     */
    public void write(OutputStream out) throws IOException {
        new HtmlPage(drawing.title(), drawing.running(), words)
                .style(PageFiles.own("drawing.css"))
                .figure(to -> SvgWriter.writeElement(drawing, to))
                .json("drawing", about())
                .script(PageFiles.own("drawing.js"))
                .write(out);
    }

    private Map<String, Object> about() {
        // The page fills the hole itself.
        Map<String, Object> texts = new LinkedHashMap<>();
        for (String key : TEXTS) {
            texts.put(key, words.apply(Message.of("chart.page." + key, "{0}", "{1}")));
        }
        List<Object> opened = new ArrayList<>();
        for (Band band : bands) {
            opened.add(Map.of(
                    "from",
                    band.from(),
                    "to",
                    band.to(),
                    "rows",
                    band.rows().stream().map(DrawnText::onPage).toList()));
        }
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("texts", texts);
        about.put("bands", opened);
        about.put("hops", hops);
        return about;
    }
}
