package org.upline.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.model.UplineException;

class WorkbookTest {
    @TempDir
    Path folder;

    @Test
    void cellsBecomeTextAndRowsKeepTheirNumbers() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("cover").value(0, 0, "封面");
            Worksheet sheet = book.newWorksheet("data");
            sheet.value(0, 0, "账号");
            sheet.value(0, 1, "金额");
            sheet.value(0, 2, "时间");
            sheet.value(2, 0, "6222020000000000017");
            sheet.value(2, 1, 2900.5);
            sheet.value(2, 2, LocalDateTime.of(2020, 1, 2, 3, 4, 5));
            sheet.style(2, 2).format("yyyy-mm-dd h:mm:ss").set();
            sheet.value(3, 0, 6222020000000000017L);
            sheet.value(3, 2, LocalDate.of(2020, 1, 2));
            sheet.style(3, 2).format("yyyy/m/d").set();
            sheet.value(4, 0, "x");
        }
        TableFile table = TableFile.of(file, "book.xlsx", null);
        assertThat(table.encoding()).isEqualTo("XLSX");
        assertThat(table.views()).hasSize(2);
        List<TableRow> rows = new ArrayList<>();
        try (RowSource source = table.views().get(1).open()) {
            for (TableRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        assertThat(rows)
                .containsExactly(
                        new TableRow(1, List.of("账号", "金额", "时间")),
                        new TableRow(2, List.of()),
                        new TableRow(3, List.of("6222020000000000017", "2900.5", "2020-01-02 03:04:05")),
                        new TableRow(4, List.of("6.22202E+18", "", "2020-01-02")),
                        new TableRow(5, List.of("x", "", "")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "2900.50, 2900.5",
        "1234.5599999999999, 1234.56",
        "0.30000000000000004, 0.3",
        "123456789012345, 123456789012345",
        "1234567890123456, 1.23456789012346E+15",
        "6222020000000000000, 6.22202E+18",
        "1E+18, 1E+18",
        "-1234567890123456, -1.23456789012346E+15",
        "1E+3, 1000"
    })
    void aNumberBeyondWhatExcelKeepsLooksDamaged(String raw, String text) {
        assertThat(SheetCells.plain(new BigDecimal(raw))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "43832, 2020-01-02",
        "43832.5, 2020-01-02 12:00:00",
        "43832.127835648146, 2020-01-02 03:04:05",
        "0.5, 12:00:00",
        "61, 1900-03-01"
    })
    void serialsBecomeTimes(String serial, String text) {
        assertThat(new SheetCells(false).date(new BigDecimal(serial))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yyyy/m/d", "h:mm", "[$-804]yyyy\"年\"m\"月\"d\"日\"", "[h]:mm:ss", "yyyy年m月d日", "dd-mmm"})
    void dateFormats(String format) {
        assertThat(SheetCells.isDate(format)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"General", "0.00", "#,##0.00", "@", "\"days\"0", "[Red]0.00", "0.00E+00"})
    void otherFormats(String format) {
        assertThat(SheetCells.isDate(format)).isFalse();
    }

    @Test
    void aBrokenWorkbookAndAnOldOneAreTold() throws IOException {
        Path broken = Files.write(folder.resolve("b"), new byte[] {'P', 'K', 3, 4, 9, 9, 9});
        Path old = Files.write(folder.resolve("o"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1});
        assertThat(catchThrowableOfType(UplineException.class, () -> TableFile.of(broken, "b", null))
                        .reason()
                        .key())
                .isEqualTo("intake.brokenWorkbook");
        assertThat(catchThrowableOfType(UplineException.class, () -> TableFile.of(old, "o", null))
                        .reason()
                        .key())
                .isEqualTo("intake.oldWorkbook");
    }
}
