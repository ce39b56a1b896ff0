package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTest {

    /** What a map that keeps its order would give. */
    private static List<List<Integer>> naive(int[] rows, int[] key) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int row : rows) {
            groups.computeIfAbsent(key[row], any -> new ArrayList<>()).add(row);
        }
        return List.copyOf(groups.values());
    }

    private static List<List<Integer>> told(Grouping groups) {
        return IntStream.range(0, groups.count())
                .mapToObj(g -> Arrays.stream(groups.rows(g)).boxed().toList())
                .toList();
    }

    private static int[] shuffled(Random random, int count) {
        int[] rows = IntStream.range(0, count).toArray();
        for (int k = count - 1; k > 0; k--) {
            int other = random.nextInt(k + 1);
            int row = rows[k];
            rows[k] = rows[other];
            rows[other] = row;
        }
        return rows;
    }

    @Test
    void fewRowsGroupAsInAMap() {
        Random random = new Random(1);
        for (int n = 0; n < 200; n++) {
            int[] key = random.ints(n, 0, 1 + n / 3).toArray();
            int[] rows = shuffled(random, n);
            // Every third has the hash of another group.
            Grouping groups = Grouping.of(rows, i -> key[i] / 3, (a, b) -> key[a] == key[b]);
            assertThat(told(groups)).isEqualTo(naive(rows, key));
        }
    }

    @Test
    void manyRowsGroupAsInAMapOnAnyNumberOfThreads() {
        Random random = new Random(2);
        for (int groupCount : new int[] {1, 900, 40_000, 10_000_000}) {
            int n = 70_001;
            int[] key = random.ints(n, 0, groupCount).toArray();
            int[] rows = shuffled(random, n);
            List<List<Integer>> expected = naive(rows, key);
            for (int threads : new int[] {1, 7}) {
                Grouping groups = Threads.on(
                        threads,
                        () -> Grouping.of(rows, i -> Integer.hashCode(key[i] / 2), (a, b) -> key[a] == key[b]));
                assertThat(told(groups).equals(expected))
                        .as("%d keys on %d threads", groupCount, threads)
                        .isTrue();
            }
        }
    }
}
