package org.upline.chart;

import java.awt.AWTError;
import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
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
import org.graphstream.ui.geom.Point3;
import org.graphstream.ui.swing.SwingGraphRenderer;
import org.graphstream.ui.swing_viewer.DefaultView;
import org.graphstream.ui.swing_viewer.SwingViewer;
import org.graphstream.ui.view.camera.Camera;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * A tree in a window: the layout of the printed chart, to be moved with the mouse, zoomed with the wheel and searched; the
 * node under the pointer is told at the foot of the window, and of one that is clicked everything at its side.
 */
public final class TreeWindow implements AutoCloseable {
    /** Nodes a window shows at most; beyond, boxes are smaller than a pixel and moving the view stutters. */
    public static final int MOST_NODES = 20_000;

    /** Screen pixels a pixel of the drawing at which a found node is shown at least. */
    private static final double READABLE = 0.8;

    private final TreeChart chart;
    private final Graph graph;
    private final NodeSearch search;
    private final DefaultView view;
    private final JLabel status;
    private final JTextArea details;
    private final JTextField sought;
    private final JFrame frame;
    private final CountDownLatch closed = new CountDownLatch(1);

    private TreeWindow(TreeChart chart) {
        this.chart = chart;
        this.graph = WindowGraph.of(chart);
        this.search = new NodeSearch(chart);
        this.status = new JLabel(" ");
        this.details = new JTextArea(0, 24);
        this.sought = new JTextField(24);
        Viewer viewer = new Viewer(graph);
        this.view = (DefaultView) viewer.addView("tree", new SwingGraphRenderer(), false);
        // Otherwise a name that begins with <html> would be rendered as a page.
        status.putClientProperty("html.disable", true);
        status.setBorder(BorderFactory.createEmptyBorder(4, 8, 4, 8));
        view.setMouseManager(new PanAndZoom(view, view, node -> status.setText(told(node)), this::choose));
        view.setForeLayoutRenderer(new WindowLabels(chart, view.getCamera()));

        frame = new JFrame(DrawnText.of(chart.caption().title()));
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
        JLabel label = new JLabel(chart.say("chart.window.search"));
        label.setFont(letters());
        bar.add(label);
        bar.add(sought);
        status.setFont(letters());
        return bar;
    }

    private JScrollPane detailsPane() {
        details.setName("details");
        details.setEditable(false);
        details.setLineWrap(true);
        details.setFont(letters());
        details.setText(chart.say("chart.window.help"));
        details.setBorder(BorderFactory.createEmptyBorder(8, 8, 8, 8));
        return new JScrollPane(details);
    }

    /** The chart's own font, so that names show on a machine without a Chinese one. */
    private Font letters() {
        return chart.lettering().font().screen().deriveFont(13f);
    }

    /** Goes to the next node with the text. */
    private void find(String text) {
        int node = search.next(text);
        if (node < 0) {
            WindowGraph.mark(graph, -1);
            status.setText(chart.say("chart.window.notFound", text.strip()));
            return;
        }
        choose(node);
        goTo(node);
        status.setText(chart.say("chart.window.found", search.position(), search.count()));
    }

    /** Marks a node and tells all that is known of it. */
    private void choose(int node) {
        WindowGraph.mark(graph, node);
        if (node < 0) {
            details.setText(chart.say("chart.window.help"));
            return;
        }
        List<String> lines = new ArrayList<>();
        lines.add(chart.say("chart.level", chart.tree().level(node)));
        if (chart.tree().role(node) == NodeRole.FOLDED) {
            lines.addAll(chart.labels().lines(node));
        } else {
            chart.tree().details(node).stream().map(DrawnText::of).forEach(lines::add);
        }
        details.setText(String.join("\n", lines.stream().distinct().toList()));
        details.setCaretPosition(0);
    }

    /** Brings a node into the middle, large enough to be read. */
    private void goTo(int node) {
        Camera camera = view.getCamera();
        Point3 origin = camera.transformGuToPx(0, 0, 0);
        Point3 away = camera.transformGuToPx(1000, 0, 0);
        double scale = (away.x - origin.x) / 1000;
        if (scale < READABLE) {
            camera.setViewPercent(camera.getViewPercent() * scale / READABLE);
        }
        NodePlaces places = chart.layout();
        camera.setViewCenter(
                (places.left(node) + places.width(node) / 2.0) / 100,
                -(places.top(node) + places.height(node) / 2.0) / 100,
                0);
        view.repaint();
    }

    /** What the foot of the window says of the node under the pointer. */
    private String told(int node) {
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
