package org.upline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.upline.model.Message;

/**
 * A report that leaves the program: a cover and named sheets, each column with its definition.
 *
 * <p>The definition of a column is the bundle text {@code note.} and the column's title key. In a spreadsheet it is a note on
 * the header's cell; beside CSV files it is a table of its own.
 *
 * @param sheets in their order, with different titles
 */
public record Workbook(Cover cover, List<Sheet> sheets) {
    /** What stands before a title key to make the key of a column's definition. */
    static final String NOTE = "note.";

    public Workbook {
        sheets = List.copyOf(sheets);
    }

    /** The cover as a table: its lines, then the sheets with their rows, and which of them go on in further sheets. */
    Table coverTable(Function<Message, String> words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.apply(Message.of("report.cover.title")), words.apply(Message.of(cover.titleKey()))));
        for (Cover.Line line : cover.lines()) {
            rows.add(List.of(words.apply(Message.of(line.labelKey())), line.text()));
        }
        for (Sheet sheet : sheets) {
            Message count = sheet.parts() == 1
                    ? Message.of("report.cover.rows", sheet.rows())
                    : Message.of("report.cover.rowsOver", sheet.rows(), sheet.parts());
            rows.add(List.of(
                    words.apply(Message.of(
                            "report.cover.sheet",
                            words.apply(Message.of(sheet.table().titleKey())))),
                    words.apply(count)));
        }
        return Table.of(
                "report.sheet.cover",
                List.of(Column.text("field"), Column.text("value")),
                rows,
                row -> Table.row(row.get(0), row.get(1)));
    }

    /** Every column with its definition. */
    Table notesTable(Function<Message, String> words) {
        List<List<String>> rows = new ArrayList<>();
        for (Sheet sheet : sheets) {
            String title = words.apply(Message.of(sheet.table().titleKey()));
            for (Column column : sheet.table().columns()) {
                rows.add(List.of(
                        title,
                        words.apply(Message.of(column.titleKey())),
                        words.apply(Message.of(NOTE + column.titleKey()))));
            }
        }
        return Table.of(
                "report.sheet.notes",
                List.of(
                        new Column("sheet", ColumnType.TEXT, "report.column.sheet"),
                        new Column("column", ColumnType.TEXT, "report.column.column"),
                        new Column("definition", ColumnType.TEXT, "report.column.definition")),
                rows,
                row -> Table.row(row.get(0), row.get(1), row.get(2)));
    }
}
