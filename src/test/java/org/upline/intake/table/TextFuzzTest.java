package org.upline.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upline.model.UplineException;

/** Any bytes are text that decodes as the JDK decodes it, in rows that can be written and read again, or an error in words. */
class TextFuzzTest {
    private static final Charset GB18030 = Charset.forName("GB18030");

    @TempDir
    static Path folder;

    static Stream<Arguments> seeds() {
        return Stream.of(
                        "会员编号,推荐人\n1,\n2,1\n".getBytes(StandardCharsets.UTF_8),
                        "会员编号,推荐人\r\n1,\"\"\"x\"\"\"\r\n".getBytes(GB18030),
                        "\uFEFFa\tb\n\"1\n2\"\t'3'\n".getBytes(StandardCharsets.UTF_8),
                        "\uFEFFa;b\n1;2".getBytes(StandardCharsets.UTF_16LE),
                        "\uFEFFa|b\n\n1|2".getBytes(StandardCharsets.UTF_16BE),
                        "<table><tr><td>会员编号<td>x</table>".getBytes(StandardCharsets.UTF_8),
                        "a,\"b\nc".getBytes(StandardCharsets.UTF_8),
                        "\"a\"b,c\"d\n".getBytes(StandardCharsets.UTF_8),
                        "𠮷,\uE5E5\n".getBytes(GB18030))
                .map(bytes -> Arguments.of((Object) bytes));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void rowsAreWhatStandsThere(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("table"), bytes);
        try {
            Decoding decoding = Decoding.of(file, "table", null);
            checkText(file, bytes, decoding);
            for (TableView view : TextRows.views(file, "table", decoding)) {
                checkRows(view);
            }
            for (TableView view : HtmlTables.views(file, "table", decoding)) {
                read(view);
            }
        } catch (UplineException told) {
            assertThat(told.reason().key()).startsWith("intake.");
        }
    }

    private static void checkText(Path file, byte[] bytes, Decoding decoding) throws IOException {
        ByteBuffer text = ByteBuffer.wrap(bytes, decoding.markBytes(), bytes.length - decoding.markBytes());
        String whole;
        try {
            whole = decoding.charset().newDecoder().decode(text).toString();
        } catch (CharacterCodingException noText) {
            whole = null;
        }
        StringWriter read = new StringWriter();
        try (Reader reader = decoding.open(file)) {
            reader.transferTo(read);
            assertThat(read.toString()).isEqualTo(whole);
        } catch (StrictReader.Undecodable fault) {
            assertThat(whole).isNull();
            assertThat(fault.offset()).isBetween(0L, (long) bytes.length);
        }
    }

    private static void checkRows(TableView view) throws IOException {
        List<List<String>> rows;
        try {
            rows = read(view);
        } catch (UplineException told) {
            assertThat(told.reason().key()).startsWith("intake.");
            return;
        }
        Path again = folder.resolve("again");
        try (CSVPrinter printer =
                new CSVPrinter(Files.newBufferedWriter(again, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            for (List<String> row : rows) {
                printer.printRecord(row);
            }
        }
        TableView comma = TextRows.views(again, "again", new Decoding(StandardCharsets.UTF_8, 0))
                .get(0);
        assertThat(read(comma)).isEqualTo(rows);
    }

    private static List<List<String>> read(TableView view) {
        List<List<String>> rows = new ArrayList<>();
        try (RowSource source = view.open()) {
            for (TableRow row = source.next(); row != null; row = source.next()) {
                rows.add(List.copyOf(row.cells()));
                assertThat(row.number()).isEqualTo(rows.size());
            }
        }
        return rows;
    }
}
