package org.upline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Random;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.AsUndirectedGraph;
import org.junit.jupiter.api.Test;

class ForestBetweennessTest {
    @Test
    void starAndChainByHand() {
        // The middle of a star keeps its three leaves apart: three pairs.
        ForestBetweenness star = new ForestBetweenness(new int[] {-1, 0, 0, 0});
        assertThat(star.pairs(0)).isEqualTo(3);
        assertThat(star.pairs(1)).isZero();
        // 0 – 1 – 2 – 3: each inner one lies on two paths.
        ForestBetweenness chain = new ForestBetweenness(new int[] {-1, 0, 1, 2});
        assertThat(chain.getScores())
                .containsEntry(1, 2.0)
                .containsEntry(2, 2.0)
                .containsEntry(3, 0.0);
    }

    @Test
    void closedFormIsWhatJGraphTCounts() {
        Random random = new Random(21);
        for (int round = 0; round < 200; round++) {
            int[] parent = RandomForests.forest(random, 1 + random.nextInt(50));
            ForestBetweenness betweenness = new ForestBetweenness(parent);
            BetweennessCentrality<Integer, ?> oracle =
                    new BetweennessCentrality<>(new AsUndirectedGraph<>(RandomForests.towardsParents(parent)));
            assertThat(betweenness.getScores()).isEqualTo(oracle.getScores());
        }
    }

    @Test
    void chainOfAMillion() {
        int[] parent = new int[1_000_000];
        Arrays.setAll(parent, v -> v - 1);
        // The one with 400,000 above has 599,999 below.
        assertThat(new ForestBetweenness(parent).pairs(400_000)).isEqualTo(400_000L * 599_999L);
    }

    @Test
    void rejectsWhatIsNoForest() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ForestBetweenness(new int[] {1, 0}));
    }
}
