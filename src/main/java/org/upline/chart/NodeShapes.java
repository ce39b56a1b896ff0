package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Label;
import org.upline.chart.Item.Shape;

/** The shapes that show one node: its box, which tells the role, and its lines of text. */
final class NodeShapes {
    /** How far the lower sheet of a folded node's stack looks out, in hundredths of a pixel. */
    static final long STACK = 400;

    private NodeShapes() {}

    /** The box of a role within the given bounds; a folded node is a stack of two. */
    static List<Shape> box(NodeRole role, long left, long top, long width, long height) {
        BoxStyle style = BoxStyle.of(role);
        if (role != NodeRole.FOLDED) {
            return List.of(new Box(left, top, width, height, style));
        }
        return List.of(
                new Box(left + STACK, top + STACK, width - STACK, height - STACK, style),
                new Box(left, top, width - STACK, height - STACK, style));
    }

    /** Box and lines of a node within the given bounds, the lines in the middle. */
    static List<Shape> labelled(NodeRole role, List<String> lines, long left, long top, long width, long height) {
        List<Shape> shapes = new ArrayList<>(box(role, left, top, width, height));
        long front = role == NodeRole.FOLDED ? STACK : 0;
        long middle = left + (width - front) / 2;
        long line = TextStyle.BODY.lineHeight();
        long base = top + (height - front - line * lines.size()) / 2 + (line + TextStyle.BODY.size() * 3 / 4) / 2;
        for (int at = 0; at < lines.size(); at++) {
            shapes.add(new Label(lines.get(at), middle, base + at * line, NodeLabels.style(at), Anchor.MIDDLE));
        }
        return shapes;
    }
}
