package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowSortTest {

    @Test
    void sortsAPartAndKeepsEqualRowsInOrder() {
        Random random = new Random(3);
        for (int n : new int[] {0, 1, 2, 11, 12, 13, 25, 100, 1000, 1037}) {
            int[] key = random.ints(n + 10, 0, 1 + n / 3).toArray();
            int[] rows = IntStream.range(0, n + 10).toArray();
            RowSort.sort(rows, 5, n + 5, (a, b) -> Integer.compare(key[a], key[b]));
            int[] expected = IntStream.concat(
                            IntStream.concat(
                                    IntStream.range(0, 5),
                                    IntStream.range(5, n + 5)
                                            .boxed()
                                            .sorted(Comparator.comparingInt((Integer i) -> key[i]))
                                            .mapToInt(i -> i)),
                            IntStream.range(n + 5, n + 10))
                    .toArray();
            assertThat(rows).as(Arrays.toString(key)).containsExactly(expected);
        }
    }

    @Test
    void sortsByKeysThatMoveAlong() {
        Random random = new Random(5);
        for (int n = 0; n < 40; n++) {
            long[] key = random.longs(n, 0, 1 + n / 2).toArray();
            long[] keys = key.clone();
            int[] rows = IntStream.range(0, n).toArray();
            RowSort.sortByKey(rows, keys);
            assertThat(rows)
                    .containsExactly(IntStream.range(0, n)
                            .boxed()
                            .sorted(Comparator.comparingLong(i -> key[i]))
                            .mapToInt(i -> i)
                            .toArray());
            assertThat(keys).containsExactly(Arrays.stream(key).sorted().toArray());
        }
    }

    @Test
    void manyRowsAreSortedByKeyTheSameOnAnyNumberOfThreads() {
        Random random = new Random(6);
        // Less than a stretch, a whole number of them, and not; in few keys, in many, and in order already.
        for (int n : new int[] {16_383, 65_536, 5 * 16_384 + 1}) {
            for (long bound : new long[] {3, 50_000, Long.MAX_VALUE}) {
                long[] key = random.longs(n, -bound, bound).toArray();
                int[] expected = IntStream.range(0, n)
                        .boxed()
                        .sorted(Comparator.comparingLong(i -> key[i]))
                        .mapToInt(i -> i)
                        .toArray();
                for (int threads : new int[] {1, 7}) {
                    long[] keys = key.clone();
                    int[] rows = IntStream.range(0, n).toArray();
                    Threads.on(threads, () -> {
                        RowSort.sortByKey(rows, keys);
                        RowSort.sortByKey(rows, keys);
                        return rows;
                    });
                    assertThat(Arrays.equals(rows, expected))
                            .as("%d rows, %d keys, %d threads", n, bound, threads)
                            .isTrue();
                    assertThat(keys).isSorted();
                }
            }
        }
    }
}
