package org.upline.chart;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.graphstream.graph.Graph;

/**
 * What a {@link ChartWindow} shows. Its parts are numbered: first the boxes, as in the graph, then whatever else can be
 * pointed at. Lengths are in pixels of the drawing, y growing downwards.
 */
interface WindowContent {
    /** Under which the texts of the window stand, such as {@code chart.window}. */
    String key();

    String title();

    ChartFont font();

    /** The boxes, as {@link WindowGraph} makes them. */
    Graph graph();

    /** The part that is not a box and lies there, negative if none does. */
    int at(double x, double y);

    /** Border of a part. */
    Shape outline(int part);

    /** What the foot of the window says of a part. */
    String told(int part);

    /** All that is known of a part, line by line. */
    List<String> details(int part);

    /** A new search in the parts. */
    NodeSearch search();

    /**
     * Paints over the boxes what GraphStream does not.
     *
     * @param visible what the window shows
     * @param readable whether letters are large enough to be read
     */
    void paint(ScreenPainter painter, Rectangle2D visible, boolean readable);

    /** A message of this room in words. */
    String say(String key, Object... arguments);
}
