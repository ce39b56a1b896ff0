package org.upline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.Message;
import org.upline.model.UplineException;

class WorkbookFileTest {
    /** Titles as a bundle has them; of the columns, only the account's is defined. */
    private static final Function<Message, String> WORDS = message -> switch (message.key()) {
        case "accounts" -> "账户表";
        case "note.column.account" -> "账号的定义";
        case "report.sheet.cover" -> "说明页";
        case "report.sheet.notes" -> "列定义";
        default -> message.arguments().isEmpty() ? message.key() : message.key() + message.arguments();
    };

    @TempDir
    Path folder;

    private static Workbook workbook() {
        Cover cover = new Cover("title", List.of()).with("case", "甲案").with("file", "会员.csv　SHA-256 ab");
        return new Workbook(cover, List.of(new org.upline.report.Sheet(Sheets.table(), 2)));
    }

    @Test
    void xlsxHasTheCoverFirstThenTheSheets() throws IOException {
        Path out = folder.resolve("报表.xlsx");
        assertThat(new WorkbookFile(WORDS).write(workbook(), out)).containsExactly(out);
        try (ReadableWorkbook read = new ReadableWorkbook(Files.newInputStream(out))) {
            List<Sheet> sheets = read.getSheets().toList();
            assertThat(sheets).extracting(Sheet::getName).containsExactly("说明页", "账户表");
            List<Row> cover = sheets.get(0).read();
            assertThat(cover)
                    .extracting(row -> row.getCellText(0) + "=" + row.getCellText(1))
                    .containsExactly(
                            "column.field=column.value",
                            "report.cover.title=title",
                            "case=甲案",
                            "file=会员.csv　SHA-256 ab",
                            "report.cover.sheet[账户表]=report.cover.rows[2]");
            assertThat(sheets.get(1).read().get(1).getCellText(0)).isEqualTo(Sheets.ACCOUNT);
        }
    }

    @Test
    void aDefinedColumnHasANoteAndEverySheetAFilter() throws IOException {
        Path out = folder.resolve("f.xlsx");
        new WorkbookFile(WORDS).write(workbook(), out);
        assertThat(part(out, "xl/comments2.xml"))
                .contains("ref=\"A1\"")
                .contains("&#x8d26;&#x53f7;")
                .doesNotContain("ref=\"B1\"");
        assertThat(part(out, "xl/worksheets/sheet2.xml"))
                .contains("<autoFilter ref=\"A1:G3\"")
                .contains("state=\"frozen\"");
    }

    @Test
    void csvIsAFileForEachTableAndOneForTheDefinitions() throws IOException {
        List<Path> files = new WorkbookFile(WORDS).write(workbook(), folder.resolve("月报.csv"));
        assertThat(files)
                .containsExactly(
                        folder.resolve("月报_说明页.csv"), folder.resolve("月报_账户表.csv"), folder.resolve("月报_列定义.csv"));
        assertThat(Files.readString(files.get(2))).contains("账户表,column.account,账号的定义");
        assertThat(Files.readString(files.get(1))).contains(Sheets.ACCOUNT);
        assertThat(folder.resolve("月报.csv")).doesNotExist();
    }

    @Test
    void theCoverSaysWhenATableGoesOnInAFurtherSheet() {
        org.upline.report.Sheet full = new org.upline.report.Sheet(Sheets.table(), XlsxSheets.MOST_ROWS - 1);
        org.upline.report.Sheet over = new org.upline.report.Sheet(Sheets.table(), XlsxSheets.MOST_ROWS);
        Workbook workbook = new Workbook(new Cover("title", List.of()), List.of(full, over));
        assertThat(workbook.coverTable(WORDS).rows())
                .extracting(row -> row.get(1))
                .containsExactly("title", "report.cover.rows[1048575]", "report.cover.rowsOver[1048576, 2]");
    }

    @Test
    void theSameWorkbookGivesTheSameBytes() throws IOException {
        new WorkbookFile(WORDS).write(workbook(), folder.resolve("a.xlsx"));
        new WorkbookFile(WORDS).write(workbook(), folder.resolve("b.xlsx"));
        assertThat(folder.resolve("b.xlsx")).hasSameBinaryContentAs(folder.resolve("a.xlsx"));
    }

    @Test
    void aMissingFolderIsAnError() {
        assertThatThrownBy(() -> new WorkbookFile(WORDS).write(workbook(), folder.resolve("no/a.csv")))
                .isInstanceOf(UplineException.class);
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry entry = zip.getEntry(name);
            assertThat(entry)
                    .as("%s among %s", name, zip.stream().map(ZipEntry::getName).toList())
                    .isNotNull();
            return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
