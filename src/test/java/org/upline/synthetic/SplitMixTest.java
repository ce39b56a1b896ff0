package org.upline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.upline.synthetic.SplitMix.Stream;

class SplitMixTest {
    @Test
    void drawsTheNumbersOfTheJdksOwnSplitMix64() {
        for (long seed : new long[] {0, 1, -1, 20_200_101L, Long.MIN_VALUE}) {
            SplitMix dice = new SplitMix(seed, Stream.values()[0]);
            SplittableRandom oracle = new SplittableRandom(new SplittableRandom(seed).nextLong());
            for (int i = 0; i < 1_000; i++) {
                assertThat(dice.next()).isEqualTo(oracle.nextLong());
            }
        }
    }

    @Test
    void everyNumberBelowTheBoundComesAndNoOther() {
        SplitMix dice = new SplitMix(7, Stream.FEES);
        int[] seen = new int[10];
        for (int i = 0; i < 100_000; i++) {
            seen[dice.below(10)]++;
        }
        assertThat(Arrays.stream(seen).boxed())
                .allSatisfy(count -> assertThat(count).isBetween(9_500, 10_500));
    }

    @Test
    void streamsOfOneSeedDiffer() {
        assertThat(new SplitMix(7, Stream.FEES).next()).isNotEqualTo(new SplitMix(7, Stream.SWEEPS).next());
    }

    @Test
    void aNumberThatBelongsToAnIndexIsAlwaysTheSame() {
        assertThat(SplitMix.at(7, 3, 1_000)).isEqualTo(SplitMix.at(7, 3, 1_000)).isBetween(0, 999);
    }
}
