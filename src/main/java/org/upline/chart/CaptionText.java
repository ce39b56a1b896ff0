package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.upline.model.CountingRule;
import org.upline.model.Message;

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
        addOrigin(lines, caption.dataDate(), caption.inputs(), caption.program(), chart.lettering(), chart.words());
        lines.add(chart.say("chart.caption.candidates"));
        return lines;
    }

    /** The lines at the foot of a chart of money or of time. */
    static List<String> lines(MoneyCaption caption, Lettering lettering, Function<Message, String> words) {
        List<String> lines = new ArrayList<>();
        lines.add(words.apply(Message.of("chart.caption.case", caption.caseName())));
        lines.addAll(caption.method());
        addOrigin(lines, caption.dataDate(), caption.inputs(), caption.program(), lettering, words);
        return lines;
    }

    /** From what data and by which program a chart was made, and what its font has no glyph for. */
    private static void addOrigin(
            List<String> lines,
            String dataDate,
            List<String> inputs,
            String program,
            Lettering lettering,
            Function<Message, String> words) {
        String separator = words.apply(Message.of("chart.separator"));
        if (!dataDate.isEmpty()) {
            lines.add(words.apply(Message.of("chart.caption.date", dataDate)));
        }
        if (!inputs.isEmpty()) {
            lines.add(words.apply(Message.of(
                    "chart.caption.inputs",
                    inputs.stream()
                            .map(hash -> hash.substring(0, Math.min(HASH_DIGITS, hash.length())))
                            .collect(Collectors.joining(separator)))));
        }
        if (!lettering.missing().isEmpty()) {
            lines.add(words.apply(Message.of(
                    "chart.caption.glyphs",
                    lettering.missing().stream().map(DrawnText::codePoint).collect(Collectors.joining(separator)))));
        }
        lines.add(words.apply(Message.of("chart.caption.program", program)));
    }
}
