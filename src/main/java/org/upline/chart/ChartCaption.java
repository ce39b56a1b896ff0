package org.upline.chart;

import java.util.List;
import org.upline.model.CountingRule;

/**
 * What a chart says of itself, so that a reader knows what was counted, how, and from which files. All of it is given;
 * nothing is taken from the clock or the machine.
 *
 * @param title over the drawing
 * @param caseName name of the case
 * @param rule by which heads and levels were counted
 * @param parameters further parameters, such as {@code --depth 8}; empty if there are none
 * @param dataDate until when the data reaches, as it is to be printed; empty if it is not known
 * @param inputs SHA-256 of the source files, 64 hex digits each; twelve are shown
 * @param program name and version
 */
public record ChartCaption(
        String title,
        String caseName,
        CountingRule rule,
        String parameters,
        String dataDate,
        List<String> inputs,
        String program) {
    public ChartCaption {
        inputs = List.copyOf(inputs);
    }
}
