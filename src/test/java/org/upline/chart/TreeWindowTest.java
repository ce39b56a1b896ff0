package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.awt.GraphicsEnvironment;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.graphstream.graph.Graph;
import org.graphstream.stream.file.FileSinkImages.OutputType;
import org.graphstream.stream.file.images.Resolutions;
import org.graphstream.ui.swing.util.SwingFileSinkImages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

/** Runs without a display: GraphStream draws into a picture what it would show in the window. */
class TreeWindowTest {
    private static TreeChart chart(ChartTree tree) {
        return TreeChart.of(tree, Orientation.TOP_DOWN, SampleTrees.CAPTION, ChartFont.shipped(), ChartText.chinese());
    }

    private static ChartTree tree() {
        return Folding.fold(
                SampleTrees.of(
                        new int[] {-1, 0, 0, 1, 3, -1, 5},
                        List.of(
                                NodeRole.ORGANISER,
                                NodeRole.CORE,
                                NodeRole.PARTICIPANT,
                                NodeRole.PARTICIPANT,
                                NodeRole.PARTICIPANT,
                                NodeRole.PLACEHOLDER,
                                NodeRole.PARTICIPANT)),
                new FoldingRule(2, 9, Set.of()));
    }

    /** GraphStream's picture of a chart, with or without its text. */
    private static final class Picture extends SwingFileSinkImages {
        Picture(TreeChart chart, boolean text) {
            super(OutputType.PNG, Resolutions.HD720);
            if (text) {
                renderer.setForeLayoutRenderer(new WindowLayer(new TreeWindow(chart), getCamera()));
            }
        }

        WindowLayer layer(TreeChart chart) {
            WindowLayer layer = new WindowLayer(new TreeWindow(chart), getCamera());
            renderer.setForeLayoutRenderer(layer);
            return layer;
        }

        BufferedImage of(Graph graph, Path file) throws Exception {
            writeAll(graph, file.toString());
            return ImageIO.read(new File(file.toString()));
        }
    }

    private static long count(BufferedImage picture, int rgb) {
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .filter(at -> (picture.getRGB(at % picture.getWidth(), at / picture.getWidth()) & 0xFFFFFF) == rgb)
                .count();
    }

    @Test
    void everyRoleIsDrawnInItsColourAndItsTextOverIt(@TempDir Path folder) throws Exception {
        TreeChart chart = chart(tree());

        BufferedImage bare = new Picture(chart, false).of(new TreeWindow(chart).graph(), folder.resolve("bare.png"));
        BufferedImage full = new Picture(chart, true).of(new TreeWindow(chart).graph(), folder.resolve("full.png"));

        for (NodeRole role : List.of(NodeRole.ORGANISER, NodeRole.CORE, NodeRole.PLACEHOLDER, NodeRole.FOLDED)) {
            long before = count(bare, BoxStyle.of(role).fill());
            long after = count(full, BoxStyle.of(role).fill());
            assertThat(before).as("box of " + role).isGreaterThan(1000);
            assertThat(after).as("text on " + role).isLessThan(before - 100);
        }
        assertThat(count(bare, 0x000000)).isLessThan(count(full, 0x000000));
    }

    @Test
    void theFoundNodeIsMarkedForTheEyeWhateverItsRole(@TempDir Path folder) throws Exception {
        TreeChart chart = chart(tree());
        for (int node : new int[] {0, 2, chart.tree().size() - 1}) {
            Picture picture = new Picture(chart, false);
            WindowLayer layer = picture.layer(chart);
            long before =
                    count(picture.of(new TreeWindow(chart).graph(), folder.resolve("a.png")), WindowLayer.MARK_RGB);
            layer.mark(node);
            long after =
                    count(picture.of(new TreeWindow(chart).graph(), folder.resolve("b.png")), WindowLayer.MARK_RGB);
            assertThat(before).isZero();
            assertThat(after).isGreaterThan(300);
        }
    }

    @Test
    void boxesStandWhereTheLayoutHasThem() {
        TreeChart chart = chart(tree());
        Graph graph = new TreeWindow(chart).graph();

        assertThat(graph.getNodeCount()).isEqualTo(chart.tree().size());
        assertThat(graph.getEdgeCount()).isEqualTo(chart.tree().size() - 2);
        for (int node = 0; node < chart.tree().size(); node++) {
            Object[] place = (Object[]) graph.getNode("node-" + node).getAttribute("xyz");
            assertThat((double) place[0])
                    .isEqualTo((chart.layout().left(node) + chart.layout().width(node) / 2.0) / 100);
            assertThat((double) place[1]).isNegative();
            assertThat(WindowGraph.number("node-" + node)).isEqualTo(node);
        }
    }

    @Test
    void hostileTextReachesNeitherTheStyleSheetNorAnId() {
        String hostile = "x } node { fill-color: red; } url('http://a')";
        ChartTree tree =
                ChartTree.of(List.of(hostile), List.of(List.of(hostile)), new int[] {-1}, List.of(NodeRole.CORE), 1);

        Graph graph = new TreeWindow(chart(tree)).graph();

        assertThat((String) graph.getAttribute("ui.stylesheet")).doesNotContain("red", "http");
        assertThat(graph.getNode(0).getId()).isEqualTo("node-0");
    }

    @Test
    void withoutADisplayTheUserIsToldWhatToDoInstead() {
        assumeThat(GraphicsEnvironment.isHeadless()).isTrue();
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> TreeWindow.show(chart(tree())))
                .satisfies(
                        e -> assertThat(ChartText.english().apply(e.reason())).contains("tree chart --out"));
    }

    @Test
    void aTreeThatIsTooLargeToLookAtIsRefused() {
        int[] parents = IntStream.range(0, TreeWindow.MOST_NODES + 1)
                .map(node -> node - 1)
                .toArray();
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(() -> TreeWindow.show(chart(SampleTrees.of(parents))))
                .satisfies(
                        e -> assertThat(ChartText.english().apply(e.reason())).contains("20,001", "20,000"));
    }
}
