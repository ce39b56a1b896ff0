package org.upline.shell.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upline.chart.ChartFont;
import org.upline.chart.ChartLayout;
import org.upline.chart.ChartTree;
import org.upline.chart.ChartWindow;
import org.upline.chart.Drawing;
import org.upline.chart.HtmlTree;
import org.upline.chart.Paper;
import org.upline.chart.PdfWriter;
import org.upline.chart.TreeChart;
import org.upline.chart.TreeDrawing;
import org.upline.chart.TreeWindow;
import org.upline.model.Message;
import org.upline.report.OutFile;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.UsageException;
import org.upline.shell.ValueType;
import org.upline.shell.command.ChartOptions.Asked;

/** {@code tree chart} and {@code tree view}: the same drawing of the recruitment tree on paper and in a window. */
final class ChartCommands {
    private ChartCommands() {}

    static List<UplineCommand> all(Cases cases) {
        return List.of(new Chart(cases), new View(cases));
    }

    /**
     * What was drawn.
     *
     * @param nodes boxes on the chart, folded parts one each
     * @param people heads the chart stands for
     */
    record Drawn(String file, int nodes, long people) {}

    private record Chart(Cases cases) implements UplineCommand {
        private static final Parameter<Optional<Paper>> PAPER =
                Parameter.optional("paper", ValueType.oneOf(Paper.class)).onlyFor(PrintOptions.endings());

        @Override
        public CommandSpec spec() {
            return PrintOptions.addWithoutPaper(ChartOptions.spec("tree chart").option(PAPER))
                    .writes(PrintOptions.endingsWithPage());
        }

        @Override
        public CommandResult run(Invocation in) {
            Path out = in.requiredOut();
            ChartOptions.check(in);
            Paper paper = paper(in);
            Asked asked = ChartOptions.asked(cases.openWithMembers(in), cases.rules(in), in);
            if (isOf(out, HtmlTree.ENDING)) {
                return page(asked.as(asked.layout()), out, in);
            }
            ChartFont font = PrintOptions.font(in);
            TreeChart chart = asked.chart(asked.layout(), paper, font);
            Drawing drawing = TreeDrawing.of(chart);
            PrintOptions.write(drawing, font, paper, in);
            Drawn drawn = new Drawn(out.toString(), chart.tree().size(), people(chart.tree()));
            CommandResult result =
                    CommandResult.of(drawn).say(Message.of("chart.drawn", drawn.nodes(), drawn.people()));
            boolean sheets = isOf(out, "pdf") && paper != Paper.SHEET;
            return sheets ? result.say(sheets(asked, drawing, paper, font)) : result;
        }

        /** Whatever is not a PDF has sheets only in that compact charts are as wide as one. */
        private static Paper paper(Invocation in) {
            if (in.get(PAPER).isPresent()
                    && !isOf(in.requiredOut(), "pdf")
                    && ChartOptions.layout(in) != ChartLayout.COMPACT) {
                throw UsageException.of("chart.paper.needsPdf");
            }
            return in.get(PAPER).orElse(Paper.A3);
        }

        private static boolean isOf(Path file, String ending) {
            return file.toString().toLowerCase(Locale.ROOT).endsWith("." + ending);
        }

        private static CommandResult page(ChartOptions.Subject subject, Path out, Invocation in) {
            HtmlTree page = subject.page(in);
            OutFile.write(out, page::write);
            Drawn drawn = new Drawn(out.toString(), page.tree().size(), people(page.tree()));
            return CommandResult.of(drawn).say(Message.of("html.written", drawn.nodes(), drawn.people(), page.shown()));
        }

        /** How many sheets it takes, and how many fewer if it were packed. */
        private static Message sheets(Asked asked, Drawing drawing, Paper paper, ChartFont font) {
            int sheets = PdfWriter.sheets(drawing, paper);
            if (sheets > 1 && asked.layout() != ChartLayout.COMPACT) {
                Drawing compact = TreeDrawing.of(asked.chart(ChartLayout.COMPACT, paper, font));
                int fewer = PdfWriter.sheets(compact, paper);
                if (fewer < sheets) {
                    return Message.of("chart.sheets.fewer", sheets, fewer);
                }
            }
            return Message.of("chart.sheets", sheets);
        }
    }

    private record View(Cases cases) implements UplineCommand {
        @Override
        public CommandSpec spec() {
            return ChartOptions.spec("tree view");
        }

        @Override
        public CommandResult run(Invocation in) throws IOException {
            ChartOptions.check(in);
            Asked asked = ChartOptions.asked(cases.openWithMembers(in), cases.rules(in), in);
            TreeChart chart = asked.chart(asked.layout(), Paper.A3, ChartFont.shipped());
            try (ChartWindow window = TreeWindow.show(chart)) {
                window.awaitClosed();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return CommandResult.nothing();
        }
    }

    private static long people(ChartTree tree) {
        return Arrays.stream(tree.headsPerLevel()).asLongStream().sum();
    }
}
