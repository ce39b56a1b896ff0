package org.upline.chart;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.graphstream.ui.geom.Point3;
import org.graphstream.ui.graphicGraph.GraphicGraph;
import org.graphstream.ui.view.LayerRenderer;
import org.graphstream.ui.view.camera.Camera;
import org.upline.chart.Item.Label;

/**
 * Paints the text of the nodes in sight over GraphStream's boxes, growing and shrinking with them as on paper, and left
 * out where it would be too small to read.
 */
final class WindowLabels implements LayerRenderer<Graphics2D> {
    /** Below this many screen pixels a pixel of the drawing, letters are specks. */
    private static final double LEAST_SCALE = 0.4;

    private static final double MEASURE = 1000;

    private final TreeChart chart;
    private final Camera camera;

    WindowLabels(TreeChart chart, Camera camera) {
        this.chart = chart;
        this.camera = camera;
    }

    /**
     * Of what GraphStream hands over, only the size of the screen is used: before the first zoom its visible bounds leave
     * the padding out. The camera's own projection is always right.
     */
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
        Point3 origin = camera.transformGuToPx(0, 0, 0);
        Point3 away = camera.transformGuToPx(MEASURE, 0, 0);
        double scale = (away.x - origin.x) / MEASURE;
        if (scale < LEAST_SCALE) {
            return;
        }
        AffineTransform before = graphics.getTransform();
        graphics.translate(origin.x, origin.y);
        graphics.scale(scale, scale);
        paint(
                new ScreenPainter(graphics, chart.lettering().font()),
                new Rectangle2D.Double(-origin.x / scale, -origin.y / scale, widthPx / scale, heightPx / scale));
        graphics.setTransform(before);
    }

    /** Paints the text of the nodes that the given part of the drawing touches, in pixels. */
    private void paint(ScreenPainter painter, Rectangle2D visible) {
        NodePlaces layout = chart.layout();
        for (int node = 0; node < layout.size(); node++) {
            if (visible.intersects(
                    layout.left(node) / 100.0,
                    layout.top(node) / 100.0,
                    layout.width(node) / 100.0,
                    layout.height(node) / 100.0)) {
                NodeShapes.labelled(
                                chart.tree().role(node),
                                chart.labels().shown(node),
                                layout.left(node),
                                layout.top(node),
                                layout.width(node),
                                layout.height(node))
                        .stream()
                        .filter(Label.class::isInstance)
                        .forEach(painter::paint);
            }
        }
    }
}
