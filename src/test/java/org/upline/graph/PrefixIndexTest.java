package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What begins with some letters, held to a walk through all texts, and counted on three millions of them. */
class PrefixIndexTest {

    @Test
    void itFindsWhatAWalkFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<String> texts = new ArrayList<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                texts.add(word(random));
            }
            PrefixIndex index = PrefixIndex.of(texts, PrefixIndex.order(texts));
            String start = word(random);
            PrefixIndex.Range range = index.beginning(start);
            List<Integer> expected = IntStream.range(0, texts.size())
                    .filter(row -> !texts.get(row).isEmpty() && texts.get(row).startsWith(start))
                    .boxed()
                    .sorted(Comparator.<Integer, String>comparing(texts::get).thenComparing(row -> row))
                    .toList();
            assertThat(IntStream.range(range.from(), range.to()).mapToObj(index::row))
                    .isEqualTo(expected.stream().toList());
            assertThat(index.rows(start))
                    .isEqualTo(IntStream.range(0, texts.size())
                            .filter(row -> !start.isEmpty() && texts.get(row).equals(start))
                            .toArray());
        }
    }

    @Test
    void threeMillionIdsAreNotWalkedThrough() {
        CountedIds ids = new CountedIds(3_000_000);
        PrefixIndex index = PrefixIndex.of(ids);
        PrefixIndex.Range range = index.beginning("M12345");
        assertThat(range).isEqualTo(new PrefixIndex.Range(1_234_500, 1_234_600));
        assertThat(index.beginning("")).isEqualTo(new PrefixIndex.Range(0, 3_000_000));
        assertThat(index.beginning("N").size()).isZero();
        assertThat(index.rows("M2999999")).containsExactly(2_999_999);
        assertThat(index.behind(5)).isEqualTo(6);
        // Nine bisections of 22 steps each, with a text or two a step.
        assertThat(ids.asked).isLessThan(9 * 2 * 22);
    }

    private static String word(Random random) {
        String letters = "ab张𠀀";
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = letters.offsetByCodePoints(0, random.nextInt(4));
            word.appendCodePoint(letters.codePointAt(at));
        }
        return word.toString();
    }

    /** Ids M0000000 … as a snapshot would hold them, made when they are asked for. */
    private static final class CountedIds extends AbstractList<String> implements RandomAccess {
        private final int size;
        private int asked;

        CountedIds(int size) {
            this.size = size;
        }

        @Override
        public String get(int index) {
            asked++;
            String digits = Integer.toString(10_000_000 + index);
            return "M" + digits.substring(1);
        }

        @Override
        public int size() {
            return size;
        }
    }
}
