package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.strings;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.upline.report.Column;
import org.upline.report.Table;

class TerminalTableTest {
    private static final List<Column> COLUMNS =
            List.of(Column.text("name"), Column.whole("level"), Column.yuan("feesFen"), Column.text("note"));

    @Test
    void chineseTakesTwoColumns() {
        assertThat(shown(
                        Integer.MAX_VALUE,
                        Table.row("张三", 1, 290000L, "x"),
                        Table.row("Li", 12, -5L, "𠮷野家"),
                        Table.row(null, null, null, null)))
                .isEqualTo("""
                        name  level   feesFen  note
                        ----  -----  --------  ------
                        张三      1  2,900.00  x
                        Li       12     -0.05  𠮷野家

                        """);
    }

    @Test
    void longTextIsCutOnATerminalOnly() {
        List<Object> row = Table.row("名".repeat(40), 1, 1L, "n".repeat(30));
        assertThat(shown(Integer.MAX_VALUE, row)).contains("名".repeat(40), "n".repeat(30));
        String cut = shown(60, row);
        assertThat(cut.lines()).allSatisfy(line -> assertThat(columns(line)).isLessThanOrEqualTo(60));
        assertThat(cut).contains("名…", "n…");
    }

    @Test
    void numbersAreNeverCut() {
        assertThat(shown(20, Table.row("a".repeat(20), 1234567, Long.MAX_VALUE, "b".repeat(20))))
                .contains("1234567", "92,233,720,368,547,758.07", "aaaaaaa…", "bbbbbbb…");
    }

    @Test
    void hostileTextIsShownAndDoesNotMoveTheTable() {
        assertThat(shown(Integer.MAX_VALUE, Table.row("a\u001b[2J\n\u202e", 1, 0L, "x")))
                .contains("a\\u001b[2J\\n\\u202e      1     0.00  x")
                .hasLineCount(3);
    }

    @Test
    void theHeaderIsBoldOnlyWhereColoursAreWanted() throws IOException {
        Table table = new Table("t", List.of(Column.text("a")), List.of(Table.row("b")));
        StringWriter out = new StringWriter();
        new TerminalTable(key -> "A", 80, true).write(table, out);
        assertThat(out.toString()).isEqualTo("\u001b[1mA\u001b[0m\n-\nb\n");
    }

    @Test
    void columnsAreAlignedWhateverStandsInThem() {
        qt().forAll(
                        lists().of(strings().allPossible().ofLengthBetween(0, 12))
                                .ofSizeBetween(1, 8),
                        integers().between(20, 100))
                .checkAssert((texts, width) -> {
                    List<List<Object>> rows = texts.stream()
                            .map(text -> Table.row(text, 7, 1L, "|"))
                            .toList();
                    List<String> lines = shown(width, rows).lines().toList();
                    assertThat(lines).hasSize(texts.size() + 2);
                    assertThat(lines.subList(2, lines.size()).stream()
                                    .mapToInt(TerminalTableTest::columns)
                                    .distinct())
                            .hasSize(1);
                });
    }

    @SafeVarargs
    private static String shown(int width, List<Object>... rows) {
        return shown(width, List.of(rows));
    }

    private static String shown(int width, List<List<Object>> rows) {
        StringWriter out = new StringWriter();
        try {
            new TerminalTable(key -> key.replace("column.", ""), width, false)
                    .write(new Table("t", COLUMNS, rows), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static int columns(String line) {
        return new AttributedString(line).columnLength();
    }
}
