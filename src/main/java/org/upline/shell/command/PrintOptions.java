package org.upline.shell.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.upline.Upline;
import org.upline.chart.ChartFont;
import org.upline.chart.Drawing;
import org.upline.chart.DrawingFormats;
import org.upline.chart.DrawingWriter;
import org.upline.chart.HtmlDrawing;
import org.upline.chart.MoneyCaption;
import org.upline.chart.Paper;
import org.upline.chart.Printing;
import org.upline.chart.RowNames;
import org.upline.model.SourceFile;
import org.upline.report.OutFile;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Parameter;
import org.upline.shell.ValueType;
import org.upline.workspace.OpenCase;

/** How a picture is put into a file, and what a picture of money says of the case it is of. */
final class PrintOptions {
    private static final Parameter<Paper> PAPER = Parameter.withDefault("paper", ValueType.oneOf(Paper.class), Paper.A3)
            .onlyFor("pdf");
    private static final Parameter<Optional<Integer>> DPI = Parameter.optional(
                    "dpi", ValueType.whole(Printing.LEAST_DPI, Printing.MOST_DPI))
            .onlyFor("png");
    private static final Parameter<Optional<Path>> FONT =
            Parameter.optional("font", ValueType.FILE).onlyFor(endings());

    private PrintOptions() {}

    static CommandSpec addTo(CommandSpec spec) {
        return spec.option(PAPER, DPI, FONT);
    }

    /** The same for a command that has its own word about paper. */
    static CommandSpec addWithoutPaper(CommandSpec spec) {
        return spec.option(DPI, FONT);
    }

    /** Endings of the files a picture can be written to. */
    static String[] endings() {
        return DrawingFormats.endings().toArray(String[]::new);
    }

    /** The same, and the page. */
    static String[] endingsWithPage() {
        return Stream.concat(DrawingFormats.endings().stream(), Stream.of(HtmlDrawing.ENDING))
                .toArray(String[]::new);
    }

    /** Whether the file asked for is one that the command draws: a picture or a page. */
    static boolean isDrawn(Invocation in) {
        return isPicture(in) || isPage(in);
    }

    /** Whether the file asked for is a page. */
    static boolean isPage(Invocation in) {
        return in.settings()
                .out()
                .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith("." + HtmlDrawing.ENDING))
                .isPresent();
    }

    /** The names of the case's files, for rows on a page. */
    static RowNames rowNames(OpenCase opened) {
        return new RowNames(opened.sources().stream()
                .collect(Collectors.toMap(SourceFile::id, SourceFile::label, (one, other) -> one)));
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

    static void write(Drawing drawing, ChartFont font, Invocation in) {
        write(drawing, font, in.get(PAPER), in);
    }

    static void write(Drawing drawing, ChartFont font, Paper paper, Invocation in) {
        Path out = in.requiredOut();
        DrawingWriter writer = DrawingFormats.of(out, new Printing(paper, in.get(DPI), font, Cases.words(in)));
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
