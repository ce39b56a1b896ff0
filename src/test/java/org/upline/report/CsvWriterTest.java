package org.upline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTest {
    @Test
    void aProgramGetsKeysAndWholeFen() {
        assertThat(csv(CsvAudience.PROGRAM, Sheets.table())).isEqualTo("""
                        account,holder,count,inFen,last,share,score
                        6222021234567890123,"'=HYPERLINK(""http://x"")",3,123456,2020-01-02T03:04:05,0.5,1.25
                        "",,,,,,
                        """);
    }

    @Test
    void aSpreadsheetGetsTitlesYuanAndAllDigits() {
        String lines = """
                <column.account>,<column.holder>,<column.count>,<column.inFen>,<column.last>,<column.share>,<column.score>
                "6222021234567890123\t","'=HYPERLINK(""http://x"")",3,1234.56,2020-01-02 03:04:05,50.00%,1.25
                "",,,,,,
                """;
        assertThat(csv(CsvAudience.SPREADSHEET, Sheets.table())).isEqualTo("\ufeff" + lines.replace("\n", "\r\n"));
    }

    @Test
    void aTermIsAWordForProgramsAndATextForPeople() {
        Table table = new Table("t", List.of(Column.text("part")), List.of(Table.row(new Term("collecting", "归集账户"))));
        assertThat(csv(CsvAudience.PROGRAM, table)).isEqualTo("part\ncollecting\n");
        assertThat(csv(CsvAudience.SPREADSHEET, table)).contains("归集账户").doesNotContain("collecting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86138", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noTextBeginsAFormula(String seized) {
        assertThat(cell(CsvAudience.PROGRAM, seized)).startsWith("'");
        assertThat(cell(CsvAudience.SPREADSHEET, seized)).startsWith("'");
    }

    @Test
    void aNegativeAmountIsANumberAndNoFormula() {
        Table table = new Table("t", List.of(Column.yuan("aFen")), List.of(Table.row(-5L)));
        assertThat(csv(CsvAudience.PROGRAM, table)).isEqualTo("aFen\n-5\n");
    }

    @Test
    void anyTextIsOneCellOfOneRow() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 30)).checkAssert(text -> {
            String read = cell(CsvAudience.PROGRAM, text);
            boolean guarded = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
            assertThat(read).isEqualTo((guarded ? "'" : "") + VisibleText.of(text));
        });
    }

    @Test
    void leadingZerosSurviveASpreadsheet() {
        assertThat(cell(CsvAudience.SPREADSHEET, "007")).isEqualTo("007\t");
        assertThat(cell(CsvAudience.SPREADSHEET, "0")).isEqualTo("0");
        assertThat(cell(CsvAudience.PROGRAM, "007")).isEqualTo("007");
    }

    @Test
    void aRowThatDoesNotFitIsAFault() {
        Table table = new Table("t", List.of(Column.text("a"), Column.text("b")), List.of(Table.row("1")));
        assertThatIllegalArgumentException().isThrownBy(() -> csv(CsvAudience.PROGRAM, table));
    }

    private static String cell(CsvAudience audience, String text) {
        Table table = new Table("t", List.of(Column.text("a"), Column.text("b")), List.of(Table.row(text, "end")));
        String csv = csv(audience, table);
        try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(csv))) {
            List<CSVRecord> records = parser.getRecords();
            assertThat(records).hasSize(2);
            assertThat(records.get(1).get(1)).isEqualTo("end");
            return records.get(1).get(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String csv(CsvAudience audience, Table table) {
        StringWriter out = new StringWriter();
        try {
            new CsvWriter(audience, key -> "<" + key + ">").write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
