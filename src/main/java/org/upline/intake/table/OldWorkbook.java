package org.upline.intake.table;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellType;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * The sheets of an .xls workbook (Excel 97 to 2003). Such a sheet has at most 65,536 rows, so it is held whole. Row numbers
 * are Excel's, and a row is filled up to the width of the widest above it, as in {@link Workbook}.
 */
final class OldWorkbook implements RowSource {
    private final String name;
    private final HSSFWorkbook workbook;
    private final HSSFSheet sheet;
    private final SheetCells cells;
    private int number;
    private int width;

    private OldWorkbook(Path file, String name, int sheet) {
        this.name = name;
        workbook = open(file, name);
        this.sheet = workbook.getSheetAt(sheet);
        cells = new SheetCells(workbook.getInternalWorkbook().isUsing1904DateWindowing());
    }

    /** A way of reading for every sheet, in the order of the workbook. */
    static List<TableView> sheets(Path file, String name) {
        List<TableView> views = new ArrayList<>();
        try (HSSFWorkbook workbook = open(file, name)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                int sheet = i;
                views.add(() -> new OldWorkbook(file, name, sheet));
            }
        } catch (IOException broken) {
            throw broken(name, broken);
        }
        return views;
    }

    @Override
    public @Nullable TableRow next() {
        if (sheet.getPhysicalNumberOfRows() == 0 || number > sheet.getLastRowNum()) {
            return null;
        }
        HSSFRow row = sheet.getRow(number++);
        if (row == null) {
            return new TableRow(number, List.of());
        }
        int count = Math.max(0, row.getLastCellNum());
        if (count > TextRows.COLUMN_LIMIT) {
            throw UplineException.of("intake.tooManyColumns", name, number, count, TextRows.COLUMN_LIMIT);
        }
        width = Math.max(width, count);
        List<String> texts = new ArrayList<>(width);
        for (int i = 0; i < width; i++) {
            HSSFCell cell = row.getCell(i);
            texts.add(cell == null ? "" : text(cell));
        }
        return new TableRow(number, texts);
    }

    private String text(HSSFCell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getRichStringCellValue().getString();
            case NUMERIC ->
                cells.number(
                        BigDecimal.valueOf(cell.getNumericCellValue()),
                        cell.getCellStyle().getDataFormatString());
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            default -> "";
        };
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException unreadable) {
            throw broken(name, unreadable);
        }
    }

    /** The library meets a broken workbook with exceptions of any sort; they all mean the same to the user. */
    private static HSSFWorkbook open(Path file, String name) {
        try (InputStream in = Files.newInputStream(file)) {
            return new HSSFWorkbook(in);
        } catch (IOException | RuntimeException broken) {
            throw broken(name, broken);
        }
    }

    private static UplineException broken(String name, Exception cause) {
        return new UplineException(Message.of("intake.oldWorkbook", name), cause);
    }
}
