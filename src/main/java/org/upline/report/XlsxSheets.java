package org.upline.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Lays tables out as sheets of one workbook. */
final class XlsxSheets {
    /** Limits of Excel: rows in a sheet, characters in a cell, digits of a number that are kept. */
    static final int MOST_ROWS = 1_048_576;

    static final int MOST_CHARACTERS = 32_767;
    private static final long MOST_EXACT = 999_999_999_999_999L;

    /** Rows held in memory before they are written. */
    private static final int BLOCK = 1_000;

    private static final String CUT = "…[+]";

    /** Excel reads {@code _x0041_} in a text as the character A; {@code _x005F_} is the underscore that prevents it. */
    private static final Pattern EXCEL_ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final org.dhatim.fastexcel.Workbook workbook;
    private final UnaryOperator<String> words;

    XlsxSheets(org.dhatim.fastexcel.Workbook workbook, UnaryOperator<String> words) {
        this.workbook = workbook;
        this.words = words;
    }

    void add(Table table) throws IOException {
        Iterator<List<@Nullable Object>> rows = table.rows().iterator();
        String title = words.apply(table.titleKey());
        int part = 1;
        do {
            Worksheet sheet = workbook.newWorksheet(part == 1 ? title : title + " (" + part + ")");
            fill(sheet, table.columns(), rows);
            part++;
        } while (rows.hasNext());
    }

    void addLines(String titleKey, List<String> lines) throws IOException {
        Worksheet sheet = workbook.newWorksheet(words.apply(titleKey));
        sheet.width(0, 100);
        for (int i = 0; i < lines.size(); i++) {
            sheet.inlineString(i, 0, text(lines.get(i)));
        }
        sheet.finish();
    }

    private void fill(Worksheet sheet, List<Column> columns, Iterator<List<@Nullable Object>> rows) throws IOException {
        sheet.freezePane(0, 1);
        for (int c = 0; c < columns.size(); c++) {
            sheet.width(c, columns.get(c).type() == ColumnType.TEXT ? 24 : 20);
            sheet.inlineString(0, c, text(words.apply(columns.get(c).titleKey())));
            sheet.style(0, c).bold().fillColor("D9E1F2").wrapText(true).set();
            note(sheet, c, columns.get(c));
        }
        int next = 1;
        while (rows.hasNext() && next < MOST_ROWS) {
            int first = next;
            while (rows.hasNext() && next < MOST_ROWS && next - first < BLOCK) {
                row(sheet, next, columns, Table.fitting(columns, rows.next()));
                next++;
            }
            for (int c = 0; c < columns.size(); c++) {
                String format = format(columns.get(c).type());
                if (format != null) {
                    sheet.range(first, c, next - 1, c).style().format(format).set();
                }
            }
            sheet.flush();
        }
        sheet.setAutoFilter(0, 0, next - 1, columns.size() - 1);
        sheet.finish();
    }

    /** What the column means, where the bundles say so: a key without text comes back as it is. */
    private void note(Worksheet sheet, int c, Column column) {
        String key = Workbook.NOTE + column.titleKey();
        String note = words.apply(key);
        if (!note.equals(key)) {
            sheet.comment(0, c, note);
        }
    }

    private static void row(Worksheet sheet, int row, List<Column> columns, List<@Nullable Object> values) {
        for (int c = 0; c < values.size(); c++) {
            Object value = values.get(c);
            if (value != null) {
                cell(sheet, row, c, columns.get(c).type(), value);
            }
        }
    }

    private static void cell(Worksheet sheet, int row, int column, ColumnType type, Object value) {
        String spelled = type.sheet(value);
        if (type == ColumnType.TEXT) {
            sheet.inlineString(row, column, text(spelled));
        } else if (value instanceof LocalDateTime time) {
            sheet.value(row, column, time);
        } else if (value instanceof Long whole && Math.abs(whole) > MOST_EXACT) {
            sheet.inlineString(row, column, spelled);
        } else if (type == ColumnType.YUAN) {
            sheet.value(row, column, BigDecimal.valueOf((Long) value, 2));
        } else {
            sheet.value(row, column, (Number) value);
        }
    }

    private static @Nullable String format(ColumnType type) {
        return switch (type) {
            case YUAN -> "#,##0.00";
            case TIME -> "yyyy-mm-dd hh:mm:ss";
            case PERCENT -> "0.00%";
            case TEXT, INT, NUMBER, MAGNITUDE -> null;
        };
    }

    private static String text(String seized) {
        String visible = EXCEL_ESCAPE.matcher(VisibleText.of(seized)).replaceAll("_x005F_");
        if (visible.length() <= MOST_CHARACTERS) {
            return visible;
        }
        int end = MOST_CHARACTERS - CUT.length();
        return visible.substring(0, Character.isHighSurrogate(visible.charAt(end - 1)) ? end - 1 : end) + CUT;
    }
}
