package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.upline.model.CountingRule;
import org.upline.model.Message;

/** The lines at the foot of a chart: what was counted, how, from which files, by which program. */
final class CaptionText {
    private static final int HASH_DIGITS = 12;

    private CaptionText() {}

    static List<String> lines(TreeChart chart) {
        return lines(chart.caption(), chart.lettering().missing(), chart.words());
    }

    /**
     * The lines of a caption.
     *
     * @param missing code points that are drawn as such
     */
    static List<String> lines(ChartCaption caption, Set<Integer> missing, Function<Message, String> words) {
        CountingRule rule = caption.rule();
        String separator = words.apply(Message.of("chart.separator"));
        String excluded = rule.exclude().stream()
                .sorted()
                .map(exclusion -> say(words, "chart.rule." + CountingRule.word(exclusion)))
                .collect(Collectors.joining(separator));
        List<String> lines = new ArrayList<>();
        lines.add(say(words, "chart.caption.case", caption.caseName()));
        lines.add(say(
                words,
                "chart.caption.rule",
                say(words, "chart.rule." + CountingRule.word(rule.unit())),
                say(words, "chart.rule." + CountingRule.word(rule.tree())),
                excluded.isEmpty() ? say(words, "chart.rule.none") : excluded));
        if (!caption.parameters().isEmpty()) {
            lines.add(say(words, "chart.caption.parameters", caption.parameters()));
        }
        addOrigin(lines, caption.dataDate(), caption.inputs(), caption.program(), missing, words);
        lines.add(say(words, "chart.caption.candidates"));
        return lines;
    }

    /** The lines at the foot of a chart of money or of time. */
    static List<String> lines(MoneyCaption caption, Lettering lettering, Function<Message, String> words) {
        List<String> lines = new ArrayList<>();
        lines.add(say(words, "chart.caption.case", caption.caseName()));
        lines.addAll(caption.method());
        addOrigin(lines, caption.dataDate(), caption.inputs(), caption.program(), lettering.missing(), words);
        return lines;
    }

    /** From what data and by which program a chart was made, and what its font has no glyph for. */
    private static void addOrigin(
            List<String> lines,
            String dataDate,
            List<String> inputs,
            String program,
            Set<Integer> missing,
            Function<Message, String> words) {
        String separator = say(words, "chart.separator");
        if (!dataDate.isEmpty()) {
            lines.add(say(words, "chart.caption.date", dataDate));
        }
        if (!inputs.isEmpty()) {
            lines.add(say(
                    words,
                    "chart.caption.inputs",
                    inputs.stream()
                            .map(hash -> hash.substring(0, Math.min(HASH_DIGITS, hash.length())))
                            .collect(Collectors.joining(separator))));
        }
        if (!missing.isEmpty()) {
            lines.add(say(
                    words,
                    "chart.caption.glyphs",
                    missing.stream().map(DrawnText::codePoint).collect(Collectors.joining(separator))));
        }
        lines.add(say(words, "chart.caption.program", program));
    }

    private static String say(Function<Message, String> words, String key, Object... arguments) {
        return words.apply(Message.of(key, arguments));
    }
}
