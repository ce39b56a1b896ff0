package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns that are read where they lie hold what was written, whether they were copied meanwhile or not. */
class ColumnsTest {
    /** More than one processor copies at a time, and not a multiple of it. */
    private static final int SIZE = (1 << 18) + 12_345;

    @TempDir
    Path folder;

    private final byte[] bytes = new byte[SIZE];
    private final int[] ints = new Random(7).ints(SIZE).toArray();
    private final long[] longs = new Random(8).longs(SIZE).toArray();

    private Snapshot written() throws IOException {
        new Random(9).nextBytes(bytes);
        Path file = folder.resolve("columns.bin");
        try (SnapshotWriter out = new SnapshotWriter(file, "g")) {
            // Three bytes first, so that the others begin behind a gap.
            out.bytes("three", new byte[] {1, 2, 3});
            out.bytes("bytes", ByteColumn.of(bytes));
            out.ints("ints", IntColumn.of(ints));
            out.longs("longs", LongColumn.of(longs));
            out.commit();
        }
        return Snapshot.open(file);
    }

    @Test
    void aFewValuesAreReadWhereTheyLie() throws IOException {
        Snapshot in = written();
        for (int index : new int[] {0, 1, 4_711, 1 << 18, SIZE - 1}) {
            assertThat(in.byteColumn("bytes").get(index)).isEqualTo(bytes[index]);
            assertThat(in.intColumn("ints").get(index)).isEqualTo(ints[index]);
            assertThat(in.longColumn("longs").get(index)).isEqualTo(longs[index]);
        }
        assertThat(in.intColumn("ints").size()).isEqualTo(SIZE);
    }

    @Test
    void allValuesAskedForOneByOneAreThoseOfTheCopy() throws IOException {
        Snapshot in = written();
        assertThat(in.ints("ints")).isEqualTo(ints);
        assertThat(in.longs("longs")).isEqualTo(longs);
        ByteColumn byteColumn = in.byteColumn("bytes");
        IntColumn intColumn = in.intColumn("ints");
        LongColumn longColumn = in.longColumn("longs");
        // Many threads ask the same columns: the copy is made under them.
        long wrong = IntStream.range(0, SIZE)
                .parallel()
                .filter(i ->
                        byteColumn.get(i) != bytes[i] || intColumn.get(i) != ints[i] || longColumn.get(i) != longs[i])
                .count();
        assertThat(wrong).isZero();
        assertThat(intColumn.array()).isEqualTo(ints);
    }

    @Test
    void thereIsNothingBesideTheColumn() throws IOException {
        Snapshot in = written();
        for (int index : new int[] {-1, SIZE}) {
            assertThatThrownBy(() -> in.byteColumn("bytes").get(index)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> in.intColumn("ints").get(index)).isInstanceOf(IndexOutOfBoundsException.class);
            assertThatThrownBy(() -> in.longColumn("longs").get(index)).isInstanceOf(IndexOutOfBoundsException.class);
        }
        assertThatThrownBy(() -> in.intColumn("longs")).isInstanceOf(IllegalArgumentException.class);
    }
}
