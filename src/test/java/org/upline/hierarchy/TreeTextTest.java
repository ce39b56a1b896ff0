package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upline.hierarchy.MemberBuilder.member;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upline.hierarchy.TreeText.Row;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;

class TreeTextTest {
    private static final CountingRule ACCOUNTS = new CountingRule(Unit.ACCOUNTS, Tree.REFERRAL, Set.of());

    private final CountedTree tree = MemberBuilder.count(
            ACCOUNTS,
            member("A").name("赵"),
            member("B", "A"),
            member("C", "A"),
            member("D", "B"),
            member("E", "B"),
            member("F", "E"),
            member("G"));

    private static List<String> text(List<Row> rows) {
        return rows.stream()
                .map(row -> row.indent()
                        + (row.label().key().equals("hierarchy.tree.unit") ? "" : "… ")
                        + String.join(
                                " ",
                                row.label().arguments().stream()
                                        .map(Object::toString)
                                        .toList()))
                .toList();
    }

    @Test
    void wholeForest() {
        assertThat(text(TreeText.rows(tree, 9, 100)))
                .containsExactly(
                        "A 赵 1 5",
                        "├─ B  2 3",
                        "│  ├─ D  3 0",
                        "│  └─ E  3 1",
                        "│     └─ F  4 0",
                        "└─ C  2 0",
                        "G  1 0");
    }

    @Test
    void belowTheDepthItFolds() {
        assertThat(text(TreeText.rows(tree, 2, 100)))
                .containsExactly("A 赵 1 5", "├─ B  2 3", "│  └─ … 3 2", "└─ C  2 0", "G  1 0");
        assertThat(text(TreeText.rows(tree, "B", 1, 100))).containsExactly("B  2 3", "└─ … 3 2");
    }

    @Test
    void withoutRoomItFoldsSiblingsAndTrees() {
        assertThat(text(TreeText.rows(tree, 9, 3)))
                .containsExactly("A 赵 1 5", "├─ B  2 3", "│  └─ … 3 2", "└─ … 1 1", "G  1 0");
        assertThat(text(TreeText.rows(tree, 9, 1))).containsExactly("A 赵 1 5", "└─ … 5 3", "… 1 1");
    }

    @Test
    void shownAndFoldedAreAlwaysEverybody() {
        Random random = new Random(13);
        for (int round = 0; round < 200; round++) {
            CountedTree random20 =
                    Counting.count(MemberBuilder.columns(RandomCase.members(random, 20)), CountingRule.DEFAULT);
            int room = 1 + random.nextInt(15);
            List<Row> rows = TreeText.rows(random20, 1 + random.nextInt(5), room);
            long shown = rows.stream()
                    .filter(row -> row.label().key().equals("hierarchy.tree.unit"))
                    .count();
            int folded = rows.stream()
                    .filter(row -> row.label().key().equals("hierarchy.tree.folded.persons"))
                    .mapToInt(row -> (int) row.label().arguments().get(0))
                    .sum();
            assertThat(shown + folded).isEqualTo(random20.units());
            assertThat(shown).isLessThanOrEqualTo(room);
        }
    }

    @Test
    void deepAndWideTreesStayBounded() {
        CountedTree chain = MemberBuilder.count(
                ACCOUNTS,
                IntStream.range(0, 50_000)
                        .mapToObj(i -> member("%05d".formatted(i), i == 0 ? "" : "%05d".formatted(i - 1)))
                        .toArray(MemberBuilder[]::new));
        List<Row> rows = TreeText.rows(chain, 50_000, 100);
        assertThat(rows).hasSize(101);
        assertThat(rows.get(100).label().arguments()).containsExactly(49_900, 49_900);
        CountedTree star = MemberBuilder.count(
                ACCOUNTS,
                IntStream.range(0, 50_000)
                        .mapToObj(i -> member("%05d".formatted(i), i == 0 ? "" : "00000"))
                        .toArray(MemberBuilder[]::new));
        assertThat(TreeText.rows(star, 2, 100)).hasSize(101);
    }
}
