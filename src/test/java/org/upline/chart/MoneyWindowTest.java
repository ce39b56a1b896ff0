package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.upline.chart.MoneySamples.chart;
import static org.upline.chart.MoneySamples.graph;
import static org.upline.chart.MoneySamples.link;

import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.graphstream.graph.Graph;
import org.graphstream.stream.file.FileSinkImages.OutputType;
import org.graphstream.stream.file.images.Resolutions;
import org.graphstream.ui.swing.util.SwingFileSinkImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

/** Runs without a display: GraphStream draws into a picture what it would show in the window. */
class MoneyWindowTest {
    private static final class Picture extends SwingFileSinkImages {
        private final WindowLayer layer;

        Picture(MoneyChart chart) {
            super(OutputType.PNG, Resolutions.HD720);
            layer = new WindowLayer(window(chart), getCamera());
            renderer.setForeLayoutRenderer(layer);
        }
    }

    private static MoneyWindow window(MoneyChart chart) {
        return new MoneyWindow(chart, List.of(), List.of());
    }

    private static long count(BufferedImage picture, int rgb) {
        long found = 0;
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                found += (picture.getRGB(x, y) & 0xFFFFFF) == rgb ? 1 : 0;
            }
        }
        return found;
    }

    @Test
    void bandsAndBoxesAreSeenInTheirColours(@TempDir Path folder) throws Exception {
        List<MoneyNode> nodes = new ArrayList<>(MoneySamples.nodes(2));
        nodes.add(new MoneyNode("C", MoneyRole.KEY, 0, List.of("归集")));
        MoneyChart chart = chart(new MoneyGraph(
                nodes, List.of(link(0, 2, 900), link(2, 1, 800), link(1, 0, 300)), List.of(), List.of()));
        Path file = folder.resolve("window.png");

        new Picture(chart).writeAll(window(chart).graph(), file.toString());

        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(count(picture, BandStyle.ONWARD.fill())).isGreaterThan(5_000);
        assertThat(count(picture, BandStyle.BACK.fill())).isGreaterThan(1_000);
        assertThat(count(picture, MoneyRole.KEY.style().fill())).isGreaterThan(500);
    }

    @Test
    void boxesStandWhereTheLayoutHasThemAndEveryBandIsAnEdge() {
        MoneyChart chart = chart(graph(3, link(0, 1, 5), link(1, 0, 4), link(0, 1, 3)));
        Graph graph = window(chart).graph();
        assertThat(graph.getNodeCount()).isEqualTo(3);
        assertThat(graph.getEdgeCount()).isEqualTo(3);
        for (int node = 0; node < 3; node++) {
            MoneyLayout.Place place = chart.layout().boxes().get(node);
            Object[] at = (Object[]) graph.getNode("node-" + node).getAttribute("xyz");
            assertThat((double) at[0]).isEqualTo((place.left() + place.width() / 2.0) / 100);
            assertThat((double) at[1]).isEqualTo(-(place.top() + place.height() / 2.0) / 100);
        }
    }

    @Test
    void theFootTellsTheBoxAndItsBands() {
        MoneyChart chart = chart(graph(3, link(0, 1, 5), link(1, 2, 4)));
        MoneyWindow window = new MoneyWindow(
                chart, List.of(List.of("6222 张三", "6223")), List.of(List.of(), List.of("2021-05-01 s:2")));
        assertThat(window.told(0)).isEqualTo("A");
        assertThat(window.told(3)).isEqualTo("0 → 1");
        assertThat(window.details(0)).containsExactly("A", "", "与它有关的资金带", "0 → 1", "", "账户", "6222 张三", "6223");
        assertThat(window.details(2)).containsExactly("C", "", "与它有关的资金带", "1 → 2");
        assertThat(window.details(3)).containsExactly("0 → 1");
        assertThat(window.details(4)).containsExactly("1 → 2", "", "逐笔转账（原始文件行）", "2021-05-01 s:2");
        assertThat(window.search().next("6222")).isZero();
        assertThat(window.search().next("c")).isEqualTo(2);
    }

    @Test
    void aBandIsFoundUnderThePointerAndNothingBesideIt() {
        MoneyChart chart = chart(graph(2, link(0, 1, 5)));
        MoneyWindow window = window(chart);
        MoneyLayout.Route route = chart.layout().bands().get(0);
        double x = (route.stops().get(0).x() + 50) / 100.0;
        double y = (route.stops().get(0).y() + route.thickness() / 2) / 100.0;
        assertThat(window.at(x, y)).isEqualTo(2);
        assertThat(window.at(x, y + route.thickness() / 100.0)).isNegative();
        assertThat(window.outline(2).contains(x, y)).isTrue();
    }

    @Test
    void whatIsMarkedIsMarkedForTheEye(@TempDir Path folder) throws Exception {
        MoneyChart chart = chart(graph(2, link(0, 1, 5)));
        for (int part : new int[] {0, 2}) {
            Picture picture = new Picture(chart);
            Path bare = folder.resolve("bare.png");
            picture.writeAll(window(chart).graph(), bare.toString());
            Picture marked = new Picture(chart);
            marked.layer.mark(part);
            Path file = folder.resolve("marked.png");
            marked.writeAll(window(chart).graph(), file.toString());

            assertThat(count(ImageIO.read(bare.toFile()), WindowLayer.MARK_RGB)).isZero();
            assertThat(count(ImageIO.read(file.toFile()), WindowLayer.MARK_RGB)).isGreaterThan(300);
        }
    }

    @Test
    void hostileTextReachesNeitherTheStyleSheetNorAnId() {
        String hostile = "x } node { fill-color: red; } url('http://a')";
        MoneyNode node = new MoneyNode(hostile, MoneyRole.PLAIN, 0, List.of(hostile));
        Graph graph = window(chart(new MoneyGraph(List.of(node), List.of(), List.of(), List.of())))
                .graph();
        assertThat((String) graph.getAttribute("ui.stylesheet")).doesNotContain("red", "http");
        assertThat(graph.getNode(0).getId()).isEqualTo("node-0");
    }

    @Test
    void withoutADisplayTheUserIsToldWhatToDoInstead() {
        assumeThat(GraphicsEnvironment.isHeadless()).isTrue();
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> MoneyWindow.show(chart(graph(2, link(0, 1, 5))), List.of(), List.of()))
                .satisfies(e -> assertThat(MoneySamples.EN.apply(e.reason())).contains("flows chart --out"));
    }

    @Test
    void aChartThatIsTooLargeToLookAtIsRefused() {
        MoneyChart chart = chart(graph(MoneyWindow.MOST + 1));
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> MoneyWindow.show(chart, List.of(), List.of()))
                .satisfies(e -> assertThat(MoneySamples.EN.apply(e.reason())).contains("1,001", "--top"));
    }
}
