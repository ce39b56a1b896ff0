package org.upline.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.upline.model.Message;
import org.upline.model.UplineException;

class TextStretchesTest {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String[] PIECES = {
        "a",
        "1",
        "\"",
        "\"",
        "\"\"",
        ",",
        ",",
        ";",
        "|",
        "\t",
        " ",
        "\n",
        "\n",
        "\r\n",
        "\r",
        "中文",
        "臿",
        "\uD842\uDFB7",
        "\\",
        "'"
    };

    @TempDir
    private Path folder;

    /** A quoted cell holds a line break: it is one row, which no cut goes through. */
    @Test
    void aLineBreakInACellIsNoEndOfARow() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a,b\n\"1\n2\",3\n4,5\n");
        assertThat(TextStretches.of(file, 0, ',', 2, 1))
                .containsExactly(
                        new TextStretches.Stretch(0, 4, 0, 1),
                        new TextStretches.Stretch(4, 12, 1, 1),
                        new TextStretches.Stretch(12, 16, 2, 1),
                        new TextStretches.Stretch(16, 16, 3, 0));
    }

    @Test
    void aCutIsOnlyMadeBelowARowOfFullWidth() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "a,b\n1\n2\n3,4\n5\n");
        assertThat(TextStretches.of(file, 0, ',', 2, 1))
                .containsExactly(
                        new TextStretches.Stretch(0, 4, 0, 1),
                        new TextStretches.Stretch(4, 12, 1, 3),
                        new TextStretches.Stretch(12, 14, 4, 1));
    }

    /** Whatever the text, be it no sound table at all: the parts give the rows of the whole, or fail as it does. */
    @Test
    void thePartsOfAnyTextAreItsRows() throws IOException {
        Random random = new Random(17);
        int cut = 0;
        for (int run = 0; run < 1_500; run++) {
            Charset charset = random.nextBoolean() ? GB18030 : StandardCharsets.UTF_8;
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(60); k > 0; k--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            byte[] bytes = text.toString().getBytes(charset);
            if (bytes.length > 0 && random.nextInt(10) == 0) {
                bytes[random.nextInt(bytes.length)] = (byte) 0xFF;
            }
            Path file = Files.write(folder.resolve("t.csv"), bytes);
            for (TableView view : TextRows.views(file, "t.csv", new Decoding(charset, 0))) {
                List<TableView> parts = view.parts(random.nextInt(3), 1 + random.nextInt(20));
                assertThat(rows(parts)).as("%s", text).isEqualTo(rows(List.of(view)));
                cut += parts.size() - 1;
            }
        }
        assertThat(cut).isPositive();
    }

    private static List<Object> rows(List<TableView> parts) {
        List<Object> rows = new ArrayList<>();
        for (TableView part : parts) {
            try (RowSource source = part.open()) {
                for (TableRow row = source.next(); row != null; row = source.next()) {
                    rows.add(row);
                }
            } catch (UplineException broken) {
                Message reason = broken.reason();
                // The row of bytes that are no text is told as the one at which reading ahead met them.
                return reason.key().equals("intake.undecodable")
                        ? List.of(reason.key(), reason.arguments().get(2))
                        : List.of(rows, reason);
            }
        }
        return rows;
    }
}
