package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NearestPairsTest {

    @Test
    void nearestFirstNotFirstCome() {
        // Debits at 0 and 40, a credit at 45: the later debit has it.
        assertThat(pairs(new long[] {0, 40, 45}, 2, 60)).containsExactly("1-2");
    }

    @Test
    void ofEqualDistancesTheEarlierPair() {
        // Debit at 10 between credits at 0 and 20.
        assertThat(pairs(new long[] {10, 0, 20}, 1, 60)).containsExactly("0-1");
    }

    @Test
    void theToleranceIsInclusive() {
        assertThat(pairs(new long[] {0, 60}, 1, 60)).containsExactly("0-1");
        assertThat(pairs(new long[] {0, 61}, 1, 60)).isEmpty();
        assertThat(pairs(new long[] {0, 1000, 61}, 2, 60)).isEmpty();
    }

    @Test
    void rowsOfOneTimePairInTheirOrder() {
        assertThat(pairs(new long[] {5, 5, 5, 6, 6}, 3, 60)).containsExactly("0-3", "1-4");
    }

    @Test
    void agreesWithTryingAllPairs() {
        Random random = new Random(7);
        for (int round = 0; round < 5_000; round++) {
            int debits = random.nextInt(7);
            int credits = random.nextInt(7);
            int span = 1 + random.nextInt(60);
            long[] times = new long[debits + credits];
            for (int i = 0; i < times.length; i++) {
                times[i] = random.nextInt(span);
            }
            Arrays.sort(times, 0, debits);
            Arrays.sort(times, debits, times.length);
            int tolerance = random.nextInt(20);
            assertThat(pairs(times, debits, tolerance))
                    .as("%s, %d debits, tolerance %d", Arrays.toString(times), debits, tolerance)
                    .containsExactlyInAnyOrderElementsOf(allPairsTried(times, debits, tolerance));
        }
    }

    @Test
    void manyEqualAmountsStayNearLinear() {
        // Trying all pairs would take 40,000,000,000 steps.
        int n = 200_000;
        long[] times = new long[2 * n];
        for (int i = 0; i < n; i++) {
            times[i] = (long) i / 3;
            times[n + i] = (long) i / 3 + 7;
        }
        // Nearest first pairs what stands at one second, so that 7 seconds of 3 rows each are left at either end.
        assertThat(pairs(times, n, 60).size()).isEqualTo(n - 21);
    }

    private static List<String> pairs(long[] times, int debits, long tolerance) {
        List<String> pairs = new ArrayList<>();
        NearestPairs.match(
                IntStream.range(0, debits).toArray(),
                IntStream.range(debits, times.length).toArray(),
                i -> times[i],
                tolerance,
                (debit, credit) -> pairs.add(debit + "-" + credit));
        return pairs;
    }

    private static List<String> allPairsTried(long[] times, int debits, long tolerance) {
        List<String> pairs = new ArrayList<>();
        boolean[] used = new boolean[times.length];
        while (true) {
            int debit = -1;
            int credit = -1;
            for (int d = 0; d < debits; d++) {
                for (int c = debits; c < times.length; c++) {
                    boolean possible = !used[d] && !used[c] && Math.abs(times[d] - times[c]) <= tolerance;
                    if (possible && (debit < 0 || isBetter(times, d, c, debit, credit))) {
                        debit = d;
                        credit = c;
                    }
                }
            }
            if (debit < 0) {
                return pairs;
            }
            used[debit] = true;
            used[credit] = true;
            pairs.add(debit + "-" + credit);
        }
    }

    private static boolean isBetter(long[] times, int d, int c, int debit, int credit) {
        long gap = Math.abs(times[d] - times[c]);
        long best = Math.abs(times[debit] - times[credit]);
        return gap < best || (gap == best && Math.min(times[d], times[c]) < Math.min(times[debit], times[credit]));
    }
}
