package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NodeSearchTest {
    private static NodeSearch search(ChartTree tree) {
        return new TreeWindow(TreeChart.of(
                        tree, Orientation.TOP_DOWN, SampleTrees.CAPTION, ChartFont.shipped(), ChartText.chinese()))
                .search();
    }

    @Test
    void theIdItselfComesBeforeIdsThatContainItAndTheFirstAfterTheLast() {
        // M1 is on the last level, M10 and M11 above it.
        NodeSearch search = search(SampleTrees.of(-1, 10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
        assertThat(search.next("m1")).isEqualTo(1);
        assertThat(search.next("m1")).isEqualTo(10);
        assertThat(search.position()).isEqualTo(2);
        assertThat(search.next("m1")).isEqualTo(11);
        assertThat(search.next("m1")).isEqualTo(1);
        assertThat(search.count()).isEqualTo(3);
        assertThat(search.next(" 张三11 ")).isEqualTo(11);
        assertThat(search.next("nobody")).isNegative();
        assertThat(search.next(" ")).isNegative();
    }

    @Test
    void foldedPartsAreNotSearched() {
        ChartTree folded = Folding.fold(SampleTrees.of(-1, 0, 0, 1), new FoldingRule(1, 9, Set.of()));
        assertThat(search(folded).next("M3")).isNegative();
        assertThat(search(folded).next("未展开")).isNegative();
    }
}
