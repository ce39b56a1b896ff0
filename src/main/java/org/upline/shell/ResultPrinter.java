package org.upline.shell;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.report.CsvAudience;
import org.upline.report.CsvWriter;
import org.upline.report.JsonWriter;
import org.upline.report.Table;
import org.upline.report.VisibleText;

/** Shows the result of a command on standard output, as the settings ask. */
final class ResultPrinter {
    private final Screen screen;
    private final Messages messages;
    private final Optional<Terminal> pages;

    /** @param pages the terminal whose pages long results are cut into; none where they run through */
    ResultPrinter(Screen screen, Messages messages, Optional<Terminal> pages) {
        this.screen = screen;
        this.messages = messages;
        this.pages = pages;
    }

    /**
     * @throws ClosedOutputException if nobody reads any more
     * @throws UplineException if standard output cannot be written, such as a full disk
     */
    void print(CommandResult result, OutputFormat format) throws ClosedOutputException {
        Writer out = screen.out();
        try {
            switch (format) {
                case JSON -> json(result, out);
                case CSV -> csv(result, out);
                case TABLE -> paged(result, out);
            }
            out.flush();
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (reason.toLowerCase(Locale.ROOT).contains("pipe")) {
                throw new ClosedOutputException(e);
            }
            throw new UplineException(Message.of("shell.stdout.failed", reason), e);
        }
    }

    /** What to do next; for the prompt only, and not among results. */
    void printHints(CommandResult result, CommandSpec spec) {
        for (Message hint : result.hints()) {
            screen.err().println("→ " + messages.text(hint));
        }
        if (result.hints().isEmpty()) {
            messages.find(spec.key() + ".next").ifPresent(hint -> screen.err().println("→ " + hint));
        }
    }

    private static void json(CommandResult result, Writer out) throws IOException {
        if (result.value() != null) {
            JsonWriter.write(result.value(), out);
        }
    }

    /** The first table: CSV has no way to hold two. */
    private void csv(CommandResult result, Writer out) throws IOException {
        for (Table table : result.tables()) {
            new CsvWriter(CsvAudience.PROGRAM, messages::text).write(table, out);
            return;
        }
    }

    private void paged(CommandResult result, Writer out) throws IOException {
        if (pages.isEmpty()) {
            human(result, out);
            return;
        }
        try (Pager pager = new Pager(out, pages.get(), messages.text("shell.page"))) {
            human(result, pager);
        } catch (Pager.EnoughException enough) {
            // As the user wished.
            out.flush();
        }
    }

    private void human(CommandResult result, Writer out) throws IOException {
        boolean first = true;
        for (CommandResult.Part part : result.parts()) {
            if (!first) {
                out.write('\n');
            }
            first = false;
            if (part instanceof CommandResult.Paragraph paragraph) {
                out.write(messages.text(paragraph.text()) + "\n");
            } else if (part instanceof CommandResult.Grid grid) {
                table().write(grid.table(), out);
            } else if (part instanceof CommandResult.Lines lines) {
                for (String line : lines.lines()) {
                    out.write(VisibleText.of(line) + "\n");
                    // Lines may be found while they are written: each is to be seen at once.
                    out.flush();
                }
            }
        }
        if (result.parts().isEmpty()) {
            for (Table table : result.tables()) {
                table().write(table, out);
            }
        }
    }

    private TerminalTable table() {
        return new TerminalTable(messages::text, screen.width(), screen.outIsColoured());
    }
}
