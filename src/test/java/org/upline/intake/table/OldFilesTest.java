package org.upline.intake.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

/** What is called .xls: old workbooks, web pages, and text. */
class OldFilesTest {
    @TempDir
    Path folder;

    @Test
    void anOldWorkbookGivesItsCellsAsTheyAreShown() throws IOException {
        Path file = folder.resolve("a.xls");
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            workbook.createSheet("空");
            HSSFRow head = workbook.createSheet("二").createRow(0);
            head.createCell(0).setCellValue("账号");
            head.createCell(2).setCellValue("时间");
            HSSFRow row = workbook.getSheetAt(1).createRow(2);
            row.createCell(0).setCellValue(6222031234567890123d);
            row.createCell(1).setCellValue(12.5);
            HSSFCellStyle date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy/m/d h:mm"));
            row.createCell(2).setCellValue(43831.5);
            row.getCell(2).setCellStyle(date);
            row.createCell(3).setCellFormula("1+1");
            workbook.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(3));
            workbook.write(out);
        }

        TableFile read = TableFile.of(file, "a.xls", null);

        assertThat(read.encoding()).isEqualTo("XLS");
        assertThat(rows(read.views().get(0))).isEmpty();
        assertThat(rows(read.views().get(1)))
                .containsExactly(
                        new TableRow(1, List.of("账号", "", "时间")),
                        new TableRow(2, List.of()),
                        new TableRow(3, List.of("6.22203123456789E+18", "12.5", "2020-01-01 12:00:00", "2")));
    }

    @Test
    void aWebPageGivesItsTablesWithSpansFilledBlank() throws IOException {
        String page = "<html><head><meta charset=gbk></head><body><table><tr><td colspan=3>交易明细</td></tr>"
                + "<tr><th>账号<th>金额<th>备注</tr>"
                + "<tr><td rowspan=2>&nbsp;6222</td><td>1.00<td>甲 &amp; 乙<tr><td>2.00</td><td><table><tr><td>内</table></tr>"
                + "<tr><td>6223</td><td>3.00</td><td></td></tr></table></body></html>";
        Path file = Files.write(folder.resolve("b.xls"), page.getBytes(Charset.forName("GB18030")));

        TableFile read = TableFile.of(file, "b.xls", null);

        assertThat(read.encoding()).isEqualTo("GB18030");
        assertThat(rows(read.views().get(0)))
                .extracting(row -> row.cells().stream().map(Cells::clean).toList())
                .containsExactly(
                        List.of("交易明细", "", ""),
                        List.of("账号", "金额", "备注"),
                        List.of("6222", "1.00", "甲 & 乙"),
                        List.of("", "2.00", "内"),
                        List.of("6223", "3.00", ""));
        assertThat(rows(read.views().get(1))).containsExactly(new TableRow(1, List.of("内")));
    }

    @Test
    void separatedTextIsReadWhateverItIsCalled() throws IOException {
        Path file = Files.write(folder.resolve("c.xls"), "账号\t金额\n6222\t1<2\n".getBytes(UTF_8));

        assertThat(TableFile.of(file, "c.xls", null).views())
                .extracting(OldFilesTest::rows)
                .contains(List.of(new TableRow(1, List.of("账号", "金额")), new TableRow(2, List.of("6222", "1<2"))));
    }

    @Test
    void aSpanBeyondTheLimitIsRefused() throws IOException {
        Path file = Files.write(folder.resolve("d.xls"), "<table><tr><td colspan=99999>x</table>".getBytes(UTF_8));
        TableView view = TableFile.of(file, "d.xls", null).views().get(0);

        assertThat(catchThrowableOfType(UplineException.class, () -> rows(view))
                        .reason()
                        .key())
                .isEqualTo("intake.tooManyColumns");
    }

    private static List<TableRow> rows(TableView view) {
        List<TableRow> rows = new ArrayList<>();
        try (RowSource source = view.open()) {
            for (TableRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
