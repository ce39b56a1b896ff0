package org.upline.chart;

import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.EnumSet;
import java.util.function.IntConsumer;
import javax.swing.JComponent;
import javax.swing.event.MouseInputAdapter;
import org.graphstream.ui.geom.Point3;
import org.graphstream.ui.graphicGraph.GraphicElement;
import org.graphstream.ui.graphicGraph.GraphicGraph;
import org.graphstream.ui.view.View;
import org.graphstream.ui.view.camera.Camera;
import org.graphstream.ui.view.util.InteractiveElement;
import org.graphstream.ui.view.util.MouseManager;
import org.jspecify.annotations.Nullable;

/**
 * The mouse in a window: drag moves the view, the wheel zooms at the pointer, a click chooses a node, a double click
 * shows the whole tree again. Nodes stay where they are, since their place is part of what the chart says.
 */
final class PanAndZoom extends MouseInputAdapter implements MouseManager {
    private static final double STEP = 1.2;

    private final JComponent canvas;
    private final Camera camera;
    private final View view;
    private final Elsewhere elsewhere;
    private final IntConsumer pointed;
    private final IntConsumer chosen;
    private @Nullable Point3 grabbed;

    /** What lies where no node is. */
    @FunctionalInterface
    interface Elsewhere {
        /** Its number, negative for nothing; y grows downwards. */
        int at(double x, double y);
    }

    /**
     * @param canvas component of the view
     * @param elsewhere what can be pointed at beside nodes
     * @param pointed told the number of the node under the pointer, or −1
     * @param chosen told the number of the node that was clicked, or −1
     */
    PanAndZoom(JComponent canvas, View view, Elsewhere elsewhere, IntConsumer pointed, IntConsumer chosen) {
        this.canvas = canvas;
        this.view = view;
        this.camera = view.getCamera();
        this.elsewhere = elsewhere;
        this.pointed = pointed;
        this.chosen = chosen;
    }

    @Override
    public void init(GraphicGraph graph, View of) {
        canvas.addMouseListener(this);
        canvas.addMouseMotionListener(this);
        canvas.addMouseWheelListener(this);
    }

    @Override
    public void release() {
        canvas.removeMouseListener(this);
        canvas.removeMouseMotionListener(this);
        canvas.removeMouseWheelListener(this);
    }

    @Override
    public EnumSet<InteractiveElement> getManagedTypes() {
        return EnumSet.of(InteractiveElement.NODE);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        canvas.requestFocusInWindow();
        grabbed = camera.transformPxToGu(event.getX(), event.getY());
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        grabbed = null;
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        if (grabbed != null) {
            Point3 under = camera.transformPxToGu(event.getX(), event.getY());
            Point3 centre = camera.getViewCenter();
            camera.setViewCenter(centre.x + grabbed.x - under.x, centre.y + grabbed.y - under.y, 0);
            canvas.repaint();
        }
    }

    @Override
    public void mouseClicked(MouseEvent event) {
        if (event.getClickCount() == 2) {
            camera.resetView();
            canvas.repaint();
        } else {
            chosen.accept(node(event));
        }
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        double factor = Math.pow(STEP, event.getPreciseWheelRotation());
        Point3 fixed = camera.transformPxToGu(event.getX(), event.getY());
        Point3 centre = camera.getViewCenter();
        camera.setViewPercent(camera.getViewPercent() * factor);
        camera.setViewCenter(fixed.x + (centre.x - fixed.x) * factor, fixed.y + (centre.y - fixed.y) * factor, 0);
        canvas.repaint();
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        pointed.accept(node(event));
    }

    private int node(MouseEvent event) {
        GraphicElement element = view.findGraphicElementAt(getManagedTypes(), event.getX(), event.getY());
        if (element != null) {
            return WindowGraph.number(element.getId());
        }
        Point3 point = camera.transformPxToGu(event.getX(), event.getY());
        return elsewhere.at(point.x, -point.y);
    }
}
