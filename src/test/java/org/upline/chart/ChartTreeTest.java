package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTreeTest {
    @Test
    void levelsAndHeadsAreCountedFromTheRoots() {
        // 2 is the root, 0 and 3 below it, 1 below 0.
        ChartTree tree = SampleTrees.of(2, 0, -1, 2);

        assertThat(tree.order()).containsExactly(2, 0, 3, 1);
        assertThat(tree.level(2)).isEqualTo(1);
        assertThat(tree.level(1)).isEqualTo(3);
        assertThat(tree.topLevel()).isEqualTo(1);
        assertThat(tree.lastLevel()).isEqualTo(3);
        assertThat(tree.headsPerLevel()).containsExactly(1, 2, 1);
    }

    @Test
    void aPlaceholderStandsAboveTheFirstLevelAndIsNotCounted() {
        ChartTree tree = SampleTrees.of(
                new int[] {-1, 0, -1}, List.of(NodeRole.PLACEHOLDER, NodeRole.CORE, NodeRole.PARTICIPANT));

        assertThat(tree.level(0)).isZero();
        assertThat(tree.level(1)).isEqualTo(1);
        assertThat(tree.level(2)).isEqualTo(1);
        assertThat(tree.people(0)).isZero();
        assertThat(tree.headsPerLevel()).containsExactly(2);
    }

    @Test
    void aPartOfAnOrganisationKeepsItsLevelNumbers() {
        ChartTree tree = ChartTree.of(
                List.of("a", "b"),
                List.of(List.of("甲"), List.of("乙")),
                new int[] {-1, 0},
                List.of(NodeRole.CORE, NodeRole.PARTICIPANT),
                7);

        assertThat(tree.level(1)).isEqualTo(8);
        assertThat(tree.headsPerLevel()).containsExactly(1, 1);
    }

    @Test
    void anEmptyTreeHasNoLevels() {
        assertThat(SampleTrees.of().headsPerLevel()).isEmpty();
        assertThat(SampleTrees.of().lastLevel()).isZero();
    }

    @Test
    void whatIsNoForestIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleTrees.of(1, 0))
                .withMessageContaining("cycle");
        assertThatIllegalArgumentException().isThrownBy(() -> SampleTrees.of(0)).withMessageContaining("cycle");
        assertThatIllegalArgumentException().isThrownBy(() -> SampleTrees.of(5)).withMessageContaining("5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleTrees.of(new int[] {-1, 0}, List.of(NodeRole.CORE, NodeRole.PLACEHOLDER)))
                .withMessageContaining("placeholder");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleTrees.of(new int[] {-1}, List.of(NodeRole.FOLDED)))
                .withMessageContaining("folded");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleTrees.of(new int[] {-1, -1}, List.of(NodeRole.CORE)))
                .withMessageContaining("length");
    }
}
