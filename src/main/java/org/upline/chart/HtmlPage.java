package org.upline.chart;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;

/**
 * An HTML file that is whole in itself and opens without a network. Its content security policy allows the scripts and
 * styles in it, by their hashes, and nothing else: no request, no frame, no form, and no text that a script would turn into
 * elements ({@code require-trusted-types-for}).
 *
 * <p>Data lies in blocks that browsers do not run, and comes either as JSON in which {@code <} is written as an escape, or
 * as bytes, deflated and in Base64; so no name in it can end its block. {@code page.js}, which every page begins with,
 * reads both. Title and caption are in the page as text and can be read without its scripts.
 *
 * <p>The same page gives the same bytes.
 */
public final class HtmlPage {
    private static final ObjectMapper JSON =
            new ObjectMapper().configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true);

    private final String title;
    private final List<String> caption;
    private final Function<Message, String> words;
    private final List<String> styles = new ArrayList<>();
    private final List<String> scripts = new ArrayList<>();
    private @Nullable Content figure;
    private final Map<String, Content> data = new LinkedHashMap<>();
    private final Map<String, Object> json = new LinkedHashMap<>();

    /** Writes the bytes of a block of data. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of it; what is asked for then is not kept in memory.
         *
         * @param out buffered; is closed by the caller
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * A page without data.
     *
     * @param title over the page and on the browser's tab
     * @param caption lines at its foot
     * @param words puts the messages that begin with {@code html.} into words
     */
    public HtmlPage(String title, List<String> caption, Function<Message, String> words) {
        this.title = title;
        this.caption = List.copyOf(caption);
        this.words = words;
        style(PageFiles.own("page.css"));
        script(PageFiles.own("page.js"));
        json("page", Map.of("old", say("html.old"), "damaged", say("html.damaged")));
    }

    /** Adds a style sheet; it may name no resource, as none would be loaded. */
    public HtmlPage style(String css) {
        styles.add(inline(css));
        return this;
    }

    /** Adds a script; scripts run in the order in which they are added, when all data is there. */
    public HtmlPage script(String javaScript) {
        scripts.add(inline(javaScript));
        return this;
    }

    /**
     * Adds a picture that is there without scripts, too.
     *
     * @param svg writes an {@code <svg>} element in which all text is escaped, as {@link SvgWriter#writeElement} does
     */
    public HtmlPage figure(Content svg) {
        figure = svg;
        return this;
    }

    /**
     * Adds data that {@code Page.json(id)} reads.
     *
     * @param id letters, of its own
     * @param value of maps, lists, strings, numbers and truth values
     */
    public HtmlPage json(String id, Object value) {
        json.put(id, value);
        return this;
    }

    /** Adds bytes that {@code Page.bytes(id)} reads; they are made when the page is written. */
    public HtmlPage data(String id, Content content) {
        data.put(id, content);
        return this;
    }

    /**
     * Writes the page and flushes; the stream stays open.
     *
     * @throws IOException if the stream fails
     */
    public void write(OutputStream out) throws IOException {
        text(out, "<!DOCTYPE html>\n<html lang=\"" + escaped(say("html.language")) + "\">\n<head>\n");
        text(out, "<meta charset=\"utf-8\">\n");
        text(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy() + "\">\n");
        text(out, "<meta name=\"referrer\" content=\"no-referrer\">\n");
        text(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        text(out, "<title>" + escaped(title) + "</title>\n");
        for (String style : styles) {
            text(out, "<style>" + style + "</style>\n");
        }
        text(out, "</head>\n<body>\n<header><h1>" + escaped(title) + "</h1></header>\n<main id=\"main\">");
        text(out, "<noscript><p>" + escaped(say("html.noscript")) + "</p></noscript>");
        if (figure != null) {
            text(out, "<div id=\"figure\">");
            figure.writeTo(out);
            text(out, "</div>");
        }
        text(out, "</main>\n");
        text(out, "<footer id=\"foot\"><ul id=\"caption\">\n");
        for (String line : caption) {
            text(out, "<li>" + escaped(line) + "</li>\n");
        }
        text(out, "</ul></footer>\n");
        for (Map.Entry<String, Object> each : json.entrySet()) {
            String value = JSON.writeValueAsString(each.getValue()).replace("<", "\\u003c");
            text(out, block(each.getKey(), "application/json") + value + "</script>\n");
        }
        for (Map.Entry<String, Content> each : data.entrySet()) {
            text(out, block(each.getKey(), "application/x-deflate-base64"));
            OutputStream coded = Base64.getEncoder().wrap(CloseShieldOutputStream.wrap(out));
            try (OutputStream deflated = new DeflaterOutputStream(coded, new Deflater(), 1 << 16)) {
                each.getValue().writeTo(deflated);
            }
            text(out, "</script>\n");
        }
        for (String script : scripts) {
            text(out, "<script>" + script + "</script>\n");
        }
        text(out, "</body>\n</html>\n");
        out.flush();
    }

    private String policy() {
        return "default-src 'none'; script-src " + hashes(scripts) + "; style-src " + hashes(styles)
                + "; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
    }

    private static String hashes(List<String> blocks) {
        return blocks.stream().map(block -> "'sha256-" + sha256(block) + "'").collect(Collectors.joining(" "));
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A block that browsers keep and do not run. */
    private static String block(String id, String type) {
        if (!id.matches("[a-zA-Z]+")) {
            throw new IllegalArgumentException("not an id: " + id);
        }
        return "<script type=\"" + type + "\" id=\"" + id + "\">";
    }

    /** Scripts and styles are our own or a library's; one that a browser would read otherwise than we is a mistake. */
    private static String inline(String code) {
        String lines = code.replace("\r\n", "\n");
        if (lines.contains("</") || lines.contains("<!--")) {
            throw new IllegalArgumentException("code that ends its own element");
        }
        return lines;
    }

    private static String escaped(String text) {
        return DrawnText.onPage(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private String say(String key) {
        return words.apply(Message.of(key));
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
