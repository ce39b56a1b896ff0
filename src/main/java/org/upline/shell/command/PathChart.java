package org.upline.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.upline.chart.ChartFont;
import org.upline.chart.HtmlDrawing;
import org.upline.chart.MoneyChart;
import org.upline.chart.MoneyDrawing;
import org.upline.chart.MoneyGraph;
import org.upline.chart.MoneyNode;
import org.upline.chart.PathGraph;
import org.upline.funds.AccountProfiles;
import org.upline.funds.MoneyPath;
import org.upline.funds.PathOrder;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.report.OutFile;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Parameter;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** The picture of {@code trace path}, where {@code --out} names one. */
record PathChart(OpenCase opened, Cases cases, Invocation in) {
    private static final Parameter<Integer> LIMIT = Parameter.withDefault(
                    "limit", ValueType.whole(0, Integer.MAX_VALUE), 50)
            .onlyFor(HtmlDrawing.ENDING);

    static CommandSpec addTo(CommandSpec spec) {
        return PrintOptions.addTo(spec.option(LIMIT)).draws(PrintOptions.endingsWithPage());
    }

    /**
     * What was asked for and found.
     *
     * @param complete whether these are all paths
     * @param end says so, or why not
     */
    record Paths(String from, String to, PathOrder by, List<MoneyPath> found, boolean complete, Message end) {}

    /**
     * Draws the paths and writes the file.
     *
     * @throws UplineException if there is none, and then no file is written
     */
    Message draw(Paths paths) {
        if (paths.found().isEmpty()) {
            String why = paths.complete() ? "tracing.path.noPicture" : "tracing.path.noPictureYet";
            throw UplineException.of(why, paths.from(), paths.to());
        }
        Function<Message, String> words = Cases.words(in);
        ChartFont font = PrintOptions.font(in);
        AccountProfiles profiles =
                SchemeMoney.of(opened, cases.rules(in).funds()).profiles();
        MoneyGraph graph = PathGraph.of(paths.found(), profiles, words);
        String title = words.apply(Message.of("chart.path.title", opened.name(), paths.from(), paths.to()));
        MoneyChart chart = MoneyChart.of(graph, PrintOptions.caption(opened, title, method(paths, words)), font, words);
        if (PrintOptions.isPicture(in)) {
            PrintOptions.write(MoneyDrawing.of(chart), font, in);
        } else {
            List<List<String>> rows =
                    PathGraph.rows(paths.found(), profiles, in.get(LIMIT), PrintOptions.rowNames(opened), words);
            List<Integer> steps = graph.nodes().stream().map(MoneyNode::stage).toList();
            OutFile.write(in.requiredOut(), HtmlDrawing.of(chart, rows, steps, words)::write);
        }
        return Message.of(
                "tracing.path.drawn",
                paths.found().size(),
                graph.nodes().size(),
                graph.links().size());
    }

    private List<String> method(Paths paths, Function<Message, String> words) {
        List<String> limits = LimitOptions.words(LimitOptions.limits(in));
        List<String> method = new ArrayList<>();
        method.add(words.apply(Message.of("chart.path.method." + CountingRule.word(paths.by()))));
        method.add(words.apply(paths.end()));
        method.add(words.apply(
                limits.isEmpty()
                        ? Message.of("trace.chart.noLimits")
                        : Message.of("trace.chart.limits", String.join(" ", limits))));
        method.add(words.apply(Message.of("chart.path.lead")));
        return method;
    }
}
