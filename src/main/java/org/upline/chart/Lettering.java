package org.upline.chart;

import java.util.Set;
import java.util.TreeSet;

/**
 * The text of one drawing as its font can show it. A character without a glyph is drawn as its code point,
 * {@code [U+20BB7]}, in every file format alike, and remembered, so that the drawing can say so; it is never left out.
 */
public final class Lettering {
    private final ChartFont font;
    private final Set<Integer> missing = new TreeSet<>();

    private Lettering(ChartFont font) {
        this.font = font;
    }

    /** For one drawing; what is missing is gathered anew. */
    public static Lettering in(ChartFont font) {
        return new Lettering(font);
    }

    /** The text with unseen characters and those without a glyph shown; the same object if there are none. */
    String drawn(String text) {
        String seen = DrawnText.of(text);
        if (seen.codePoints().allMatch(this::has)) {
            return seen;
        }
        StringBuilder shown = new StringBuilder(seen.length() + 16);
        seen.codePoints().forEach(point -> {
            if (has(point)) {
                shown.appendCodePoint(point);
            } else {
                missing.add(point);
                shown.append(DrawnText.codePoint(point));
            }
        });
        return shown.toString();
    }

    private boolean has(int point) {
        // Every text font has these; asking for them would make the common case slow.
        return point >= ' ' && point <= '~' || font.has(point);
    }

    /** The characters that had no glyph so far, in ascending order. */
    Set<Integer> missing() {
        return missing;
    }

    ChartFont font() {
        return font;
    }
}
