package org.upline.chart;

import java.util.Optional;
import java.util.function.Function;
import org.upline.model.Message;

/**
 * How a drawing is put into a file, beyond what it shows.
 *
 * @param paper sheets of a PDF
 * @param dpi dots an inch of a PNG; empty for 192, or fewer where that would be too large
 * @param font in which PDF and PNG are lettered
 * @param words puts this room's messages into words
 */
public record Printing(Paper paper, Optional<Integer> dpi, ChartFont font, Function<Message, String> words) {
    /** Dots an inch of a PNG, at least. */
    public static final int LEAST_DPI = 72;

    /** Dots an inch of a PNG, at most. */
    public static final int MOST_DPI = 600;

    public Printing {
        dpi.ifPresent(dots -> {
            if (dots < LEAST_DPI || dots > MOST_DPI) {
                throw new IllegalArgumentException(dots + " dpi");
            }
        });
    }
}
