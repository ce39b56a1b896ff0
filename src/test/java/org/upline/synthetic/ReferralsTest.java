package org.upline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReferralsTest {
    @Test
    void theTreeHasExactlyTheLevelsWanted() {
        for (int levels : new int[] {5, 12, 300, 5_000}) {
            Referrals referrals = Referrals.draw(new GeneratorOptions(10_000, 100, levels, levels));
            assertThat(IntStream.range(0, 10_000).map(referrals::level).max()).hasValue(levels);
        }
    }

    @Test
    void thoseAboveAlwaysJoinedEarlier() {
        Referrals referrals = Referrals.draw(GeneratorOptions.of(5_000, 100, 1));
        for (int i = 0; i < 5_000; i++) {
            assertThat(referrals.parent(i)).isLessThan(i);
        }
    }

    @Test
    void aFewRecruitMost() {
        Referrals referrals = Referrals.draw(GeneratorOptions.of(100_000, 100, 1));
        int[] recruits = new int[100_000];
        IntStream.range(0, 100_000)
                .map(referrals::parent)
                .filter(parent -> parent >= 0)
                .forEach(parent -> recruits[parent]++);
        Arrays.sort(recruits);
        int byTheBusiestHundredth = Arrays.stream(recruits, 99_000, 100_000).sum();
        assertThat(byTheBusiestHundredth).isGreaterThan(20_000);
        assertThat(recruits[50_000]).isZero();
    }

    @Test
    void downlinesCountEveryoneBelow() {
        Referrals referrals = Referrals.draw(GeneratorOptions.of(500, 100, 3));
        int[] naive = new int[500];
        for (int i = 0; i < 500; i++) {
            for (int above = referrals.parent(i); above != Referrals.NONE; above = referrals.parent(above)) {
                naive[above]++;
            }
        }
        assertThat(referrals.downlines()).isEqualTo(naive);
    }

    @Test
    void noPositionHasMoreThanOneOnASide() {
        GeneratorOptions options = GeneratorOptions.of(20_000, 100, 5);
        Placements placements = Placements.draw(options, Referrals.draw(options));
        assertThat(IntStream.range(0, 20_000)
                        .mapToObj(i -> placements.written(i) + placements.side(i))
                        .filter(place -> !place.isEmpty()))
                .doesNotHaveDuplicates()
                .hasSize(20_000 - 5);
    }

    @Test
    void membersJoinOneAfterTheOther() {
        for (int members : new int[] {10, 2_000, 3_000_000}) {
            int[] joined = JoinTimes.draw(GeneratorOptions.of(members, 100, 5));
            for (int i = 1; i < members; i++) {
                if (joined[i] <= joined[i - 1]) {
                    throw new AssertionError("member " + i);
                }
            }
            assertThat(joined[members - 1] / TimeForm.DAY).isLessThan(JoinTimes.DAYS);
        }
    }
}
