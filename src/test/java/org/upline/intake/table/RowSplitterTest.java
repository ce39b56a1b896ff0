package org.upline.intake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** Rows by our splitter, by hand and against commons-csv. */
class RowSplitterTest {
    @Test
    void quotesOpenACellOnlyAtItsStart() throws IOException {
        assertThat(split("a,\"b,\"\"c\"\"\r\nd\",e\"f\r\"g\"h\"i,\n", 4))
                .containsExactly(List.of("a", "b,\"c\"\r\nd", "e\"f"), List.of("gh\"i", ""));
    }

    @Test
    void anEmptyLineIsARowAndTheLastRowNeedsNoLineBreak() throws IOException {
        assertThat(split("a\n\nb", 1)).containsExactly(List.of("a"), List.of(""), List.of("b"));
        assertThat(split("a,", 1)).containsExactly(List.of("a", ""));
        assertThat(split("", 1)).isEmpty();
    }

    @Test
    void aQuoteThatDoesNotCloseIsAnError() throws IOException {
        RowSplitter splitter = new RowSplitter(new StringReader("a,b\nc,\"d\ne"), ',', 2);
        assertThat(splitter.next()).containsExactly("a", "b");
        assertThatThrownBy(splitter::next).isInstanceOf(RowSplitter.OpenQuote.class);
    }

    @Test
    void rowsAreThoseOfTheLibraryWhateverTheBufferCuts() throws IOException {
        Random random = new Random(7);
        int broken = 0;
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(24);
            for (int i = 0; i < length; i++) {
                text.append("ab甲\uD842\uDFB7 ,,,\"\"\"\n\n\r".charAt(random.nextInt(15)));
            }
            List<List<String>> expected = byLibrary(text.toString());
            broken += expected.contains(List.of("open quote")) ? 1 : 0;
            for (int room : new int[] {1, 3, 64}) {
                assertThat(split(text.toString(), room)).as("%s", text).isEqualTo(expected);
            }
        }
        assertThat(broken).isBetween(1_000, 19_000);
    }

    private static List<List<String>> split(String text, int room) throws IOException {
        RowSplitter splitter = new RowSplitter(new StringReader(text), ',', room);
        List<List<String>> rows = new ArrayList<>();
        try {
            for (String[] row = splitter.next(); row != null; row = splitter.next()) {
                rows.add(List.of(row));
            }
        } catch (RowSplitter.OpenQuote open) {
            rows.add(List.of("open quote"));
        }
        return rows;
    }

    private static List<List<String>> byLibrary(String text) throws IOException {
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(',')
                .setQuote('"')
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(false)
                .get();
        List<List<String>> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            for (CSVRecord row : parser) {
                rows.add(List.of(row.values()));
            }
        } catch (UncheckedIOException open) {
            rows.add(List.of("open quote"));
        }
        return rows;
    }
}
