package org.upline.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.util.ArrayList;
import java.util.List;
import org.graphstream.ui.geom.Point3;
import org.graphstream.ui.graphicGraph.GraphicGraph;
import org.graphstream.ui.view.LayerRenderer;
import org.graphstream.ui.view.camera.Camera;
import org.upline.chart.Item.Band;
import org.upline.chart.Item.Label;
import org.upline.chart.Item.Shape;
import org.upline.chart.MoneyLayout.Place;

/**
 * Paints what GraphStream does not: the bands behind its boxes, and the texts over them, growing and shrinking with them as
 * on paper. Texts are left out where they would be too small to read.
 */
final class MoneyLayers implements LayerRenderer<Graphics2D> {
    /** Below this many screen pixels a pixel of the drawing, letters are specks. */
    private static final double LEAST_SCALE = 0.4;

    private static final double MEASURE = 1000;

    private final MoneyChart chart;
    private final Camera camera;
    private final List<Shape> bands;
    private final List<Shape> texts;

    private MoneyLayers(MoneyChart chart, Camera camera, List<Shape> shapes) {
        this.chart = chart;
        this.camera = camera;
        this.bands = shapes.stream().filter(Band.class::isInstance).toList();
        this.texts = shapes.stream().filter(Label.class::isInstance).toList();
    }

    /** The bands and their texts. */
    static LayerRenderer<Graphics2D> bands(MoneyChart chart, Camera camera) {
        List<Shape> shapes = new ArrayList<>();
        for (int link = 0; link < chart.graph().links().size(); link++) {
            shapes.addAll(MoneyDrawing.band(chart, link, 0, 0));
        }
        return new MoneyLayers(chart, camera, shapes);
    }

    /** The texts of the boxes. */
    static LayerRenderer<Graphics2D> boxes(MoneyChart chart, Camera camera) {
        List<Shape> shapes = new ArrayList<>();
        for (int node = 0; node < chart.graph().nodes().size(); node++) {
            Place place = chart.layout().boxes().get(node);
            shapes.addAll(MoneyDrawing.box(chart, node, place.left(), place.top()));
        }
        return new MoneyLayers(chart, camera, shapes);
    }

    @Override
    public void render(
            Graphics2D graphics,
            GraphicGraph graph,
            double ratio,
            int widthPx,
            int heightPx,
            double minX,
            double minY,
            double maxX,
            double maxY) {
        // The camera's own projection; the bounds handed over leave the padding out before the first zoom.
        Point3 origin = camera.transformGuToPx(0, 0, 0);
        Point3 away = camera.transformGuToPx(MEASURE, 0, 0);
        double scale = (away.x - origin.x) / MEASURE;
        AffineTransform before = graphics.getTransform();
        graphics.translate(origin.x, origin.y);
        graphics.scale(scale, scale);
        ScreenPainter painter = new ScreenPainter(graphics, chart.lettering().font());
        bands.forEach(painter::paint);
        if (scale >= LEAST_SCALE) {
            texts.forEach(painter::paint);
        }
        graphics.setTransform(before);
    }
}
