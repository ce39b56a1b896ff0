package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("columns.snapshot");
    }

    @Test
    void columnsComeBackAsTheyWere() throws IOException {
        byte[] bytes = {1, -1, 127, -128, 0};
        int[] ints = {0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE};
        long[] longs = {Long.MIN_VALUE, 0, 1L << 40};
        List<String> strings = List.of("", "赵一", "𠮷辛", "a\u0000b", "\u202Eevil", "tail");
        try (SnapshotWriter out = new SnapshotWriter(file, "g-17")) {
            out.bytes("b", bytes);
            out.ints("i", ints);
            out.strings("s", strings);
            out.longs("l", longs);
            out.commit();
        }
        Snapshot in = Snapshot.open(file);
        assertThat(in.generation()).isEqualTo("g-17");
        assertThat(in.bytes("b")).isEqualTo(bytes);
        assertThat(in.ints("i")).isEqualTo(ints);
        assertThat(in.longs("l")).isEqualTo(longs);
        assertThat(in.strings("s")).isEqualTo(strings);
        assertThat(in.has("s")).isTrue();
        assertThat(in.has("nothing")).isFalse();
    }

    /** More texts than are encoded at once, of lengths that differ. */
    @Test
    void aLongColumnOfTextsIsWrittenInStretches() throws IOException {
        List<String> texts = IntStream.range(0, 600_001)
                .mapToObj(i -> i % 3 == 0 ? "" : "会员" + i)
                .toList();
        try (SnapshotWriter out = new SnapshotWriter(file, "g")) {
            out.strings("s", texts);
            out.ints("i", new int[] {7});
            out.commit();
        }
        assertThat(Snapshot.open(file).strings("s").equals(texts)).isTrue();
        assertThat(Snapshot.open(file).ints("i")).containsExactly(7);
    }

    @Test
    void emptyColumnsAndEmptySnapshot() throws IOException {
        try (SnapshotWriter out = new SnapshotWriter(file, "")) {
            out.commit();
        }
        assertThat(Snapshot.open(file).generation()).isEmpty();
        try (SnapshotWriter out = new SnapshotWriter(file, "g")) {
            out.bytes("b", new byte[0]);
            out.ints("i", new int[0]);
            out.longs("l", new long[0]);
            out.strings("s", List.of());
            out.strings("blank", List.of(""));
            out.commit();
        }
        Snapshot in = Snapshot.open(file);
        assertThat(in.bytes("b")).isEmpty();
        assertThat(in.ints("i")).isEmpty();
        assertThat(in.longs("l")).isEmpty();
        assertThat(in.strings("s")).isEmpty();
        assertThat(in.strings("blank")).containsExactly("");
    }

    @Test
    void anySequenceOfCharactersSurvives() throws IOException {
        Random random = new Random(7);
        char[] alphabet = {'a', '\u00E9', '\u4E00', '\uD842', '\uDFB7', '\uDFFF', '\uD7FF', '\uE000', '\uFFFF', '\u0000'
        };
        List<String> strings = IntStream.range(0, 5_000)
                .mapToObj(i -> random.ints(random.nextInt(8), 0, alphabet.length)
                        .collect(StringBuilder::new, (text, c) -> text.append(alphabet[c]), StringBuilder::append)
                        .toString())
                .toList();
        try (SnapshotWriter out = new SnapshotWriter(file, "g")) {
            out.strings("s", strings);
            out.commit();
        }
        List<String> back = Snapshot.open(file).strings("s");
        for (int i = strings.size() - 1; i >= 0; i--) {
            assertThat(back.get(i)).isEqualTo(strings.get(i));
        }
        assertThatThrownBy(() -> back.get(5_000)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> back.set(0, "x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void columnsLargerThanTheBuffer() throws IOException {
        int[] ints = IntStream.range(0, 700_001).toArray();
        long[] longs =
                IntStream.range(0, 300_003).asLongStream().map(i -> i * i).toArray();
        try (SnapshotWriter out = new SnapshotWriter(file, "g")) {
            out.bytes("one", new byte[] {7});
            out.ints("i", ints);
            out.longs("l", longs);
            out.commit();
        }
        assertThat(Snapshot.open(file).ints("i")).isEqualTo(ints);
        assertThat(Snapshot.open(file).longs("l")).isEqualTo(longs);
    }

    @Test
    void aTruncatedFileIsNoSnapshot() throws IOException {
        try (SnapshotWriter out = new SnapshotWriter(file, "g")) {
            out.longs("l", new long[20]);
            out.commit();
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> Snapshot.open(cut)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void nothingStandsUnderTheNameBeforeCommit() throws IOException {
        try (SnapshotWriter out = new SnapshotWriter(file, "old")) {
            out.commit();
        }
        try (SnapshotWriter out = new SnapshotWriter(file, "new")) {
            out.ints("i", new int[1_000]);
        }
        assertThat(Snapshot.open(file).generation()).isEqualTo("old");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void wrongNamesAndTypesAreErrors() throws IOException {
        try (SnapshotWriter out = new SnapshotWriter(file, "g")) {
            out.ints("i", new int[1]);
            assertThatIllegalArgumentException().isThrownBy(() -> out.longs("i", new long[1]));
            out.commit();
        }
        Snapshot in = Snapshot.open(file);
        assertThatIllegalArgumentException().isThrownBy(() -> in.longs("i"));
        assertThatIllegalArgumentException().isThrownBy(() -> in.strings("none"));
    }
}
