package org.upline.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

class TextRowsTest {
    private static final int COMMA = 0;
    private static final int TAB = 1;

    @TempDir
    Path folder;

    @Test
    void rowsAreNumberedAsASpreadsheetNumbersThem() throws IOException {
        assertThat(rows("a,b\r\n\r\n\"x\ny\",2\n3,4", COMMA))
                .containsExactly(
                        new TableRow(1, List.of("a", "b")),
                        new TableRow(2, List.of("")),
                        new TableRow(3, List.of("x\ny", "2")),
                        new TableRow(4, List.of("3", "4")));
    }

    @Test
    void anyLineEndWillDo() throws IOException {
        assertThat(rows("a\tb\rc\td\r\ne\tf\n", TAB))
                .extracting(TableRow::cells)
                .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e", "f"));
    }

    @Test
    void aQuoteInsideACellIsALetter() throws IOException {
        assertThat(rows("a\"b,\"c\"\"d\",\"e\"\t\n", COMMA))
                .extracting(TableRow::cells)
                .containsExactly(List.of("a\"b", "c\"d", "e\t"));
    }

    @Test
    void aQuoteThatDoesNotCloseIsToldWithItsRow() {
        UplineException failure = failure("a,b\n1,2\n\"3,4\n5,6\n");
        assertThat(failure.reason().key()).isEqualTo("intake.openQuote");
        assertThat(failure.reason().arguments()).isEqualTo(List.of("f", 3));
    }

    @Test
    void aRowThatDoesNotEndDoesNotFillTheMemory() {
        UplineException failure = failure("a,b\n\"" + "x".repeat(BoundedReader.ROW_LIMIT + 100_000));
        assertThat(failure.reason().key()).isEqualTo("intake.endlessRow");
        assertThat(failure.reason().arguments()).isEqualTo(List.of("f", 2));
    }

    @Test
    void aCellOfMoreThanAMegabyteIsToldWithItsRow() {
        UplineException failure = failure("a,b\n" + "x".repeat(TextRows.CELL_LIMIT + 1) + ",1\n");
        assertThat(failure.reason().key()).isEqualTo("intake.endlessRow");
        assertThat(failure.reason().arguments()).isEqualTo(List.of("f", 2));
    }

    @Test
    void tooManyColumnsAreToldWithTheirRow() throws IOException {
        assertThat(rows(",".repeat(1_999), COMMA)).hasSize(1);
        UplineException failure = failure(",".repeat(2_000));
        assertThat(failure.reason().key()).isEqualTo("intake.tooManyColumns");
        assertThat(failure.reason().arguments()).isEqualTo(List.of("f", 1, 2001, 2000));
    }

    @Test
    void bytesThatAreNoTextAreToldWithPlaceAndRow() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("编号,姓名\n1,张\n2,".getBytes(Charset.forName("GB18030")));
        int good = bytes.size();
        bytes.write(0xFF);
        bytes.write(',');
        Path file = Files.write(folder.resolve("f"), bytes.toByteArray());
        UplineException failure = catchThrowableOfType(UplineException.class, () -> rows(file, COMMA));
        assertThat(failure.reason().key()).isEqualTo("intake.undecodable");
        assertThat(failure.reason().arguments()).isEqualTo(List.of("f", "GB18030", (long) good, 3));
    }

    private UplineException failure(String text) {
        return catchThrowableOfType(UplineException.class, () -> rows(text, COMMA));
    }

    private List<TableRow> rows(String text, int separator) throws IOException {
        return rows(Files.write(folder.resolve("f"), text.getBytes(StandardCharsets.UTF_8)), separator);
    }

    private static List<TableRow> rows(Path file, int separator) {
        List<TableRow> rows = new ArrayList<>();
        TableFile table = TableFile.of(file, "f", null);
        try (RowSource source = table.views().get(separator).open()) {
            for (TableRow row = source.next(); row != null; row = source.next()) {
                rows.add(row);
            }
        }
        return rows;
    }
}
