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
        Picture(MoneyChart chart) {
            super(OutputType.PNG, Resolutions.HD720);
            renderer.setBackLayerRenderer(MoneyLayers.bands(chart, getCamera()));
            renderer.setForeLayoutRenderer(MoneyLayers.boxes(chart, getCamera()));
        }
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

        new Picture(chart).writeAll(MoneyWindowGraph.of(chart), file.toString());

        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(count(picture, BandStyle.ONWARD.fill())).isGreaterThan(5_000);
        assertThat(count(picture, BandStyle.BACK.fill())).isGreaterThan(1_000);
        assertThat(count(picture, MoneyRole.KEY.style().fill())).isGreaterThan(500);
    }

    @Test
    void boxesStandWhereTheLayoutHasThemAndEveryBandIsAnEdge() {
        MoneyChart chart = chart(graph(3, link(0, 1, 5), link(1, 0, 4), link(0, 1, 3)));
        Graph graph = MoneyWindowGraph.of(chart);
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
        assertThat(MoneyWindow.told(chart, 0)).isEqualTo("A  |  0 → 1");
        assertThat(MoneyWindow.told(chart, -1)).isBlank();
    }

    @Test
    void hostileTextReachesNeitherTheStyleSheetNorAnId() {
        String hostile = "x } node { fill-color: red; } url('http://a')";
        MoneyNode node = new MoneyNode(hostile, MoneyRole.PLAIN, 0, List.of(hostile));
        Graph graph = MoneyWindowGraph.of(chart(new MoneyGraph(List.of(node), List.of(), List.of(), List.of())));
        assertThat((String) graph.getAttribute("ui.stylesheet")).doesNotContain("red", "http");
        assertThat(graph.getNode(0).getId()).isEqualTo("node-0");
    }

    @Test
    void withoutADisplayTheUserIsToldWhatToDoInstead() {
        assumeThat(GraphicsEnvironment.isHeadless()).isTrue();
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> MoneyWindow.show(chart(graph(2, link(0, 1, 5)))))
                .satisfies(e -> assertThat(MoneySamples.EN.apply(e.reason())).contains("flows chart --out"));
    }

    @Test
    void aChartThatIsTooLargeToLookAtIsRefused() {
        MoneyChart chart = chart(graph(MoneyWindow.MOST + 1));
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> MoneyWindow.show(chart))
                .satisfies(e -> assertThat(MoneySamples.EN.apply(e.reason())).contains("1,001", "--top"));
    }
}
