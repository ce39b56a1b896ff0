package org.upline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

class XlsxWriterTest {
    @Test
    void valuesKeepTheirTypes() throws IOException {
        List<Row> rows = rows(xlsx(List.of(Sheets.table()), List.of()), 0);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("<column.account>");
        Row row = rows.get(1);
        Cell account = row.getCell(0);
        assertThat(account.getType()).isEqualTo(CellType.STRING);
        assertThat(account.getText()).isEqualTo(Sheets.ACCOUNT);
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCellText(1)).isEqualTo("=HYPERLINK(\"http://x\")");
        assertThat(row.getCellAsNumber(2)).contains(new BigDecimal("3"));
        assertThat(row.getCellAsNumber(3)).contains(new BigDecimal("1234.56"));
        assertThat(row.getCellAsDate(4)).contains(LocalDateTime.of(2020, 1, 2, 3, 4, 5));
        assertThat(row.getCellAsNumber(5)).contains(new BigDecimal("0.5"));
    }

    @Test
    void theSameTablesGiveTheSameBytesAtAnyTimeAndPlace() throws IOException {
        byte[] first = xlsx(List.of(Sheets.table()), List.of("案件 default"));
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
            assertThat(xlsx(List.of(Sheets.table()), List.of("案件 default"))).isEqualTo(first);
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(part(first, "docProps/core.xml")).contains(">2000-01-01T00:00:00Z</dcterms:created>");
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(first));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(2000, 1, 1, 0, 0));
        }
    }

    @Test
    void theHeaderStaysInSight() throws IOException {
        String sheet = part(xlsx(List.of(Sheets.table()), List.of()), "xl/worksheets/sheet1.xml");
        assertThat(sheet).contains("ySplit=\"1\"").contains("state=\"frozen\"");
    }

    @Test
    void hostileTextIsTextThatCanBeSeen() throws IOException {
        String text = "a\u001b[1m\u0000\u202e<b>&_x0041_\ud800𠮷";
        Table table = new Table("t", List.of(Column.text("a")), List.of(Table.row(text)));
        byte[] file = xlsx(List.of(table), List.of());
        assertThat(rows(file, 0).get(1).getCellText(0))
                .isEqualTo("a\\u001b[1m\\u0000\\u202e<b>&_x005F_x0041_\\ud800𠮷");
    }

    @Test
    void textThatExcelWouldRefuseIsCut() throws IOException {
        Table table = new Table("t", List.of(Column.text("a")), List.of(Table.row("字".repeat(40_000))));
        String read = rows(xlsx(List.of(table), List.of()), 0).get(1).getCellText(0);
        assertThat(read).hasSize(XlsxSheets.MOST_CHARACTERS).endsWith("字…[+]");
    }

    @Test
    void numbersThatExcelWouldRoundAreText() throws IOException {
        Table table = new Table(
                "t",
                List.of(Column.whole("a"), Column.yuan("bFen")),
                List.of(Table.row(Long.MAX_VALUE, Long.MAX_VALUE)));
        Row row = rows(xlsx(List.of(table), List.of()), 0).get(1);
        assertThat(row.getCellText(0)).isEqualTo("9223372036854775807");
        assertThat(row.getCellText(1)).isEqualTo("92233720368547758.07");
    }

    @Test
    void aLongTableGoesOnInAFurtherSheet() throws IOException {
        int many = XlsxSheets.MOST_ROWS + 5;
        Table table = Table.of(
                "t",
                List.of(Column.whole("a")),
                () -> IntStream.range(0, many).iterator(),
                number -> Table.row(number));
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(xlsx(List.of(table), List.of())))) {
            List<Sheet> sheets = workbook.getSheets().toList();
            assertThat(sheets).hasSize(2);
            List<Row> rest = sheets.get(1).read();
            assertThat(rest).hasSize(1 + 6);
            assertThat(rest.get(6).getCellAsNumber(0)).contains(BigDecimal.valueOf(many - 1));
        }
    }

    @Test
    void theLastSheetSaysHowTheFiguresCameAbout() throws IOException {
        List<Row> about = rows(xlsx(List.of(Sheets.table()), List.of("规则 persons", "案件 default")), 1);
        assertThat(about.stream().map(row -> row.getCellText(0))).containsExactly("规则 persons", "案件 default");
    }

    private static byte[] xlsx(List<Table> tables, List<String> about) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxWriter(key -> "<" + key + ">").write(tables, about, out);
        return out.toByteArray();
    }

    private static List<Row> rows(byte[] file, int sheet) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getSheets().toList().get(sheet).read();
        }
    }

    private static String part(byte[] file, String name) throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file));
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (entry.getName().equals(name)) {
                return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new AssertionError("no part " + name);
    }
}
