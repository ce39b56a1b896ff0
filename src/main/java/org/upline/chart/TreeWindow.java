package org.upline.chart;

import java.awt.AWTError;
import java.awt.BorderLayout;
import java.awt.GraphicsEnvironment;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CountDownLatch;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.graphstream.graph.Graph;
import org.graphstream.ui.swing.SwingGraphRenderer;
import org.graphstream.ui.swing_viewer.DefaultView;
import org.graphstream.ui.swing_viewer.SwingViewer;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * A tree in a window: the layout of the printed chart, to be moved with the mouse, zoomed with the wheel, and read in
 * full at the foot of the window for the node under the pointer.
 */
public final class TreeWindow implements AutoCloseable {
    /** Nodes a window shows at most; beyond, boxes are smaller than a pixel and moving the view stutters. */
    public static final int MOST_NODES = 20_000;

    private final JFrame frame;
    private final CountDownLatch closed = new CountDownLatch(1);

    private TreeWindow(TreeChart chart) {
        Graph graph = WindowGraph.of(chart);
        Viewer viewer = new Viewer(graph);
        DefaultView view = (DefaultView) viewer.addView("tree", new SwingGraphRenderer(), false);
        JLabel status = new JLabel(" ");
        // Otherwise a name that begins with <html> would be rendered as a page.
        status.putClientProperty("html.disable", true);
        status.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        view.setMouseManager(new PanAndZoom(view, view, node -> status.setText(told(chart, node))));
        view.setForeLayoutRenderer(new WindowLabels(chart, view.getCamera()));

        frame = new JFrame(DrawnText.of(chart.caption().title()));
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        frame.add(view, BorderLayout.CENTER);
        frame.add(status, BorderLayout.SOUTH);
        frame.setSize(1200, 800);
        frame.setLocationRelativeTo(null);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent event) {
                viewer.close();
                closed.countDown();
            }
        });
        frame.setVisible(true);
    }

    /** What the foot of the window says of the node under the pointer. */
    private static String told(TreeChart chart, int node) {
        return node < 0
                ? " "
                : chart.say("chart.level", chart.tree().level(node)) + " · "
                        + String.join(" · ", chart.labels().lines(node));
    }

    /**
     * Opens the window and returns at once.
     *
     * <p>Spring Boot declares every program headless unless {@code SpringApplication.setHeadless(false)} is called first.
     *
     * @throws UplineException if there is no display, or the tree has more than {@link #MOST_NODES} nodes
     */
    public static TreeWindow show(TreeChart chart) {
        if (chart.tree().size() > MOST_NODES) {
            throw UplineException.of("chart.window.tooLarge", chart.tree().size(), MOST_NODES);
        }
        if (GraphicsEnvironment.isHeadless()) {
            throw UplineException.of("chart.window.noDisplay");
        }
        TreeWindow[] opened = new TreeWindow[1];
        try {
            SwingUtilities.invokeAndWait(() -> opened[0] = new TreeWindow(chart));
        } catch (InvocationTargetException e) {
            throw new UplineException(Message.of("chart.window.failed", String.valueOf(e.getCause())), e.getCause());
        } catch (AWTError | NoClassDefFoundError e) {
            // A display is named but cannot be reached; Java says so the second way from the second time on.
            throw new UplineException(Message.of("chart.window.noDisplay"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UplineException(Message.of("chart.window.failed", e.toString()), e);
        }
        return opened[0];
    }

    /**
     * Waits until the window has been closed.
     *
     * @throws InterruptedException if the waiting thread is interrupted; the window then stays open
     */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /** Closes the window, if it is still open. */
    @Override
    public void close() {
        SwingUtilities.invokeLater(frame::dispose);
    }

    /** GraphStream's viewer, whose timer would go on ticking after it was closed and keep the program alive. */
    private static final class Viewer extends SwingViewer {
        Viewer(Graph graph) {
            super(graph, ThreadingModel.GRAPH_IN_GUI_THREAD);
        }

        @Override
        public void close() {
            Timer ticking = timer;
            super.close();
            ticking.stop();
        }
    }
}
