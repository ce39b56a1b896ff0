package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldingTest {
    private static String text(ChartTree tree) {
        StringBuilder text = new StringBuilder();
        for (int node = 0; node < tree.size(); node++) {
            text.append(tree.id(node)).append('<').append(tree.parent(node) < 0 ? "" : tree.id(tree.parent(node)));
            if (tree.role(node) == NodeRole.FOLDED) {
                text.append(" = ").append(tree.people(node)).append(" on ").append(tree.levels(node));
            }
            text.append("; ");
        }
        return text.toString().strip();
    }

    private static long people(ChartTree tree) {
        return IntStream.range(0, tree.size()).mapToLong(tree::people).sum();
    }

    @Test
    void deepPartsAreFoldedAParent() {
        // M0 → M1 → M2 → M3 and M1 → M4; two levels are drawn.
        ChartTree tree = SampleTrees.of(-1, 0, 1, 2, 1);

        ChartTree folded = Folding.fold(tree, new FoldingRule(2, 100, Set.of()));

        assertThat(text(folded)).isEqualTo("M0<; M1<M0; …M1<M1 = 3 on 2;");
        assertThat(folded.headsPerLevel()).containsExactly(1, 1, 2, 1);
    }

    @Test
    void heavyLinesAreDrawnFirstAndTheRestFolded() {
        // M0 has M1 (one below), M2, M3, M4 (two below).
        ChartTree tree = SampleTrees.of(-1, 0, 0, 0, 0, 1, 4, 4);

        ChartTree folded = Folding.fold(tree, new FoldingRule(9, 4, Set.of()));

        assertThat(text(folded)).isEqualTo("M0<; M4<M0; …M0<M0 = 4 on 2; …M4<M4 = 2 on 1;");
    }

    @Test
    void theWayOfAKeptNodeToTheRootStaysBeyondBothLimits() {
        ChartTree tree = SampleTrees.of(-1, 0, 1, 2, 3, 3);

        ChartTree folded = Folding.fold(tree, new FoldingRule(1, 1, Set.of("M4", "nobody")));

        assertThat(text(folded)).isEqualTo("M0<; M1<M0; M2<M1; M3<M2; M4<M3; …M3<M3 = 1 on 1;");
    }

    @Test
    void aFoldedNodeNeverStandsForASingleOneThatFits() {
        // Room for three: the root, one child and a folded node would hide just one child.
        ChartTree tree = SampleTrees.of(-1, 0, 0);

        assertThat(Folding.fold(tree, new FoldingRule(9, 3, Set.of()))).isSameAs(tree);
    }

    @Test
    void rootsThatFindNoRoomAreFoldedTogether() {
        ChartTree tree = SampleTrees.of(
                new int[] {-1, -1, -1, 1, 2, 3, 3},
                List.of(
                        NodeRole.PARTICIPANT,
                        NodeRole.CORE,
                        NodeRole.PLACEHOLDER,
                        NodeRole.PARTICIPANT,
                        NodeRole.PARTICIPANT,
                        NodeRole.PARTICIPANT,
                        NodeRole.PARTICIPANT));

        ChartTree folded = Folding.fold(tree, new FoldingRule(9, 3, Set.of()));

        assertThat(text(folded)).isEqualTo("M1<; …<  = 2 on 1; …M1<M1 = 3 on 2;".replace("  ", " "));
        assertThat(folded.level(1)).isEqualTo(1);
    }

    @Test
    void whatFitsIsLeftAsItIs() {
        ChartTree tree = SampleTrees.of(-1, 0, 1);
        assertThat(Folding.fold(tree, FoldingRule.NONE)).isSameAs(tree);
        assertThat(Folding.fold(SampleTrees.of(), new FoldingRule(1, 1, Set.of()))
                        .size())
                .isZero();
    }

    @Test
    void aRuleThatDrawsNothingIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FoldingRule(0, 1, Set.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new FoldingRule(1, 0, Set.of()));
    }

    @Test
    void noHeadIsLostAndAllPromisesHoldOnRandomForests() {
        Random random = new Random(7);
        for (int round = 0; round < 400; round++) {
            int size = 1 + random.nextInt(120);
            int[] parents = SampleTrees.randomParents(random, size, 1 + random.nextInt(size));
            ChartTree tree = SampleTrees.of(parents, SampleTrees.randomRoles(random, parents));
            Set<String> keep = new HashSet<>();
            for (int kept = random.nextInt(3); kept > 0; kept--) {
                keep.add("M" + random.nextInt(size));
            }
            FoldingRule rule = new FoldingRule(1 + random.nextInt(6), 1 + random.nextInt(size), keep);

            ChartTree folded = Folding.fold(tree, rule);

            assertThat(people(folded)).isEqualTo(people(tree));
            assertThat(folded.headsPerLevel()).isEqualTo(tree.headsPerLevel());
            Set<String> ids = new HashSet<>();
            List<Integer> lastVisible = new ArrayList<>();
            for (int node = 0; node < folded.size(); node++) {
                ids.add(folded.id(node));
                if (folded.role(node) == NodeRole.FOLDED) {
                    assertThat(folded.people(node)).isPositive();
                    assertThat(folded.level(node) + folded.levels(node) - 1).isLessThanOrEqualTo(tree.lastLevel());
                } else {
                    lastVisible.add(Integer.parseInt(folded.id(node).substring(1)));
                }
                assertThat(folded.children().degree(node) == 0 || folded.role(node) != NodeRole.FOLDED)
                        .isTrue();
            }
            assertThat(ids).hasSize(folded.size()).containsAll(keep);
            assertThat(lastVisible).as("order is kept").isSorted();
            if (keep.isEmpty()) {
                assertThat(folded.size()).isLessThanOrEqualTo(rule.maxNodes());
                assertThat(folded.lastLevel()).isLessThanOrEqualTo(rule.maxDepth() + 1);
            }
            assertThat(people(Folding.fold(folded, new FoldingRule(2, 5, Set.of()))))
                    .as("folded again")
                    .isEqualTo(people(tree));
        }
    }

    @Test
    void aFoldedNodeStandsForExactlyTheHeadsItHides() {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            int size = 2 + random.nextInt(80);
            ChartTree tree = SampleTrees.of(SampleTrees.randomParents(random, size, size));
            ChartTree folded = Folding.fold(tree, new FoldingRule(4, 1 + size / 4, Set.of()));
            Set<String> drawn = new HashSet<>();
            for (int node = 0; node < folded.size(); node++) {
                drawn.add(folded.id(node));
            }
            for (int node = 0; node < folded.size(); node++) {
                if (folded.role(node) == NodeRole.FOLDED) {
                    String parent = folded.parent(node) < 0 ? "" : folded.id(folded.parent(node));
                    int[] hidden = IntStream.range(0, size)
                            .filter(each ->
                                    !drawn.contains(tree.id(each)) && parent.equals(drawnAbove(tree, each, drawn)))
                            .toArray();
                    assertThat(folded.people(node)).isEqualTo(hidden.length);
                    assertThat(folded.levels(node))
                            .isEqualTo(
                                    Arrays.stream(hidden).map(tree::level).max().orElseThrow()
                                            - folded.level(node)
                                            + 1);
                }
            }
        }
    }

    private static String drawnAbove(ChartTree tree, int node, Set<String> drawn) {
        int above = node;
        while (above >= 0 && !drawn.contains(tree.id(above))) {
            above = tree.parent(above);
        }
        return above < 0 ? "" : tree.id(above);
    }

    @Test
    void aMillionNodesInOneChainOrUnderOneRootAreFolded() {
        int[] chain = IntStream.range(0, 1_000_000).map(node -> node - 1).toArray();
        int[] star =
                IntStream.range(0, 1_000_000).map(node -> node == 0 ? -1 : 0).toArray();

        ChartTree foldedChain = Folding.fold(SampleTrees.of(chain), new FoldingRule(10, 300, Set.of()));
        ChartTree foldedStar = Folding.fold(SampleTrees.of(star), new FoldingRule(10, 300, Set.of()));

        assertThat(foldedChain.size()).isEqualTo(11);
        assertThat(foldedChain.levels(10)).isEqualTo(999_990);
        assertThat(foldedStar.size()).isEqualTo(300);
        assertThat(foldedStar.people(299)).isEqualTo(999_701);
    }

    @Test
    void whoHasTooFewBelowIsFoldedUnlessHeIsKept() {
        // M0 → M1 → M2, M3 and M0 → M4 → M5; M1 has two below, M4 one.
        ChartTree tree = SampleTrees.of(-1, 0, 1, 1, 0, 4);

        assertThat(text(Folding.fold(tree, new FoldingRule(9, 99, 2, Set.of(), Set.of()))))
                .isEqualTo("M0<; M1<M0; …M0<M0 = 2 on 2; …M1<M1 = 2 on 1;");
        assertThat(text(Folding.fold(tree, new FoldingRule(9, 99, 2, Set.of("M5"), Set.of()))))
                .isEqualTo("M0<; M1<M0; M4<M0; M5<M4; …M1<M1 = 2 on 1;");
    }

    @Test
    void depthIsCountedFromWhomTheChartIsOf() {
        // A chain of six; two levels from M2 on are drawn, and the way to it.
        ChartTree tree = SampleTrees.of(-1, 0, 1, 2, 3, 4);

        assertThat(text(Folding.fold(tree, new FoldingRule(2, 99, 0, Set.of(), Set.of("M2")))))
                .isEqualTo("M0<; M1<M0; M2<M1; M3<M2; …M3<M3 = 2 on 2;");
    }
}
