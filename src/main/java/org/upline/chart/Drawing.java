package org.upline.chart;

import java.util.List;

/**
 * A finished drawing, the one thing every {@link DrawingWriter} writes. Nothing in it is clipped: a drawing in which
 * something stands outside its bounds cannot be made.
 *
 * @param title short, for readers' windows and screen readers
 * @param description what the drawing shows, in a sentence or two
 * @param running what is printed at the foot of every sheet where the drawing takes several: what was counted, how, from
 *     which files, by which program
 * @param width in hundredths of a pixel (1/96 inch)
 * @param height in hundredths of a pixel
 * @param items in the order in which they are drawn
 */
public record Drawing(
        String title, String description, List<String> running, long width, long height, List<Item> items) {
    /** A drawing that says nothing of itself at the foot of its sheets. */
    public Drawing(String title, String description, long width, long height, List<Item> items) {
        this(title, description, List.of(), width, height, items);
    }

    public Drawing {
        title = DrawnText.of(title);
        description = DrawnText.of(description);
        running = running.stream().map(DrawnText::of).toList();
        items = List.copyOf(items);
        for (Item item : items) {
            if (item instanceof Item.Group group) {
                for (Item.Shape shape : group.shapes()) {
                    requireInside(shape, width, height);
                }
            } else if (item instanceof Item.Shape shape) {
                requireInside(shape, width, height);
            }
        }
    }

    private static void requireInside(Item.Shape shape, long width, long height) {
        if (shape.left() < 0 || shape.top() < 0 || shape.right() > width || shape.bottom() > height) {
            throw new IllegalArgumentException("outside " + width + " by " + height + ": " + shape);
        }
    }
}
