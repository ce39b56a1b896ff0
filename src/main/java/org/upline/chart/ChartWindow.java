package org.upline.chart;

import java.awt.AWTError;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.geom.Rectangle2D;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CountDownLatch;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTextArea;
import javax.swing.JTextField;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import org.graphstream.graph.Graph;
import org.graphstream.ui.swing.SwingGraphRenderer;
import org.graphstream.ui.swing_viewer.DefaultView;
import org.graphstream.ui.swing_viewer.SwingViewer;
import org.graphstream.ui.view.camera.Camera;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * A chart in a window, to be moved with the mouse, zoomed with the wheel and searched; the part under the pointer is told at
 * the foot of the window, and of one that is found or clicked everything at its side.
 */
public final class ChartWindow implements AutoCloseable {
    /** Screen pixels a pixel of the drawing at which a found part is shown at least. */
    private static final double READABLE = 0.8;

    private final WindowContent content;
    private final NodeSearch search;
    private final DefaultView view;
    private final WindowLayer layer;
    private final JLabel status = new JLabel(" ");
    private final JTextArea details = new JTextArea(0, 24);
    private final JTextField sought = new JTextField(24);
    private final JFrame frame;
    private final CountDownLatch closed = new CountDownLatch(1);

    private ChartWindow(WindowContent content) {
        this.content = content;
        this.search = content.search();
        Viewer viewer = new Viewer(content.graph());
        this.view = (DefaultView) viewer.addView("chart", new SwingGraphRenderer(), false);
        this.layer = new WindowLayer(content, view.getCamera());
        // Otherwise a name that begins with <html> would be rendered as a page.
        status.putClientProperty("html.disable", true);
        status.setFont(letters());
        status.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        view.setMouseManager(new PanAndZoom(
                view, view, content::at, part -> status.setText(part < 0 ? " " : content.told(part)), this::choose));
        view.setForeLayoutRenderer(layer);

        frame = new JFrame(DrawnText.of(content.title()));
        frame.setDefaultCloseOperation(JFrame.DISPOSE_ON_CLOSE);
        // Nothing stands above the view or left of it: GraphStream paints from the window's corner, wherever the view
        // lies.
        frame.add(view, BorderLayout.CENTER);
        frame.add(detailsPane(), BorderLayout.EAST);
        JPanel foot = new JPanel(new BorderLayout());
        foot.add(searchBar(), BorderLayout.NORTH);
        foot.add(status, BorderLayout.SOUTH);
        frame.add(foot, BorderLayout.SOUTH);
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

    private JPanel searchBar() {
        JPanel bar = new JPanel(new FlowLayout(FlowLayout.LEADING));
        sought.setName("search");
        sought.setFont(letters());
        sought.addActionListener(event -> find(sought.getText()));
        JLabel label = new JLabel(say("search"));
        label.setFont(letters());
        bar.add(label);
        bar.add(sought);
        return bar;
    }

    private JScrollPane detailsPane() {
        details.setName("details");
        details.setEditable(false);
        details.setLineWrap(true);
        details.setWrapStyleWord(true);
        details.setFont(letters());
        details.setText(say("help"));
        details.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        return new JScrollPane(details);
    }

    /** The chart's own font, so that names show on a machine without a Chinese one. */
    private Font letters() {
        return content.font().screen().deriveFont(13f);
    }

    private String say(String key, Object... arguments) {
        return content.say(content.key() + "." + key, arguments);
    }

    /** Goes to the next part with the text. */
    private void find(String text) {
        int part = search.next(text);
        choose(part);
        if (part < 0) {
            status.setText(say("notFound", text.strip()));
            return;
        }
        goTo(part);
        status.setText(content.say("chart.window.found", search.position(), search.count()));
    }

    /** Marks a part and tells all that is known of it. */
    private void choose(int part) {
        layer.mark(part);
        details.setText(part < 0 ? say("help") : String.join("\n", content.details(part)));
        details.setCaretPosition(0);
        view.repaint();
    }

    /** Brings a part into the middle, large enough to be read. */
    private void goTo(int part) {
        Camera camera = view.getCamera();
        double scale = WindowLayer.scale(camera);
        if (scale < READABLE) {
            camera.setViewPercent(camera.getViewPercent() * scale / READABLE);
        }
        Rectangle2D place = content.outline(part).getBounds2D();
        camera.setViewCenter(place.getCenterX(), -place.getCenterY(), 0);
        view.repaint();
    }

    /**
     * Opens the window and returns at once.
     *
     * <p>Spring Boot declares every program headless unless {@code SpringApplication.setHeadless(false)} is called first.
     *
     * @throws UplineException if there is no display
     */
    static ChartWindow show(WindowContent content) {
        String key = content.key();
        if (GraphicsEnvironment.isHeadless()) {
            throw UplineException.of(key + ".noDisplay");
        }
        ChartWindow[] opened = new ChartWindow[1];
        try {
            SwingUtilities.invokeAndWait(() -> opened[0] = new ChartWindow(content));
        } catch (InvocationTargetException e) {
            throw new UplineException(Message.of(key + ".failed", String.valueOf(e.getCause())), e.getCause());
        } catch (AWTError | NoClassDefFoundError e) {
            // A display is named but cannot be reached; Java says so the second way from the second time on.
            throw new UplineException(Message.of(key + ".noDisplay"), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UplineException(Message.of(key + ".failed", e.toString()), e);
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
