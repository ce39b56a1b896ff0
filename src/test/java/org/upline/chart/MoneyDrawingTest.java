package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.upline.chart.MoneySamples.chart;
import static org.upline.chart.MoneySamples.graph;
import static org.upline.chart.MoneySamples.link;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.upline.chart.Item.Band;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Group;
import org.upline.chart.Item.Label;
import org.upline.chart.Item.Shape;
import org.upline.chart.Item.Stop;
import org.upline.model.UplineException;
import org.w3c.dom.Document;

class MoneyDrawingTest {
    private static byte[] written(MoneyGraph graph, String file) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Printing printing = new Printing(Paper.A3, Optional.empty(), ChartFont.shipped(), MoneySamples.ZH);
        DrawingFormats.of(Path.of(file), printing).write(MoneyDrawing.of(chart(graph)), out);
        return out.toByteArray();
    }

    private static List<Group> groups(Drawing drawing, String prefix) {
        return drawing.items().stream()
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .filter(group -> group.id().startsWith(prefix))
                .toList();
    }

    private static <T extends Shape> List<T> shapes(List<Group> groups, Class<T> kind) {
        List<T> found = new ArrayList<>();
        for (Group group : groups) {
            for (Shape shape : group.shapes()) {
                if (kind.isInstance(shape)) {
                    found.add(kind.cast(shape));
                }
            }
        }
        return found;
    }

    private static List<String> texts(Drawing drawing) {
        return PdfWriter.shapes(drawing).stream()
                .filter(Label.class::isInstance)
                .map(shape -> ((Label) shape).text())
                .toList();
    }

    private static boolean overlap(Shape a, Shape b) {
        return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
    }

    /**
     * By hand: A pays 300 to B and 100 to C. A, the busiest, gives out 400, which is 240 pixels; so the bands are 180 and 60
     * pixels thick, and each carries its text. Beside A they stand one below the other, three pixels apart.
     */
    @Test
    void bandsAreAsThickAsTheyAreLarge() {
        MoneyLayout layout =
                chart(graph(3, link(0, 1, 30_000), link(0, 2, 10_000))).layout();

        assertThat(layout.bands()).extracting(MoneyLayout.Route::thickness).containsExactly(18_000L, 6_000L);
        MoneyLayout.Route first = layout.bands().get(0);
        MoneyLayout.Route second = layout.bands().get(1);
        MoneyLayout.Place payer = layout.boxes().get(0);
        assertThat(payer.height()).isEqualTo(18_000 + 300 + 6_000 + 300 + 2 * 600);
        assertThat(first.stops().get(0)).isEqualTo(new Stop(payer.left() + payer.width(), payer.top() + 750));
        assertThat(second.stops().get(0).y()).isEqualTo(first.stops().get(0).y() + 18_000 + 300);
        MoneyLayout.Place payee = layout.boxes().get(2);
        Stop end = second.stops().get(second.stops().size() - 1);
        assertThat(end.x()).isEqualTo(payee.left());
        assertThat(end.y()).isEqualTo(payee.top() + (payee.height() - 6_300) / 2 + 150);
        assertThat(layout.columns()).extracting(MoneyLayout.Column::left).containsExactly(0L, payee.left());
    }

    @Test
    void aSmallSumIsStillSeenAndTheChartSaysThatItIsTooThick() {
        MoneyGraph graph = graph(3, link(0, 1, 1_000_000_000_00L), link(0, 2, 1));
        assertThat(chart(graph).layout().bands())
                .extracting(MoneyLayout.Route::thickness)
                .contains(MoneyPlacement.LEAST);
        assertThat(texts(MoneyDrawing.of(chart(graph))))
                .anyMatch(text -> text.startsWith("带宽至少 2 像素：1 条"))
                .contains("0.01", "1,000,000,000.00");
    }

    @Test
    void sumsBeyondALongAreDrawnToo() {
        MoneyGraph graph = graph(3, link(0, 1, Long.MAX_VALUE), link(2, 1, Long.MAX_VALUE));
        assertThat(MoneyPlacement.thickness(graph)).containsExactly(12_000, 12_000);
    }

    @Test
    void moneyThatRunsBackIsDrawnBackAndTheChartSaysSo() {
        Drawing drawing = MoneyDrawing.of(chart(graph(3, link(0, 1, 900), link(1, 2, 800), link(2, 0, 100))));

        List<Band> bands = shapes(groups(drawing, "flow-"), Band.class);
        assertThat(bands).extracting(band -> band.style().dashed()).containsExactly(false, false, true);
        assertThat(texts(drawing))
                .contains("资金由左向右", "资金由右向左（往回）")
                .anyMatch(text -> text.startsWith("图中有循环：1 条带往回流") && text.contains("1.00 元"));
    }

    @Test
    void withoutCirclesNothingIsSaidOfThem() {
        assertThat(texts(MoneyDrawing.of(chart(graph(2, link(0, 1, 5))))))
                .noneMatch(text -> text.contains("循环") || text.contains("往回"));
    }

    @Test
    void oneBoxAndNothingAtAllAreChartsToo() {
        for (int nodes = 0; nodes <= 1; nodes++) {
            Drawing drawing = MoneyDrawing.of(chart(graph(nodes)));
            assertThat(groups(drawing, "node-")).hasSize(nodes);
            assertThat(texts(drawing)).contains("没有组间的资金可画。", "案件：某某案", "数据截至：2026-10-31");
        }
    }

    @Test
    void theCaptionSaysWhatItIsOf() {
        assertThat(texts(MoneyDrawing.of(chart(graph(2, link(0, 1, 5))))))
                .contains(
                        "某某案：资金流动图",
                        "算法：先进先出",
                        "原始文件 SHA-256（前 12 位）：3f2a9c0d1e4b",
                        "制图程序：Upline 0.1.0",
                        "带宽与金额成比例；最粗的一条为 0.05 元。");
    }

    @Test
    void nothingOverlapsAndEveryTextLiesWhereItBelongs() {
        Random random = new Random(3);
        for (int run = 0; run < 200; run++) {
            Drawing drawing = MoneyDrawing.of(chart(MoneySamples.random(random)));
            List<Group> nodes = groups(drawing, "node-");
            List<Group> flows = groups(drawing, "flow-");
            List<Box> boxes = shapes(nodes, Box.class);
            List<Label> texts = shapes(flows, Label.class);
            List<Band> bands = shapes(flows, Band.class);
            for (Group node : nodes) {
                Box box = shapes(List.of(node), Box.class).get(0);
                for (Label label : shapes(List.of(node), Label.class)) {
                    assertThat(label.left()).isGreaterThanOrEqualTo(box.left());
                    assertThat(label.right()).isLessThanOrEqualTo(box.right());
                    assertThat(label.top()).isGreaterThanOrEqualTo(box.top());
                    assertThat(label.bottom()).isLessThanOrEqualTo(box.bottom());
                }
            }
            List<Shape> solid = new ArrayList<>(boxes);
            solid.addAll(texts);
            for (int a = 0; a < solid.size(); a++) {
                for (int b = a + 1; b < solid.size(); b++) {
                    assertThat(overlap(solid.get(a), solid.get(b)))
                            .as("%s and %s", solid.get(a), solid.get(b))
                            .isFalse();
                }
            }
            for (Band band : bands) {
                for (Shape level : levels(band)) {
                    assertThat(boxes).noneMatch(box -> overlap(level, box));
                }
            }
        }
    }

    /** The level parts of a band, between whose ends it does not swing. */
    private static List<Shape> levels(Band band) {
        List<Shape> levels = new ArrayList<>();
        for (int at = 1; at < band.stops().size(); at++) {
            Stop from = band.stops().get(at - 1);
            Stop to = band.stops().get(at);
            if (from.y() == to.y()) {
                levels.add(new Band(List.of(from, to), band.thickness(), band.style()));
            }
        }
        return levels;
    }

    /** Bands beside a box stand one below the other, on each side within its height. */
    @Test
    void bandsMeetTheirBoxesWithoutCoveringEachOther() {
        Random random = new Random(8);
        for (int run = 0; run < 200; run++) {
            MoneyGraph graph = MoneySamples.random(random);
            MoneyLayout layout = chart(graph).layout();
            for (int node = 0; node < graph.nodes().size(); node++) {
                MoneyLayout.Place box = layout.boxes().get(node);
                for (boolean right : new boolean[] {true, false}) {
                    List<long[]> ends = new ArrayList<>();
                    for (int link = 0; link < graph.links().size(); link++) {
                        MoneyLayout.Route route = layout.bands().get(link);
                        int left = route.back()
                                ? graph.links().get(link).to()
                                : graph.links().get(link).from();
                        int rightNode = route.back()
                                ? graph.links().get(link).from()
                                : graph.links().get(link).to();
                        if ((right ? left : rightNode) == node) {
                            Stop stop =
                                    route.stops().get(right ? 0 : route.stops().size() - 1);
                            assertThat(stop.x()).isEqualTo(right ? box.left() + box.width() : box.left());
                            ends.add(new long[] {stop.y(), stop.y() + route.thickness()});
                        }
                    }
                    ends.sort((a, b) -> Long.compare(a[0], b[0]));
                    for (int at = 0; at < ends.size(); at++) {
                        assertThat(ends.get(at)[0]).isGreaterThanOrEqualTo(box.top());
                        assertThat(ends.get(at)[1]).isLessThanOrEqualTo(box.top() + box.height());
                        if (at > 0) {
                            assertThat(ends.get(at)[0]).isGreaterThan(ends.get(at - 1)[1]);
                        }
                    }
                }
            }
        }
    }

    @Test
    void theSameGraphGivesTheSameBytesInEveryFormat() throws Exception {
        MoneyGraph once = MoneySamples.random(new Random(1));
        MoneyGraph again = MoneySamples.random(new Random(1));
        for (String file : List.of("a.svg", "a.pdf", "a.png")) {
            assertThat(written(once, file)).isEqualTo(written(again, file)).isNotEmpty();
        }
    }

    @Test
    void hostileNamesAreTextAndNothingElse() throws Exception {
        List<String> names =
                List.of("<script>alert(1)</script>", "]]>&\"'", "a\u0007\u0000", "\u202Egnp", "长".repeat(90));
        List<MoneyNode> nodes = new ArrayList<>();
        for (String name : names) {
            nodes.add(new MoneyNode(name, MoneyRole.PLAIN, 0, List.of(name, name)));
        }
        MoneyLink link = new MoneyLink(0, 1, 7, List.of("<b>&"), names.get(0));
        byte[] svg = written(new MoneyGraph(nodes, List.of(link), List.of(), List.of(names.get(2))), "a.svg");

        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        String text = new String(svg, StandardCharsets.UTF_8);
        assertThat(text)
                .contains("[U+202E]gnp", "a[U+0007][U+0000]", "data-fen=\"7\"")
                .doesNotContain("\u202E");
        assertThat(document.getDocumentElement().getTextContent()).contains("<script>alert(1)</script>", "长…");
    }

    @Test
    void moreThanCanBeLookedAtIsRefused() {
        List<MoneyNode> many =
                Collections.nCopies(MoneyGraph.MOST + 1, MoneySamples.nodes(1).get(0));
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> new MoneyGraph(many, List.of(), List.of(), List.of()))
                .satisfies(e -> assertThat(MoneySamples.EN.apply(e.reason())).contains("--top", "2,001"));
    }

    @Test
    void aBandKnowsHowFarItReachesAndDoesNotTurnBack() {
        BandStyle style = BandStyle.ONWARD;
        Band band = new Band(List.of(new Stop(0, 500), new Stop(100, 500), new Stop(300, 200)), 50, style);
        assertThat(List.of(band.left(), band.top(), band.right(), band.bottom()))
                .containsExactly(0L, 200L, 300L, 550L);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Band(List.of(new Stop(5, 0), new Stop(4, 0)), 1, style));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Band(List.of(new Stop(5, 0)), 1, style));
    }

    @Test
    void aBandIsOnePathInSvg() throws Exception {
        Band band = new Band(List.of(new Stop(0, 0), new Stop(1000, 0), new Stop(3000, 2000)), 500, BandStyle.BACK);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SvgWriter().write(new Drawing("t", "d", 4000, 4000, List.of(band)), out);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("d=\"M0 0H10L10 0C20 0 20 20 30 20L30 25C20 25 20 5 10 5L10 5H0Z\"")
                .contains("stroke-dasharray=\"5\"");
    }
}
