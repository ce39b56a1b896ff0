package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BalanceTrailTest {

    @Test
    void newestFirstIsTurnedRound() {
        // 10 -> 30 -> 25 -> 5, listed backwards.
        assertThat(BalanceTrail.order(10L, new long[] {25, 30, 10}, new long[] {5, 25, 30}))
                .containsExactly(2, 1, 0);
    }

    @Test
    void aClosedWalkIsLetInOnTheWay() {
        // 1 -> 2 -> 3 and, from 2, 2 -> 9 -> 2.
        assertThat(BalanceTrail.order(1L, new long[] {1, 2, 2, 9}, new long[] {2, 3, 9, 2}))
                .containsExactly(0, 2, 3, 1);
    }

    @Test
    void withoutAStartAClosedWalkStandsAsListed() {
        assertThat(BalanceTrail.order(null, new long[] {4, 6}, new long[] {6, 4}))
                .containsExactly(0, 1);
    }

    @Test
    void hasAsFewBreaksAsAnyOrder() {
        Random random = new Random(11);
        for (int round = 0; round < 3_000; round++) {
            int n = 1 + random.nextInt(6);
            long[] before = random.longs(n, 0, 4).toArray();
            long[] after = random.longs(n, 0, 4).toArray();
            Long start = random.nextInt(4) == 0 ? null : (long) random.nextInt(5);
            int[] order = BalanceTrail.order(start, before, after);
            assertThat(Arrays.stream(order).sorted().toArray())
                    .containsExactly(IntStream.range(0, n).toArray());
            assertThat(breaks(start, before, after, order))
                    .as("%s %s from %s", Arrays.toString(before), Arrays.toString(after), start)
                    .isEqualTo(fewest(start, before, after, new boolean[n], 0));
        }
    }

    private static int breaks(@Nullable Long start, long[] before, long[] after, int[] order) {
        int breaks = 0;
        Long balance = start;
        for (int row : order) {
            breaks += balance == null || balance == before[row] ? 0 : 1;
            balance = after[row];
        }
        return breaks;
    }

    /** Tries every order. */
    private static int fewest(@Nullable Long balance, long[] before, long[] after, boolean[] used, int count) {
        if (count == used.length) {
            return 0;
        }
        int fewest = Integer.MAX_VALUE;
        for (int row = 0; row < used.length; row++) {
            if (!used[row]) {
                used[row] = true;
                int here = balance == null || balance == before[row] ? 0 : 1;
                fewest = Math.min(fewest, here + fewest(after[row], before, after, used, count + 1));
                used[row] = false;
            }
        }
        return fewest;
    }
}
