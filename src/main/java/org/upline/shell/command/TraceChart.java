package org.upline.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.upline.chart.ChartFont;
import org.upline.chart.HtmlDrawing;
import org.upline.chart.MoneyChart;
import org.upline.chart.MoneyDrawing;
import org.upline.chart.MoneyGraph;
import org.upline.chart.TraceGraph;
import org.upline.chart.TraceRows;
import org.upline.funds.AccountProfiles;
import org.upline.funds.Trace;
import org.upline.funds.TraceResult;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.report.OutFile;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Parameter;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;
import org.upline.workspace.SchemeMoney;

/** The picture of a trace, where {@code --out} names one. */
final class TraceChart {
    private static final Parameter<Integer> MOST = Parameter.withDefault(
                    "most", ValueType.whole(1, MoneyGraph.MOST / 2), 30)
            .onlyFor(PrintOptions.endingsWithPage());
    private static final Parameter<Integer> LIMIT = Parameter.withDefault(
                    "limit", ValueType.whole(0, Integer.MAX_VALUE), 50)
            .onlyFor(HtmlDrawing.ENDING);

    private TraceChart() {}

    static CommandSpec addTo(CommandSpec spec) {
        return PrintOptions.addTo(spec.option(MOST, LIMIT)).draws(PrintOptions.endingsWithPage());
    }

    /**
     * Draws the trace and writes the file.
     *
     * @param said what else the trace's answer says, such as what was stopped
     */
    static Message draw(Trace trace, OpenCase opened, Cases cases, List<Message> said, Invocation in) {
        Function<Message, String> words = Cases.words(in);
        ChartFont font = PrintOptions.font(in);
        TraceResult result = trace.result();
        AccountProfiles profiles =
                SchemeMoney.of(opened, cases.rules(in).funds()).profiles();
        MoneyGraph graph = TraceGraph.of(result, profiles, in.get(MOST), words);
        String title = words.apply(Message.of(
                "trace.chart.title",
                opened.name(),
                Message.of("trace.chart.title." + CountingRule.word(result.direction())),
                Message.of("funds.method." + CountingRule.word(result.method()))));
        MoneyChart chart =
                MoneyChart.of(graph, PrintOptions.caption(opened, title, method(result, said, in)), font, words);
        if (PrintOptions.isPicture(in)) {
            PrintOptions.write(MoneyDrawing.of(chart), font, in);
        } else {
            List<List<String>> rows =
                    TraceRows.of(trace, profiles, in.get(MOST), in.get(LIMIT), PrintOptions.rowNames(opened), words);
            HtmlDrawing page = HtmlDrawing.of(chart, rows, TraceGraph.hops(result, graph), words);
            OutFile.write(in.requiredOut(), page::write);
        }
        return Message.of(
                "trace.drawn",
                graph.nodes().size(),
                graph.links().size(),
                result.accounts().size());
    }

    private static List<String> method(TraceResult result, List<Message> said, Invocation in) {
        Function<Message, String> words = Cases.words(in);
        List<String> method = new ArrayList<>();
        method.add(words.apply(TraceCommand.sentence(result)));
        method.add(words.apply(Message.of("trace.chart.origin", OriginOptions.words(in))));
        List<String> limits = LimitOptions.words(result.limits());
        method.add(words.apply(
                limits.isEmpty()
                        ? Message.of("trace.chart.noLimits")
                        : Message.of("trace.chart.limits", String.join(" ", limits))));
        said.forEach(message -> method.add(words.apply(message)));
        method.add(words.apply(Message.of("chart.caption.parameters", "--most " + in.get(MOST))));
        method.add(words.apply(Message.of("trace.chart.lead")));
        return method;
    }
}
