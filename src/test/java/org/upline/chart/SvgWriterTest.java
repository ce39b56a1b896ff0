package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SvgWriterTest {
    private static final List<String> HOSTILE = List.of(
            "<script>alert(1)</script>",
            "]]>&amp;\"'",
            "a\u0007b\u0000",
            "lone \uD800 here",
            "\u202Egnp.exe",
            "𠮷野家",
            "a  b",
            "<!--x-->",
            "javascript:alert(1)",
            "مرحبا",
            "\n\t");

    private static byte[] bytes(Drawing drawing) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SvgWriter().write(drawing, out);
        return out.toByteArray();
    }

    private static Document parsed(byte[] bytes) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static List<Element> elements(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < found.getLength(); at++) {
            elements.add((Element) found.item(at));
        }
        return elements;
    }

    private static ChartTree hostileTree() {
        List<List<String>> lines = new ArrayList<>();
        int[] parents = new int[HOSTILE.size()];
        List<NodeRole> roles = new ArrayList<>();
        for (int node = 0; node < parents.length; node++) {
            lines.add(List.of(HOSTILE.get(node)));
            parents[node] = node - 1 - node % 2;
            roles.add(node == 0 ? NodeRole.ORGANISER : NodeRole.PARTICIPANT);
        }
        parents[0] = -1;
        return ChartTree.of(HOSTILE, lines, parents, roles, 1);
    }

    private static Drawing drawing(ChartTree tree, Orientation orientation) {
        return TreeDrawing.of(
                TreeChart.of(tree, orientation, SampleTrees.CAPTION, ChartFont.shipped(), ChartText.chinese()));
    }

    @Test
    void hostileNamesAreTextAndNothingElse() throws Exception {
        Document document = parsed(bytes(drawing(hostileTree(), Orientation.TOP_DOWN)));

        assertThat(elements(document, "text").stream().map(Element::getTextContent))
                .contains(
                        "]]>&amp;\"'",
                        "a[U+0007]b[U+0000]",
                        "lone [U+D800] here",
                        "[U+202E]gnp.exe",
                        "[U+20BB7]野家",
                        "a  b",
                        "<!--x-->",
                        "[U+000A][U+0009]");
        assertThat(elements(document, "g").stream().map(g -> g.getAttribute("data-member-id")))
                .contains("<script>alert(1)</script>", "]]>&amp;\"'", "𠮷野家");
        assertThat(elements(document, "title").stream().map(Element::getTextContent))
                .as("where the text is not drawn, it stands as it is")
                .contains("<script>alert(1)</script>", "𠮷野家", "مرحبا");
        Set<String> names = new HashSet<>();
        NodeList all = document.getElementsByTagName("*");
        for (int at = 0; at < all.getLength(); at++) {
            Element element = (Element) all.item(at);
            names.add(element.getTagName());
            for (int attribute = 0; attribute < element.getAttributes().getLength(); attribute++) {
                assertThat(element.getAttributes().item(attribute).getNodeName())
                        .isNotEqualTo("href")
                        .doesNotStartWith("on")
                        .doesNotStartWith("xlink");
            }
        }
        assertThat(names).containsOnly("svg", "title", "desc", "rect", "path", "g", "text");
    }

    @Test
    void charactersBeyondTheBmpAreWrittenAsTheyAre() throws Exception {
        String svg = new String(bytes(drawing(hostileTree(), Orientation.TOP_DOWN)), StandardCharsets.UTF_8);

        assertThat(svg).contains("𠮷野家").doesNotContain("&#x").startsWith("<?xml version=\"1.0\"");
    }

    @Test
    void everyNodeIsThereWithItsIdAndInsideTheView() throws Exception {
        Random random = new Random(31);
        int[] parents = SampleTrees.randomParents(random, 200, 120);
        ChartTree tree = SampleTrees.of(parents, SampleTrees.randomRoles(random, parents));

        for (Orientation orientation : Orientation.values()) {
            Document document = parsed(bytes(drawing(tree, orientation)));
            Element root = document.getDocumentElement();
            String[] view = root.getAttribute("viewBox").split(" ", -1);
            assertThat(root.getAttribute("width")).isEqualTo(view[2]);
            assertThat(root.getAttribute("height")).isEqualTo(view[3]);
            Set<String> ids = new HashSet<>();
            List<double[]> boxes = new ArrayList<>();
            for (Element group : elements(document, "g")) {
                assertThat(ids.add(group.getAttribute("id"))).isTrue();
                int node = Integer.parseInt(group.getAttribute("id").substring("node-".length()));
                assertThat(group.getAttribute("data-member-id")).isEqualTo(tree.id(node));
                assertThat(group.getAttribute("data-level")).isEqualTo(Integer.toString(tree.level(node)));
                assertThat(group.getElementsByTagName("text").item(0).getTextContent())
                        .isEqualTo(tree.lines(node).get(0));
                boxes.add(box((Element) group.getElementsByTagName("rect").item(0)));
            }
            assertThat(ids).hasSize(200);
            for (Element rect : elements(document, "rect")) {
                double[] box = box(rect);
                assertThat(box[0]).isNotNegative();
                assertThat(box[1]).isNotNegative();
                assertThat(box[2]).isLessThanOrEqualTo(Double.parseDouble(view[2]));
                assertThat(box[3]).isLessThanOrEqualTo(Double.parseDouble(view[3]));
            }
            for (int a = 0; a < boxes.size(); a++) {
                for (int b = 0; b < a; b++) {
                    double[] one = boxes.get(a);
                    double[] other = boxes.get(b);
                    assertThat(one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3])
                            .isFalse();
                }
            }
        }
    }

    private static double[] box(Element rect) {
        double x = rect.getAttribute("x").isEmpty() ? 0 : Double.parseDouble(rect.getAttribute("x"));
        double y = rect.getAttribute("y").isEmpty() ? 0 : Double.parseDouble(rect.getAttribute("y"));
        return new double[] {
            x,
            y,
            x + Double.parseDouble(rect.getAttribute("width")),
            y + Double.parseDouble(rect.getAttribute("height"))
        };
    }

    @Test
    void theSameChartGivesTheSameBytes() throws Exception {
        assertThat(bytes(drawing(hostileTree(), Orientation.LEFT_TO_RIGHT)))
                .isEqualTo(bytes(drawing(hostileTree(), Orientation.LEFT_TO_RIGHT)));
    }

    /** The whole of a small file, so that a change of the format is seen. */
    @Test
    void aSmallDrawingInFull() throws Exception {
        Drawing drawing = new Drawing(
                "标题",
                "说明",
                20_050,
                10_000,
                List.of(
                        new Item.Wire(
                                List.of(new Item.Segment(100, 200, 100, 900), new Item.Segment(100, 900, 505, 900))),
                        new Item.Group(
                                "node-0",
                                java.util.Map.of("level", "1", "member-id", "M0"),
                                "张三 · M0",
                                List.of(
                                        new Item.Box(1000, 1000, 6000, 3000, BoxStyle.of(NodeRole.ORGANISER)),
                                        new Item.Label("张三", 4000, 2505, TextStyle.HEAD, Anchor.MIDDLE))),
                        new Item.Box(1000, 5000, 2000, 1000, BoxStyle.of(NodeRole.PLACEHOLDER))));

        assertThat(new String(bytes(drawing), StandardCharsets.UTF_8)).isEqualTo("""
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="200.5" height="100" viewBox="0 0 200.5 100" role="img" \
                font-family="'Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', 'Microsoft YaHei', \
                'PingFang SC', 'SimHei', 'WenQuanYi Micro Hei', sans-serif" xml:space="preserve">\
                <title>标题</title><desc>说明</desc>
                <rect width="200.5" height="100" fill="#ffffff"/>
                <path d="M1 2V9M1 9H5.05" fill="none" stroke="#555555" stroke-width="1"/>
                <g id="node-0" data-level="1" data-member-id="M0"><title>张三 · M0</title>\
                <rect x="10" y="10" width="60" height="30" fill="#f9d9cc" stroke="#7a1f00" stroke-width="1.3"/>\
                <rect x="13" y="13" width="54" height="24" fill="none" stroke="#7a1f00" stroke-width="1.3"/>\
                <text x="40" y="25.05" text-anchor="middle" font-size="13" font-weight="bold" fill="#000000">\
                张三</text></g>
                <rect x="10" y="50" width="20" height="10" fill="#f0f0f0" stroke="#666666" stroke-width="1.3" \
                stroke-dasharray="4"/>
                </svg>
                """);
    }
}
