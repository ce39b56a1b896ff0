package org.upline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.model.UplineException;

/** Parquet as it is written and read here; that Spark reads it and is read is shown by the tests of the Spark module. */
class TableFileTest {
    private static final List<TableColumn> COLUMNS = List.of(
            new TableColumn("member", ColumnKind.WHOLE, false),
            new TableColumn("name", ColumnKind.TEXT, true),
            new TableColumn("blank", ColumnKind.TRUTH, false),
            new TableColumn("share", ColumnKind.NUMBER, true),
            new TableColumn("joined", ColumnKind.TIME, true),
            new TableColumn("rank", ColumnKind.SHORT_WHOLE, true));

    @TempDir
    Path folder;

    /** A file of one column and two rows, byte by byte. */
    @Test
    void theBytesOfASmallFile() throws IOException {
        Path file = folder.resolve("small.parquet");
        try (TableWriter out = new TableWriter(
                file,
                List.of(new TableColumn("n", ColumnKind.WHOLE, true)),
                new TreeMap<>(Map.of("k", "v")),
                Codec.PLAIN)) {
            out.write(Arrays.asList(7L));
            out.write(Arrays.asList((Object) null));
            out.finish();
        }

        assertThat(HexFormat.of().formatHex(Files.readAllBytes(file)))
                .isEqualTo(
                        "50415231" // PAR1
                                // page header: data page, 16 bytes plain and packed; 2 values, PLAIN, levels RLE and
                                // RLE
                                + "15001520" + "1520" + "2c15041500150615060000"
                                // levels: 4 bytes long; one present, one absent; then 7
                                + "04000000" + "02010200" + "0700000000000000"
                                // footer: version 1, schema of two elements: the root with one child, n INT64 optional
                                + "1502" + "192c" + "4806" + "75706c696e65" + "150200" + "1504250218016e00"
                                // 2 rows; a row group with one chunk at 4: INT64, PLAIN and RLE, n, plain, 2 values,
                                // sizes, place
                                + "1604" + "191c" + "191c" + "2608" + "1c1504" + "19250006" + "1918016e" + "1500"
                                + "1604"
                                + "1642" + "1642" + "2608" + "0000" + "1642" + "1604" + "00"
                                // k=v, written by upline; length of the footer
                                + "191c" + "18016b" + "180176" + "00" + "1806" + "75706c696e65" + "00" + "4d000000"
                                + "50415231");
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Random random = new Random(9);
        for (Codec codec : Codec.values()) {
            List<List<@Nullable Object>> rows = new ArrayList<>();
            // Enough text for several pages.
            for (int i = 0; i < 40_000; i++) {
                rows.add(Arrays.asList(
                        random.nextLong(),
                        random.nextInt(3) == 0 ? null : "名𠮷" + "x".repeat(random.nextInt(120)),
                        random.nextBoolean(),
                        i > 20_000 ? null : Double.valueOf(random.nextGaussian()),
                        random.nextInt(50) == 0
                                ? null
                                : LocalDateTime.of(1960, 1, 1, 0, 0, 0, 5_000).plusSeconds(random.nextInt()),
                        Long.valueOf(random.nextInt())));
            }
            Path file = folder.resolve(codec + ".parquet");
            write(file, rows, codec);

            TableFile table = TableFile.open(file);
            assertThat(table.columns()).isEqualTo(COLUMNS);
            assertThat(table.told()).containsEntry("upline.case", "案件");
            assertThat(table.rows()).isEqualTo(rows.size());
            assertThat(read(table)).isEqualTo(rows);
        }
    }

    @Test
    void halfOfACharacterIsSpelledOut() throws IOException {
        Path file = folder.resolve("half.parquet");
        write(file, List.of(Arrays.asList(1L, "a\ud842", false, null, null, null)), Codec.GZIP);
        assertThat(read(TableFile.open(file)).get(0).get(1)).isEqualTo("a\\ud842");
    }

    @Test
    void anEmptyTableIsOne() throws IOException {
        Path file = folder.resolve("empty.parquet");
        write(file, List.of(), Codec.GZIP);
        assertThat(read(TableFile.open(file))).isEmpty();
    }

    /** Whatever byte is wrong, it is said in words or has no consequence for the reader's bounds. */
    @Test
    void aDamagedFileIsRefusedInWords() throws IOException {
        Path file = folder.resolve("sound.parquet");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (long i = 0; i < 50; i++) {
            rows.add(Arrays.asList(i, i % 3 == 0 ? null : "名" + i, i % 2 == 0, null, null, i));
        }
        write(file, rows, Codec.PLAIN);
        byte[] sound = Files.readAllBytes(file);
        int refused = 0;
        for (int at = 0; at < sound.length; at++) {
            for (int bit : new int[] {1, 0x80}) {
                byte[] damaged = sound.clone();
                damaged[at] ^= (byte) bit;
                Files.write(folder.resolve("damaged.parquet"), damaged);
                try {
                    read(TableFile.open(folder.resolve("damaged.parquet")));
                } catch (UplineException e) {
                    assertThat(e.reason().key()).startsWith("tables.");
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(sound.length / 2);
        Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(sound, sound.length - 1));
        assertThatThrownBy(() -> TableFile.open(folder.resolve("cut.parquet")))
                .hasMessageContaining("tables.noParquet");
    }

    private static void write(Path file, List<List<@Nullable Object>> rows, Codec codec) throws IOException {
        try (TableWriter out = new TableWriter(file, COLUMNS, new TreeMap<>(Map.of("upline.case", "案件")), codec)) {
            for (List<@Nullable Object> row : rows) {
                out.write(row);
            }
            out.finish();
        }
    }

    private static List<List<@Nullable Object>> read(TableFile table) throws IOException {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        table.forEach(row -> rows.add(new ArrayList<>(row)));
        return rows;
    }
}
