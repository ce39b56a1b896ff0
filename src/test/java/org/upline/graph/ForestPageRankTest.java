package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.jgrapht.alg.scoring.PageRank;
import org.junit.jupiter.api.Test;

class ForestPageRankTest {
    @Test
    void pairByHand() {
        // s(1) = 1, s(0) = 1.5, b = 0.5 / (2 − 0.5 · 1.5) = 0.4
        ForestPageRank ranks = new ForestPageRank(new int[] {-1, 0}, 0.5);
        assertThat(ranks.score(0)).isCloseTo(0.6, within(1e-15));
        assertThat(ranks.getVertexScore(1)).isCloseTo(0.4, within(1e-15));
    }

    @Test
    void closedFormIsWhatJGraphTIteratesTo() {
        Random random = new Random(4);
        for (int round = 0; round < 200; round++) {
            int[] parent = RandomForests.forest(random, 1 + random.nextInt(60));
            double damping = 0.05 + 0.9 * random.nextDouble();
            ForestPageRank ranks = new ForestPageRank(parent, damping);
            PageRank<Integer, ?> oracle = new PageRank<>(RandomForests.towardsParents(parent), damping, 10_000, 1e-14);
            assertThat(ranks.getScores()).hasSize(parent.length);
            ranks.getScores()
                    .forEach((vertex, score) ->
                            assertThat(score).isCloseTo(oracle.getVertexScore(vertex), within(1e-10)));
            assertThat(ranks.getScores().values().stream().mapToDouble(s -> s).sum())
                    .isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void rejectsWhatIsNoForest() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ForestPageRank(new int[] {1, 0}, 0.85));
        assertThatIllegalArgumentException().isThrownBy(() -> new ForestPageRank(new int[] {-1}, 1));
    }

    @Test
    void chainOfAMillion() {
        int[] parent = new int[1_000_000];
        Arrays.setAll(parent, v -> v - 1);
        // Far from the end of a long chain s approaches 1 / (1 − d).
        ForestPageRank ranks = new ForestPageRank(parent, 0.85);
        assertThat(ranks.score(0) / ranks.score(999_999)).isCloseTo(1 / 0.15, within(1e-9));
    }
}
