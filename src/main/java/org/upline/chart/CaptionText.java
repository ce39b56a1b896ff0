package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.upline.model.CountingRule;

/** The lines at the foot of a chart: what was counted, how, from which files, by which program. */
final class CaptionText {
    private static final int HASH_DIGITS = 12;

    private CaptionText() {}

    static List<String> lines(TreeChart chart) {
        ChartCaption caption = chart.caption();
        CountingRule rule = caption.rule();
        String separator = chart.say("chart.separator");
        String excluded = rule.exclude().stream()
                .sorted()
                .map(exclusion -> chart.say("chart.rule." + CountingRule.word(exclusion)))
                .collect(Collectors.joining(separator));
        List<String> lines = new ArrayList<>();
        lines.add(chart.say("chart.caption.case", caption.caseName()));
        lines.add(chart.say(
                "chart.caption.rule",
                chart.say("chart.rule." + CountingRule.word(rule.unit())),
                chart.say("chart.rule." + CountingRule.word(rule.tree())),
                excluded.isEmpty() ? chart.say("chart.rule.none") : excluded));
        if (!caption.parameters().isEmpty()) {
            lines.add(chart.say("chart.caption.parameters", caption.parameters()));
        }
        if (!caption.dataDate().isEmpty()) {
            lines.add(chart.say("chart.caption.date", caption.dataDate()));
        }
        if (!caption.inputs().isEmpty()) {
            lines.add(chart.say(
                    "chart.caption.inputs",
                    caption.inputs().stream()
                            .map(hash -> hash.substring(0, Math.min(HASH_DIGITS, hash.length())))
                            .collect(Collectors.joining(separator))));
        }
        if (!chart.lettering().missing().isEmpty()) {
            lines.add(chart.say(
                    "chart.caption.glyphs",
                    chart.lettering().missing().stream()
                            .map(DrawnText::codePoint)
                            .collect(Collectors.joining(separator))));
        }
        lines.add(chart.say("chart.caption.program", caption.program()));
        lines.add(chart.say("chart.caption.candidates"));
        return lines;
    }
}
