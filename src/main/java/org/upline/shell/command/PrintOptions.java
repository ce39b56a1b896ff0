package org.upline.shell.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.upline.Upline;
import org.upline.chart.ChartFont;
import org.upline.chart.Drawing;
import org.upline.chart.DrawingFormats;
import org.upline.chart.DrawingWriter;
import org.upline.chart.MoneyCaption;
import org.upline.chart.Paper;
import org.upline.chart.Printing;
import org.upline.model.SourceFile;
import org.upline.report.OutFile;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Parameter;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;

/** How a picture is put into a file, and what a picture of money says of the case it is of. */
final class PrintOptions {
    private static final Parameter<Paper> PAPER =
            Parameter.withDefault("paper", ValueType.oneOf(Paper.class), Paper.A3);
    private static final Parameter<Optional<Integer>> DPI =
            Parameter.optional("dpi", ValueType.whole(Printing.LEAST_DPI, Printing.MOST_DPI));
    private static final Parameter<Optional<Path>> FONT = Parameter.optional("font", ValueType.FILE);

    private PrintOptions() {}

    static CommandSpec addTo(CommandSpec spec) {
        return spec.option(PAPER, DPI, FONT);
    }

    /** Endings of the files a picture can be written to. */
    static String[] endings() {
        return DrawingFormats.endings().toArray(String[]::new);
    }

    /** Whether the file asked for is a picture. */
    static boolean isPicture(Invocation in) {
        return in.settings()
                .out()
                .map(file -> file.toString().toLowerCase(Locale.ROOT))
                .filter(name -> DrawingFormats.endings().stream().anyMatch(ending -> name.endsWith("." + ending)))
                .isPresent();
    }

    static ChartFont font(Invocation in) {
        return in.get(FONT).map(ChartFont::of).orElseGet(ChartFont::shipped);
    }

    static Paper paper(Invocation in) {
        return in.get(PAPER);
    }

    static void write(Drawing drawing, ChartFont font, Invocation in) {
        Path out = in.requiredOut();
        DrawingWriter writer = DrawingFormats.of(out, new Printing(in.get(PAPER), in.get(DPI), font, Cases.words(in)));
        OutFile.write(out, stream -> writer.write(drawing, stream));
    }

    /**
     * The caption of a picture of this case.
     *
     * @param method how its figures were found, in sentences
     */
    static MoneyCaption caption(OpenCase opened, String title, List<String> method) {
        return new MoneyCaption(
                title,
                opened.name(),
                method,
                opened.dataDate().map(LocalDate::toString).orElse(""),
                opened.sources().stream().map(SourceFile::sha256).toList(),
                "Upline " + Upline.version());
    }
}
