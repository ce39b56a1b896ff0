package org.upline.chart;

import java.util.List;

/**
 * What a chart of money says of itself; all of it is given, nothing is taken from the clock or the machine.
 *
 * @param title over the drawing
 * @param caseName name of the case
 * @param method how the figures were found, in sentences: dimensions, method, direction, limits, counting rule
 * @param dataDate until when the data reaches, as it is to be printed; empty if it is not known
 * @param inputs SHA-256 of the source files, 64 hex digits each; twelve are shown
 * @param program name and version
 */
public record MoneyCaption(
        String title, String caseName, List<String> method, String dataDate, List<String> inputs, String program) {
    public MoneyCaption {
        method = List.copyOf(method);
        inputs = List.copyOf(inputs);
    }
}
