package org.upline.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.upline.chart.ChartFont;
import org.upline.chart.ChartWindow;
import org.upline.chart.FlowDetails;
import org.upline.chart.FlowsFolding;
import org.upline.chart.FlowsGraph;
import org.upline.chart.HtmlDrawing;
import org.upline.chart.MoneyChart;
import org.upline.chart.MoneyDrawing;
import org.upline.chart.MoneyGraph;
import org.upline.chart.MoneyWindow;
import org.upline.funds.FlowDimension;
import org.upline.funds.ForeignTotal;
import org.upline.funds.MoneyFlows;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.Money;
import org.upline.report.OutFile;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;

/** {@code flows chart} and {@code flows view}: the flows of {@code flows} as bands, on paper and in a window. */
final class FlowsChartCommands {
    private static final Parameter<Integer> TOP =
            Parameter.withDefault("top", ValueType.whole(1, MoneyGraph.MOST / 2), 40);
    private static final Parameter<Optional<Long>> LEAST = Parameter.optional("least", ValueType.YUAN);

    private static final Parameter<Integer> LIMIT = Parameter.withDefault(
                    "limit", ValueType.whole(0, Integer.MAX_VALUE), 50)
            .onlyFor(HtmlDrawing.ENDING);

    /** As many as one reads in a window. */
    private static final int WINDOW_ROWS = 200;

    private static final int WINDOW_ACCOUNTS = 2_000;

    private FlowsChartCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new Chart(cases), new View(cases));
    }

    private static CommandSpec drawing(String name) {
        return CountingOptions.addTo(FlowOptions.addTo(CommandSpec.of(name, Job.REPORT)))
                .option(TOP, LEAST);
    }

    /**
     * What was drawn.
     *
     * @param boxes on the chart
     * @param bands between them
     * @param shownFen what they stand for, with what stays within groups
     */
    record Drawn(String file, int boxes, int bands, long shownFen) {}

    private record Chart(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return PrintOptions.addTo(drawing("flows chart").option(LIMIT)).writes(PrintOptions.endingsWithPage());
        }

        @Override
        public CommandResult run(Invocation in) {
            Path file = in.requiredOut();
            ChartFont font = PrintOptions.font(in);
            OpenCase opened = FlowOptions.open(cases, in);
            MoneyFlows flows = FlowOptions.sum(cases, opened, Integer.MAX_VALUE, in);
            MoneyChart chart = chart(opened, flows, font, in);
            if (PrintOptions.isPicture(in)) {
                PrintOptions.write(MoneyDrawing.of(chart), font, in);
            } else {
                Function<Message, String> words = Cases.words(in);
                List<List<String>> rows =
                        FlowDetails.rows(flows, folding(in), in.get(LIMIT), PrintOptions.rowNames(opened), words);
                HtmlDrawing page = HtmlDrawing.of(chart, rows, List.of(), words);
                OutFile.write(file, page::write);
            }
            Drawn drawn = new Drawn(
                    file.toString(),
                    chart.graph().nodes().size(),
                    chart.graph().links().size(),
                    flows.result().shownFen());
            return CommandResult.of(drawn)
                    .say(Message.of("flows.drawn", drawn.boxes(), drawn.bands(), Money.yuan(drawn.shownFen())));
        }
    }

    private record View(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return drawing("flows view");
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            OpenCase opened = FlowOptions.open(cases, in);
            MoneyFlows flows = FlowOptions.sum(cases, opened, Integer.MAX_VALUE, in);
            Function<Message, String> words = Cases.words(in);
            MoneyChart chart = chart(opened, flows, ChartFont.shipped(), in);
            List<List<String>> accounts = FlowDetails.accounts(flows, chart.graph(), WINDOW_ACCOUNTS, words);
            List<List<String>> rows =
                    FlowDetails.rows(flows, folding(in), WINDOW_ROWS, PrintOptions.rowNames(opened), words);
            try (ChartWindow window = MoneyWindow.show(chart, accounts, rows)) {
                window.awaitClosed();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return CommandResult.nothing();
        }
    }

    private static MoneyChart chart(OpenCase opened, MoneyFlows flows, ChartFont font, Invocation in) {
        Function<Message, String> words = Cases.words(in);
        return MoneyChart.of(
                FlowsGraph.of(flows, folding(in), words),
                PrintOptions.caption(
                        opened, words.apply(Message.of("flows.chart.title", opened.name())), method(flows, in)),
                font,
                words);
    }

    private static FlowsFolding folding(Invocation in) {
        return new FlowsFolding(in.get(LEAST).orElse(0L), in.get(TOP));
    }

    private static List<String> method(MoneyFlows flows, Invocation in) {
        Function<Message, String> words = Cases.words(in);
        List<Message> dimensions = flows.result().by().stream()
                .map(dimension -> Message.of("flows.chart.by." + CountingRule.word(dimension)))
                .toList();
        List<String> method = new ArrayList<>();
        method.add(words.apply(Message.of("flows.chart.method", dimensions)));
        if (flows.result().by().contains(FlowDimension.LEVEL)) {
            method.add(words.apply(CountingOptions.sentence(CountingOptions.rule(in))));
        }
        List<String> parameters = new ArrayList<>(FlowOptions.words(in));
        parameters.add("--top " + in.get(TOP));
        in.get(LEAST).ifPresent(fen -> parameters.add("--least " + Money.yuan(fen)));
        method.add(words.apply(Message.of("chart.caption.parameters", String.join(" ", parameters))));
        for (ForeignTotal foreign : flows.result().foreign()) {
            method.add(words.apply(
                    Message.of("flows.foreign", foreign.currency(), foreign.count(), Money.yuan(foreign.amountFen()))));
        }
        return method;
    }
}
