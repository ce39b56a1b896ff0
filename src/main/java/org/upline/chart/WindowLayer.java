package org.upline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import org.graphstream.ui.geom.Point3;
import org.graphstream.ui.graphicGraph.GraphicGraph;
import org.graphstream.ui.view.LayerRenderer;
import org.graphstream.ui.view.camera.Camera;

/**
 * Paints over GraphStream's boxes: the content's texts and bands, growing and shrinking with the boxes as on paper, and a
 * mark around the part that was found or clicked, as thick at any zoom.
 */
final class WindowLayer implements LayerRenderer<Graphics2D> {
    /** Below this many screen pixels a pixel of the drawing, letters are specks. */
    private static final double LEAST_SCALE = 0.4;

    static final int MARK_RGB = 0xC00000;
    private static final double MARK_WIDTH = 4;
    private static final double MEASURE = 1000;

    private final WindowContent content;
    private final Camera camera;
    private int marked = -1;

    WindowLayer(WindowContent content, Camera camera) {
        this.content = content;
        this.camera = camera;
    }

    /** Marks a part from the next painting on, none if negative. */
    void mark(int part) {
        marked = part;
    }

    /** Screen pixels a pixel of the drawing. */
    static double scale(Camera camera) {
        return (camera.transformGuToPx(MEASURE, 0, 0).x - camera.transformGuToPx(0, 0, 0).x) / MEASURE;
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
        double scale = scale(camera);
        AffineTransform before = graphics.getTransform();
        graphics.translate(origin.x, origin.y);
        graphics.scale(scale, scale);
        content.paint(
                new ScreenPainter(graphics, content.font()),
                new Rectangle2D.Double(-origin.x / scale, -origin.y / scale, widthPx / scale, heightPx / scale),
                scale >= LEAST_SCALE);
        if (marked >= 0) {
            graphics.setColor(new Color(MARK_RGB));
            graphics.setStroke(new BasicStroke((float) (MARK_WIDTH / scale)));
            graphics.draw(content.outline(marked));
        }
        graphics.setTransform(before);
    }
}
