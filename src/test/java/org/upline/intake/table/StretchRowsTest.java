package org.upline.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

class StretchRowsTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String[] CELLS = {
        "",
        "",
        "6222020000000000017\t",
        "6222020000000000018\t",
        "张伟",
        "张卫",
        "\\N",
        "暂无法获知",
        " 出 ",
        "=\"007\"",
        "'12",
        "\"a,b\"",
        "\"x\ny\"",
        "\"他说\"\"好\"\"\"",
        "\"1\"2",
        "\"\"3\"",
        "臿",
        "\uD842\uDFB7",
        "1234567",
        "12345678",
        "123456789"
    };
    private static final String[] ENDS = {"\n", "\n", "\r\n", "\r"};

    @TempDir
    private Path folder;

    /** Held in memory and cut anywhere, or streamed from the first byte to the last: the same rows, which say the same. */
    @Test
    void whatIsHeldGivesTheRowsOfWhatIsStreamed() throws IOException {
        Random random = new Random(5);
        for (int run = 0; run < 60; run++) {
            Charset charset = run % 2 == 0 ? GB18030 : StandardCharsets.UTF_8;
            int mark = run % 4 == 1 ? 3 : 0;
            byte[] text = table(random).getBytes(charset);
            Path file = folder.resolve("t.csv");
            try (ByteArrayOutputStream all = new ByteArrayOutputStream()) {
                all.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, 0, mark);
                all.write(text);
                Files.write(file, all.toByteArray());
            }
            TableView view =
                    TextRows.views(file, "t.csv", new Decoding(charset, mark)).get(0);
            List<TableRow> streamed = rows(List.of(view));
            assertThat(streamed).hasSizeGreaterThan(50);
            for (int least : new int[] {1, 40, 1000, 1 << 20}) {
                assertThat(rows(view.parts(5, least))).isEqualTo(streamed);
            }
        }
    }

    /** UTF-16 is not cut: its bytes cannot be told apart without decoding. */
    @Test
    void otherCharacterSetsAreStreamedInOne() throws IOException {
        Path file = Files.write(folder.resolve("t.csv"), "a,b\n中,1\n".getBytes(StandardCharsets.UTF_16LE));
        TableView view = TextRows.views(file, "t.csv", new Decoding(StandardCharsets.UTF_16LE, 0))
                .get(0);
        assertThat(view.parts(1, 1)).hasSize(1);
        assertThat(rows(view.parts(1, 1)))
                .containsExactly(new TableRow(1, List.of("a", "b")), new TableRow(2, List.of("中", "1")));
    }

    /** The byte 0xFF at offset 8 is no text; the row before it is given, and the row it stands in is the third. */
    @Test
    void whatIsNoTextIsToldWithItsPlace() throws IOException {
        byte[] bytes = "a,b\n1,2\n?,3\n4,5\n".getBytes(StandardCharsets.US_ASCII);
        bytes[8] = (byte) 0xFF;
        assertThat(told(bytes)).containsExactly("[a, b]", "[1, 2]", "intake.undecodable 8 3");
    }

    /** The quote in the second row does not close: the rest of the file is not taken for a cell. */
    @Test
    void aQuoteThatDoesNotCloseIsToldWithItsRow() throws IOException {
        assertThat(told("a,b\n1,\"2\n3,4\n".getBytes(StandardCharsets.US_ASCII)))
                .containsExactly("[a, b]", "intake.openQuote 2");
    }

    /** A row longer than what is held in one is streamed, and so are those behind it. */
    @Test
    void anEnormousRowIsReadAsWell() throws IOException {
        String large = "7".repeat(600_000);
        List<String> told = told(("a,b\n" + large + "," + large + "\n3,4\n").getBytes(StandardCharsets.US_ASCII));
        assertThat(told).containsExactly("[a, b]", "[" + large + ", " + large + "]", "[3, 4]");
    }

    private List<String> told(byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve("t.csv"), bytes);
        TableView view = TextRows.views(file, "t.csv", new Decoding(GB18030, 0)).get(0);
        List<String> told = new ArrayList<>();
        try (RowSource source = view.parts(2, Long.MAX_VALUE).get(0).open()) {
            for (TableRow row = source.next(); row != null; row = source.next()) {
                told.add(row.cells().toString());
            }
        } catch (UplineException broken) {
            List<Object> about = broken.reason().arguments();
            told.add(broken.reason().key()
                    + (about.size() > 2 ? " " + about.get(2) + " " + about.get(3) : " " + about.get(1)));
        }
        return told;
    }

    private static String table(Random random) {
        StringBuilder text = new StringBuilder();
        for (int row = 100 + random.nextInt(300); row > 0; row--) {
            int width = random.nextInt(20) == 0 ? random.nextInt(7) : 5;
            for (int column = 0; column < width; column++) {
                text.append(column == 0 ? "" : ",");
                text.append(column == 4 ? Integer.toString(random.nextInt()) : CELLS[random.nextInt(CELLS.length)]);
            }
            text.append(ENDS[random.nextInt(ENDS.length)]);
        }
        return text.toString();
    }

    private static List<TableRow> rows(List<TableView> parts) {
        List<TableRow> rows = new ArrayList<>();
        List<String> said = new ArrayList<>();
        List<String> cleaned = new ArrayList<>();
        for (TableView part : parts) {
            try (RowSource source = part.open()) {
                for (TableRow row = source.next(); row != null; row = source.next()) {
                    for (int i = 0; i < row.cells().size(); i++) {
                        said.add(row.said(i));
                        cleaned.add(Cells.clean(row.cells().get(i)));
                    }
                    rows.add(row);
                }
            }
        }
        assertThat(said.equals(cleaned)).isTrue();
        return rows;
    }
}
