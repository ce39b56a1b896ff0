package org.upline.report;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.upline.model.Message;

/**
 * Writes a {@link Workbook} where the user wants it.
 *
 * <p>{@code F.xlsx} is one file with a sheet for each table, the cover first. CSV holds one table a file: {@code F.csv} becomes
 * {@code F_<title>.csv} for the cover, for every sheet and for the definitions of the columns, side by side in the same
 * folder. Each file is there wholly or not at all.
 */
public final class WorkbookFile {
    private final Function<Message, String> words;

    /** @param words puts messages into the user's language */
    public WorkbookFile(Function<Message, String> words) {
        this.words = words;
    }

    /**
     * Writes the workbook.
     *
     * @param out ends in {@code .xlsx} or {@code .csv}
     * @return the files written, in the order of their sheets
     * @throws org.upline.model.UplineException if a file cannot be written
     */
    public List<Path> write(Workbook workbook, Path out) {
        String name = String.valueOf(out.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            OutFile.write(out, stream -> new XlsxWriter(this::text).write(tables(workbook), List.of(), stream));
            return List.of(out);
        }
        List<Table> tables = tables(workbook);
        tables.add(workbook.notesTable(words));
        String base = name.substring(0, name.length() - ".csv".length());
        List<Path> files = new ArrayList<>();
        for (Table table : tables) {
            Path file = out.resolveSibling(base + "_" + text(table.titleKey()) + ".csv");
            OutFile.write(file, stream -> csv(table, new OutputStreamWriter(stream, StandardCharsets.UTF_8)));
            files.add(file);
        }
        return files;
    }

    private List<Table> tables(Workbook workbook) {
        List<Table> tables = new ArrayList<>();
        tables.add(workbook.coverTable(words));
        workbook.sheets().forEach(sheet -> tables.add(sheet.table()));
        return tables;
    }

    private void csv(Table table, OutputStreamWriter writer) throws IOException {
        new CsvWriter(CsvAudience.SPREADSHEET, this::text).write(table, writer);
    }

    private String text(String key) {
        return words.apply(Message.of(key));
    }
}
