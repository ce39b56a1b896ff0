package org.upline.chart;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.upline.model.Message;

/**
 * A whole organisation as a page to search and unfold. At first it shows what the chart on paper shows; everything else is
 * in the file and comes into sight when it is asked for.
 *
 * <p>The page knows of a person what {@link NodeDetails#person} gives, and no id beside it: what is masked on the chart is
 * not in the file either. Levels and heads are counted in the page from the parents, fees and rows are written. Nodes are
 * written one after the other, without a copy; a million take some seconds and 15 to 20 MB.
 *
 * @param tree the whole of what can be unfolded
 * @param folding what is drawn at first
 * @param details of the members, by the numbers of the tree
 * @param files names of the files in which rows stand, by the id that {@link org.upline.model.SourceRow} gives them
 * @param orientation which way the tree grows
 * @param caption what the chart says of itself
 * @param words puts the messages of this room into words
 */
public record HtmlTree(
        ChartTree tree,
        FoldingRule folding,
        NodeDetails details,
        Map<String, String> files,
        Orientation orientation,
        ChartCaption caption,
        Function<Message, String> words) {
    /** Ending of such files, without the dot. */
    public static final String ENDING = "html";

    /** What stands between two parts of a line and between two lines; {@link DrawnText} lets neither through. */
    private static final String PART = "\t";

    private static final String LINE = "\n";

    /** Number of nodes that are in sight at first, folded ones not counted. */
    public int shown() {
        return Folding.drawn(tree, folding).cardinality();
    }

    /**
     * Writes the page and flushes; the stream stays open.
     *
     * @throws IOException if the stream fails
     */
    public void write(OutputStream out) throws IOException {
        BitSet drawn = Folding.drawn(tree, folding);
        new HtmlPage(caption.title(), CaptionText.lines(caption, Set.of(), words), words)
                .style(PageFiles.own("tree.css"))
                .json("tree", about())
                .data("parents", bytes -> numbers(bytes, Integer.BYTES, (to, node) -> to.putInt(tree.parent(node))))
                .data(
                        "roles",
                        bytes -> numbers(
                                bytes,
                                1,
                                (to, node) -> to.put((byte) tree.role(node).ordinal())))
                .data("shown", bytes -> numbers(bytes, 1, (to, node) -> to.put((byte) (drawn.get(node) ? 1 : 0))))
                .data("people", bytes -> texts(bytes, this::person))
                .data("rows", bytes -> texts(bytes, this::rows))
                .data(
                        "fees",
                        bytes -> numbers(
                                bytes,
                                Long.BYTES,
                                (to, node) -> to.putLong(isMember(node) ? details.downlineFeesFen(node) : 0)))
                .script(PageFiles.library("d3-hierarchy", "3.1.2"))
                .script(PageFiles.own("forest.js"))
                .script(PageFiles.own("picture.js"))
                .script(PageFiles.own("tree.js"))
                .write(out);
    }

    private boolean isMember(int node) {
        return tree.role(node) != NodeRole.PLACEHOLDER;
    }

    private List<String> person(int node) {
        return isMember(node) ? details.person(node) : tree.lines(node);
    }

    private List<String> rows(int node) {
        return isMember(node)
                ? details.rows(node).stream().map(Object::toString).toList()
                : List.of();
    }

    @FunctionalInterface
    private interface Column {
        void put(ByteBuffer to, int node);
    }

    /** One number a node, the lowest byte first as in the memory of the browsers' machines. */
    private void numbers(OutputStream out, int width, Column column) throws IOException {
        ByteBuffer some = ByteBuffer.allocate(8192 * width).order(ByteOrder.LITTLE_ENDIAN);
        for (int node = 0; node < tree.size(); node++) {
            column.put(some, node);
            if (!some.hasRemaining() || node == tree.size() - 1) {
                out.write(some.array(), 0, some.position());
                some.clear();
            }
        }
    }

    /** One line a node. */
    private void texts(OutputStream out, IntFunction<List<String>> column) throws IOException {
        StringBuilder some = new StringBuilder();
        for (int node = 0; node < tree.size(); node++) {
            List<String> parts = column.apply(node);
            for (int at = 0; at < parts.size(); at++) {
                some.append(at == 0 ? "" : PART).append(DrawnText.onPage(parts.get(at)));
            }
            some.append(LINE);
            if (some.length() > 1 << 16 || node == tree.size() - 1) {
                out.write(some.toString().getBytes(StandardCharsets.UTF_8));
                some.setLength(0);
            }
        }
    }

    private Map<String, Object> about() {
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("firstLevel", tree.firstLevel());
        about.put("downward", orientation == Orientation.TOP_DOWN);
        about.put("unit", caption.rule().unit().name().toLowerCase(Locale.ROOT));
        about.put("placeholder", NodeRole.PLACEHOLDER.ordinal());
        about.put("roles", roles());
        Map<String, String> names = new LinkedHashMap<>();
        files.forEach((id, name) -> names.put(id, DrawnText.onPage(name)));
        about.put("files", names);
        about.put("words", HtmlTreeWords.in(words));
        return about;
    }

    /** How each role looks and is called, in the order of their numbers; the same boxes as in the other formats. */
    private List<Map<String, Object>> roles() {
        List<Map<String, Object>> roles = new ArrayList<>();
        for (NodeRole role : NodeRole.values()) {
            BoxStyle style = BoxStyle.of(role);
            Map<String, Object> look = new LinkedHashMap<>();
            look.put("name", words.apply(Message.of("chart.role." + role.name().toLowerCase(Locale.ROOT))));
            look.put("fill", colour(style.fill()));
            look.put("stroke", colour(style.stroke()));
            look.put("width", style.strokeWidth() / 100.0);
            look.put("corner", style.corner() / 100.0);
            look.put("border", style.border().name().toLowerCase(Locale.ROOT));
            roles.add(look);
        }
        return roles;
    }

    private static String colour(int rgb) {
        return String.format("#%06x", rgb);
    }
}
