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
import org.graphstream.ui.swing.SwingGraphRenderer;
import org.graphstream.ui.swing_viewer.DefaultView;
import org.graphstream.ui.swing_viewer.SwingViewer;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * A chart of money in a window: the layout and colours of the printed chart, to be moved with the mouse, zoomed with the
 * wheel, and read in full at the foot of the window for the box under the pointer.
 */
public final class MoneyWindow implements AutoCloseable {
    /** Boxes or bands a window shows at most; beyond, moving the view stutters. */
    public static final int MOST = 1_000;

    private final JFrame frame;
    private final CountDownLatch closed = new CountDownLatch(1);

    private MoneyWindow(MoneyChart chart) {
        Viewer viewer = new Viewer(chart);
        DefaultView view = (DefaultView) viewer.addView("money", new SwingGraphRenderer(), false);
        JLabel status = new JLabel(" ");
        // Otherwise a name that begins with <html> would be rendered as a page.
        status.putClientProperty("html.disable", true);
        // The chart's own font, so that names show on a machine without a Chinese one.
        status.setFont(chart.lettering().font().screen().deriveFont(13f));
        status.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        view.setMouseManager(new PanAndZoom(
                view, view, node -> status.setText(told(chart, node)), node -> status.setText(told(chart, node))));
        view.setForeLayoutRenderer(new MoneyLayer(chart, view.getCamera()));

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

    /** What the foot of the window says of the box under the pointer: its own lines, and every band it is an end of. */
    static String told(MoneyChart chart, int node) {
        if (node < 0) {
            return " ";
        }
        StringBuilder told = new StringBuilder(
                String.join(" · ", chart.graph().nodes().get(node).lines()));
        for (MoneyLink link : chart.graph().links()) {
            if (link.from() == node || link.to() == node) {
                told.append("  |  ").append(link.tooltip());
            }
        }
        return DrawnText.of(told.toString());
    }

    /**
     * Opens the window and returns at once.
     *
     * @throws UplineException if there is no display, or the chart has more than {@link #MOST} boxes or bands
     */
    public static MoneyWindow show(MoneyChart chart) {
        int boxes = chart.graph().nodes().size();
        int bands = chart.graph().links().size();
        if (boxes > MOST || bands > MOST) {
            throw UplineException.of("chart.money.window.tooLarge", boxes, bands, MOST);
        }
        if (GraphicsEnvironment.isHeadless()) {
            throw UplineException.of("chart.money.window.noDisplay");
        }
        MoneyWindow[] opened = new MoneyWindow[1];
        try {
            SwingUtilities.invokeAndWait(() -> opened[0] = new MoneyWindow(chart));
        } catch (InvocationTargetException e) {
            throw new UplineException(
                    Message.of("chart.money.window.failed", String.valueOf(e.getCause())), e.getCause());
        } catch (AWTError | NoClassDefFoundError e) {
            // A display is named but cannot be reached; Java says so the second way from the second time on.
            throw new UplineException(Message.of("chart.money.window.noDisplay"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UplineException(Message.of("chart.money.window.failed", e.toString()), e);
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
        Viewer(MoneyChart chart) {
            super(MoneyWindowGraph.of(chart), ThreadingModel.GRAPH_IN_GUI_THREAD);
        }

        @Override
        public void close() {
            Timer ticking = timer;
            super.close();
            ticking.stop();
        }
    }
}
