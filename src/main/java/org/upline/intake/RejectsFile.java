package org.upline.intake;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.upline.intake.format.ColumnName;
import org.upline.intake.table.Cells;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The rows of a file that were kept out, as a CSV in UTF-8 with a byte order mark: first three columns that say why, at
 * which column and in which row, then the row as it stands in its source. It can be mended in a spreadsheet and imported by
 * the same command; the three columns are then passed over.
 */
public final class RejectsFile {
    /** Names in both languages, so that they are known again whatever language the list was written in. */
    private static final List<String> OWN_COLUMNS = List.of(
            ColumnName.OWN_PREFIX + "原因 reason", ColumnName.OWN_PREFIX + "列 column", ColumnName.OWN_PREFIX + "行 row");

    private RejectsFile() {}

    /**
     * Writes the list; an existing file is replaced, in one step, when the new one is whole.
     *
     * @param rejects by row
     * @param words puts a reason into words
     * @throws UplineException if the source cannot be read again, or the list cannot be written
     */
    public static void write(
            Path target, OriginalRows original, List<Reject> rejects, Function<Message, String> words) {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (BufferedWriter writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                write(writer, original, rejects, words);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException | UncheckedIOException unwritable) {
            throw new UplineException(
                    Message.of("intake.rejectsUnwritable", target.toString(), String.valueOf(unwritable.getMessage())),
                    unwritable);
        } finally {
            part.toFile().delete();
        }
    }

    /**
     * A row as the list tells of it.
     *
     * @param row number in the source
     * @param column header of the column at fault; empty where the row as a whole is
     * @param reason in the words in which the list was written
     */
    public record Told(int row, String column, String reason) {}

    /**
     * Reads the reasons back, as far as there are any: a list that somebody has changed beyond recognition tells none.
     *
     * @param most so many at most
     */
    public static List<Told> reasons(Path file, int most) {
        List<Told> told = new ArrayList<>();
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = CSVFormat.EXCEL.parse(reader)) {
            for (CSVRecord row : rows) {
                if (told.size() == most) {
                    break;
                }
                // The first holds the column names.
                if (rows.getRecordNumber() > 1 && row.size() >= OWN_COLUMNS.size()) {
                    told.add(new Told(
                            Integer.parseInt(Cells.clean(row.get(2))),
                            Cells.clean(row.get(1)),
                            Cells.clean(row.get(0))));
                }
            }
        } catch (IOException | UncheckedIOException | NumberFormatException changed) {
            return List.copyOf(told);
        }
        return List.copyOf(told);
    }

    private static void write(
            BufferedWriter writer, OriginalRows original, List<Reject> rejects, Function<Message, String> words)
            throws IOException {
        writer.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.EXCEL);
        List<String> header = new ArrayList<>(OWN_COLUMNS);
        addCells(original, original.header(), header);
        printer.printRecord(header);
        int[] rows = rejects.stream().mapToInt(Reject::row).toArray();
        original.read(rows, (i, row) -> {
            Reject reject = rejects.get(i);
            List<String> cells = new ArrayList<>();
            cells.add(SpreadsheetText.of(words.apply(reject.reason())));
            cells.add(SpreadsheetText.of(reject.column()));
            cells.add(Integer.toString(row.number()));
            addCells(original, row.cells(), cells);
            try {
                printer.printRecord(cells);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
        printer.flush();
    }

    /** A list of rejected rows that was imported, and has rejected rows again, has our columns already. */
    private static void addCells(OriginalRows original, List<String> row, List<String> target) {
        List<String> identities = original.identities();
        for (int i = 0; i < row.size(); i++) {
            if (i >= identities.size() || !identities.get(i).isEmpty()) {
                target.add(SpreadsheetText.of(row.get(i)));
            }
        }
    }
}
