package org.upline.shell;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Table;
import org.upline.report.VisibleText;

/**
 * Writes a table for a human: aligned by what a terminal shows, numbers flush right, seized text made harmless. On a
 * terminal, long text is cut with an ellipsis so that a row stays on its line if that is possible; elsewhere nothing is
 * cut, but a cell longer than {@value #MOST_PADDED} columns does not widen the others of its column: one seized cell of a
 * megabyte would make each of a million rows as long. The rows are read twice, once to measure them.
 */
final class TerminalTable {
    private static final String GAP = "  ";

    /** No text column is cut below this. */
    private static final int LEAST_WIDTH = 8;

    /** Far wider than any real id or name. */
    private static final int MOST_PADDED = 200;

    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    private final UnaryOperator<String> words;
    private final int width;
    private final boolean coloured;

    /**
     * @param words gives the text of a bundle key
     * @param width columns a line may have
     * @param coloured whether the header may be set in bold type
     */
    TerminalTable(UnaryOperator<String> words, int width, boolean coloured) {
        this.words = words;
        this.width = width;
        this.coloured = coloured;
    }

    void write(Table table, Writer out) throws IOException {
        List<Column> columns = table.columns();
        List<String> titles = columns.stream()
                .map(column -> VisibleText.of(words.apply(column.titleKey())))
                .toList();
        int[] widths = fitted(columns, measured(table, titles));
        String header = line(columns, titles, widths);
        out.write(coloured ? BOLD + header + PLAIN : header);
        out.write('\n');
        out.write(rule(widths));
        out.write('\n');
        for (List<@Nullable Object> row : table.rows()) {
            out.write(line(columns, cells(columns, row), widths));
            out.write('\n');
        }
    }

    private static int[] measured(Table table, List<String> titles) {
        int[] widths = titles.stream().mapToInt(DisplayWidth::of).toArray();
        for (List<@Nullable Object> row : table.rows()) {
            List<String> cells = cells(table.columns(), row);
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], Math.min(MOST_PADDED, DisplayWidth.of(cells.get(c))));
            }
        }
        return widths;
    }

    /** Takes from the widest text column, again and again, until the row fits or nothing more can be taken. */
    private int[] fitted(List<Column> columns, int[] widths) {
        long excess = (long) GAP.length() * (widths.length - 1) - width;
        for (int w : widths) {
            excess += w;
        }
        while (excess > 0) {
            int widest = -1;
            int second = LEAST_WIDTH;
            for (int c = 0; c < widths.length; c++) {
                if (columns.get(c).type() != ColumnType.TEXT || widths[c] <= LEAST_WIDTH) {
                    continue;
                }
                if (widest < 0 || widths[c] > widths[widest]) {
                    second = widest < 0 ? second : widths[widest];
                    widest = c;
                } else {
                    second = Math.max(second, widths[c]);
                }
            }
            if (widest < 0) {
                return widths;
            }
            int taken = (int) Math.min(excess, Math.max(1, widths[widest] - second));
            widths[widest] -= taken;
            excess -= taken;
        }
        return widths;
    }

    private static List<String> cells(List<Column> columns, List<@Nullable Object> row) {
        List<String> cells = new ArrayList<>(columns.size());
        for (int c = 0; c < columns.size(); c++) {
            cells.add(VisibleText.of(columns.get(c).type().shown(row.get(c))));
        }
        return cells;
    }

    private String line(List<Column> columns, List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            // What sticks out of a column as wide as any may be is cut only where lines have an end.
            boolean whole = width == Integer.MAX_VALUE && widths[c] >= MOST_PADDED;
            String cell = whole ? cells.get(c) : DisplayWidth.cut(cells.get(c), widths[c]);
            boolean right = columns.get(c).type().isNumeric();
            line.append(c == 0 ? "" : GAP)
                    .append(right ? DisplayWidth.flushRight(cell, widths[c]) : DisplayWidth.padded(cell, widths[c]));
        }
        return line.toString().stripTrailing();
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            rule.append(c == 0 ? "" : GAP).append("-".repeat(widths[c]));
        }
        return rule.toString();
    }
}
