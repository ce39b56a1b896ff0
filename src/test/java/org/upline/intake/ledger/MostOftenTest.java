package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MostOftenTest {
    /** Numbers of texts do not follow the texts. */
    private static final List<String> TEXTS = List.of("", "丙", "乙", "b", "a", "甲");

    private static String naive(long[] said, int node) {
        Map<String, Integer> times = new TreeMap<>();
        for (long one : said) {
            if (one >>> 32 == node) {
                times.merge(TEXTS.get((int) one), 1, Integer::sum);
            }
        }
        String most = "";
        int mostTimes = 0;
        for (Map.Entry<String, Integer> text : times.entrySet()) {
            if (text.getValue() > mostTimes) {
                most = text.getKey();
                mostTimes = text.getValue();
            }
        }
        return most;
    }

    @Test
    void theTextSaidMostOftenAndOfTwoTheFirst() {
        Map<String, Integer> met = new HashMap<>();
        Random random = new Random(3);
        for (int n = 0; n < 200; n++) {
            long[] said = said(random, n, 12);
            long[] given = said.clone();
            MostOften most = MostOften.of(given, 12, TEXTS::get);
            for (int node = 0; node < 12; node++) {
                assertThat(most.of(node)).isEqualTo(naive(said, node));
                met.merge(most.of(node), 1, Integer::sum);
            }
        }
        assertThat(met).containsOnlyKeys(TEXTS);
    }

    /** One node of which more is said than a thread goes through at a time, among others. */
    @Test
    void theNumberOfThreadsDoesNotMatter() {
        Random random = new Random(4);
        long[] said = IntStream.range(0, 60_000)
                .mapToLong(k -> MostOften.said(random.nextBoolean() ? 7 : random.nextInt(20), 1 + random.nextInt(5)))
                .toArray();
        for (int threads : new int[] {1, 7}) {
            MostOften most = Threads.on(threads, () -> MostOften.of(said.clone(), 20, TEXTS::get));
            for (int node = 0; node < 20; node++) {
                assertThat(most.of(node)).isEqualTo(naive(said, node));
            }
        }
    }

    private static long[] said(Random random, int count, int nodes) {
        return IntStream.range(0, count)
                .mapToLong(k -> MostOften.said(random.nextInt(nodes), 1 + random.nextInt(5)))
                .toArray();
    }
}
