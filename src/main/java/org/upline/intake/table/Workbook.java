package org.upline.intake.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The sheets of an .xlsx workbook. A row that the sheet does not hold is blank, so that row numbers are Excel's; a row is
 * filled up to the width of the widest above it, as sheets leave out blank cells at the end.
 */
final class Workbook implements RowSource {
    private static final ReadingOptions WITH_DATES = new ReadingOptions(true, true);

    private final String name;
    private final ReadableWorkbook workbook;
    private final SheetCells cells;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private @Nullable Row ahead;
    private int number;
    private int width;

    private Workbook(Path file, String name, int sheet) {
        this.name = name;
        workbook = sound(name, () -> open(file));
        try {
            cells = new SheetCells(workbook.isDate1904());
            stream = sound(name, () -> rows(workbook, sheet));
            rows = stream.iterator();
        } catch (RuntimeException broken) {
            close();
            throw broken;
        }
    }

    private record Page(Path file, String name, int sheet, String part) implements TableView {
        @Override
        public RowSource open() {
            return new Workbook(file, name, sheet);
        }
    }

    /** A way of reading for every sheet, in the order of the workbook. */
    static List<TableView> sheets(Path file, String name) {
        return sound(name, () -> {
            try (ReadableWorkbook workbook = open(file);
                    Stream<Sheet> sheets = workbook.getSheets()) {
                List<TableView> views = new ArrayList<>();
                sheets.forEach(sheet -> views.add(new Page(file, name, sheet.getIndex(), sheet.getName())));
                return views;
            }
        });
    }

    @Override
    public @Nullable TableRow next() {
        if (ahead == null && !sound(name, rows::hasNext)) {
            return null;
        }
        Row row = ahead == null ? sound(name, rows::next) : ahead;
        number++;
        if (row.getRowNum() > number) {
            ahead = row;
            return new TableRow(number, List.of());
        }
        ahead = null;
        number = row.getRowNum();
        if (row.getCellCount() > TextRows.COLUMN_LIMIT) {
            throw UplineException.of("intake.tooManyColumns", name, number, row.getCellCount(), TextRows.COLUMN_LIMIT);
        }
        width = Math.max(width, row.getCellCount());
        return new TableRow(number, sound(name, () -> cells.texts(row, width)));
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException unreadable) {
            throw broken(name, unreadable);
        }
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        return new ReadableWorkbook(file.toFile(), WITH_DATES);
    }

    private static Stream<Row> rows(ReadableWorkbook workbook, int sheet) throws IOException {
        return workbook.getSheet(sheet).orElseThrow().openStream();
    }

    /** The library meets a broken workbook with exceptions of any sort; they all mean the same to the user. */
    private static <T> T sound(String name, Step<T> step) {
        try {
            return step.take();
        } catch (IOException | RuntimeException broken) {
            throw broken(name, broken);
        }
    }

    private static UplineException broken(String name, Exception cause) {
        return new UplineException(Message.of("intake.brokenWorkbook", name), cause);
    }

    private interface Step<T> {
        T take() throws IOException;
    }
}
