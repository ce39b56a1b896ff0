package org.upline.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as CSV (RFC 4180).
 *
 * <p>Seized text is hostile, and a CSV file is opened in spreadsheets. Therefore a text cell that begins with {@code =},
 * {@code +}, {@code -}, {@code @}, one of these in full width, a tab or a carriage return gets a {@code '} in front (OWASP, "CSV injection"), and
 * characters that act without being seen are spelled out ({@link VisibleText}). Whoever needs each text as it was seized
 * takes JSON.
 */
public final class CsvWriter {
    private static final String STARTS_FORMULA = "=+-@＝＋－＠\t\r";
    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int DIGITS_EXCEL_KEEPS = 11;

    private final CsvAudience audience;
    private final UnaryOperator<String> words;

    /** @param words gives the text of a bundle key */
    public CsvWriter(CsvAudience audience, UnaryOperator<String> words) {
        this.audience = audience;
        this.words = words;
    }

    /** Writes the table and flushes; the writer stays open. */
    public void write(Table table, Writer out) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setRecordSeparator(audience == CsvAudience.SPREADSHEET ? "\r\n" : "\n")
                .get();
        if (audience == CsvAudience.SPREADSHEET) {
            out.write(BYTE_ORDER_MARK);
        }
        CSVPrinter printer = new CSVPrinter(out, format);
        printer.printRecord(header(table.columns()));
        for (List<@Nullable Object> row : table.rows()) {
            printer.printRecord(cells(table.columns(), Table.fitting(table.columns(), row)));
        }
        out.flush();
    }

    private List<String> header(List<Column> columns) {
        return switch (audience) {
            case PROGRAM -> columns.stream().map(Column::key).toList();
            case SPREADSHEET ->
                columns.stream().map(column -> words.apply(column.titleKey())).toList();
        };
    }

    private List<String> cells(List<Column> columns, List<@Nullable Object> row) {
        List<String> cells = new ArrayList<>(row.size());
        for (int i = 0; i < row.size(); i++) {
            ColumnType type = columns.get(i).type();
            Object value = row.get(i);
            String text = audience == CsvAudience.PROGRAM ? type.plain(value) : type.sheet(value);
            cells.add(type == ColumnType.TEXT ? harmless(text) : text);
        }
        return cells;
    }

    private String harmless(String text) {
        String visible = VisibleText.of(text);
        if (!text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0) {
            return "'" + visible;
        }
        return audience == CsvAudience.SPREADSHEET && losesDigits(visible) ? visible + "\t" : visible;
    }

    private static boolean losesDigits(String text) {
        if (text.length() < 2 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        return text.length() > DIGITS_EXCEL_KEEPS || text.charAt(0) == '0';
    }
}
