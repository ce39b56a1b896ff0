package org.upline.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.upline.report.CsvAudience;
import org.upline.report.CsvWriter;
import org.upline.report.JsonWriter;
import org.upline.report.OutFile;
import org.upline.report.Table;
import org.upline.report.XlsxWriter;

/** Writes the result of a command to the file of {@code --out}, as its ending says. */
final class ResultFile {
    private final Messages messages;

    ResultFile(Messages messages) {
        this.messages = messages;
    }

    void write(CommandResult result, Path file) {
        OutFile.write(file, out -> {
            switch (Binding.ending(file)) {
                case "json" -> json(result, out);
                case "csv" -> csv(result, out);
                case "xlsx" -> xlsx(result, out);
                default -> throw new IllegalStateException("an ending that was let through: " + file);
            }
        });
    }

    private static void json(CommandResult result, OutputStream out) throws IOException {
        JsonWriter.write(result.value(), new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }

    private void csv(CommandResult result, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        for (Table table : result.tables()) {
            new CsvWriter(CsvAudience.SPREADSHEET, messages::text).write(table, writer);
            return;
        }
    }

    private void xlsx(CommandResult result, OutputStream out) throws IOException {
        List<String> about = result.parts().stream()
                .filter(CommandResult.Paragraph.class::isInstance)
                .map(part -> messages.text(((CommandResult.Paragraph) part).text()))
                .toList();
        new XlsxWriter(messages::text).write(result.tables(), about, out);
    }
}
