package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CountingSortTest {
    @Test
    void descendingIsTheStableSortOfTheLibrary() {
        Random random = new Random(3);
        for (int round = 0; round < 100; round++) {
            int bits = 1 + random.nextInt(63);
            long[] value = random.longs(200)
                    .map(v -> v >>> 64 - bits)
                    .map(v -> v & Long.MAX_VALUE)
                    .toArray();
            int[] items =
                    IntStream.range(0, value.length).filter(i -> i % 3 != 0).toArray();
            int[] expected = IntStream.of(items)
                    .boxed()
                    .sorted(Comparator.comparing((Integer i) -> value[i]).reversed())
                    .mapToInt(i -> i)
                    .toArray();
            assertThat(CountingSort.descending(items, value)).isEqualTo(expected);
        }
    }

    @Test
    void nothingAndZerosStayAsTheyAre() {
        assertThat(CountingSort.descending(new int[0], new long[0])).isEmpty();
        assertThat(CountingSort.descending(new int[] {1, 0}, new long[2])).containsExactly(1, 0);
    }
}
