package org.upline.report;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in front of the sheets: from which case, by which rule and program, from which files the figures are made.
 *
 * @param titleKey bundle key of what the workbook is
 * @param lines in their order
 */
public record Cover(String titleKey, List<Line> lines) {
    /**
     * A line.
     *
     * @param labelKey bundle key of what it says
     * @param text in the user's language
     */
    public record Line(String labelKey, String text) {}

    public Cover {
        lines = List.copyOf(lines);
    }

    /** With one more line at the end. */
    public Cover with(String labelKey, String text) {
        List<Line> more = new ArrayList<>(lines);
        more.add(new Line(labelKey, text));
        return new Cover(titleKey, more);
    }
}
