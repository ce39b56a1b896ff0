package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Group;
import org.upline.chart.Item.Label;
import org.upline.chart.Item.Shape;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Exclusion;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;

class TreeDrawingTest {
    private static Drawing draw(ChartTree tree, Orientation orientation) {
        return TreeDrawing.of(
                TreeChart.of(tree, orientation, SampleTrees.CAPTION, ChartFont.shipped(), ChartText.chinese()));
    }

    private static List<Group> nodes(Drawing drawing) {
        return drawing.items().stream()
                .filter(Group.class::isInstance)
                .map(Group.class::cast)
                .toList();
    }

    private static List<String> texts(Drawing drawing) {
        List<String> texts = new ArrayList<>();
        for (Item item : drawing.items()) {
            List<? extends Item> shapes = item instanceof Group group ? group.shapes() : List.of(item);
            for (Item shape : shapes) {
                if (shape instanceof Label label) {
                    texts.add(label.text());
                }
            }
        }
        return texts;
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void theChartSaysWhatWasCountedHowAndFromWhat(Orientation orientation) {
        Drawing drawing = draw(SampleTrees.of(-1, 0, 0, 1), orientation);

        assertThat(texts(drawing))
                .contains("某某传销案组织层级图", "第 1 层", "1 人", "第 2 层", "2 人", "第 3 层")
                .contains("案件：某某案", "参数：--depth 8", "数据截至：2026-10-31", "制图程序：Upline 0.1.0")
                .contains("原始文件 SHA-256（前 12 位）：3f2a9c0d1e4b")
                .contains("计数规则：单位＝自然人；关系＝推荐；排除＝无。人数和层级均包括本人及其本层。")
                .contains("参与人员")
                .doesNotContain("骨干候选");
        assertThat(drawing.description()).isEqualTo("某某传销案组织层级图：共 4 人，3 层；图中画出 4 个节点。");
    }

    @Test
    void anotherRuleAndLanguageAreNamedToo() {
        ChartCaption caption = new ChartCaption(
                "Chart",
                "case",
                new CountingRule(Unit.ACCOUNTS, Tree.PLACEMENT, EnumSet.of(Exclusion.INACTIVE, Exclusion.BLANK)),
                "",
                "",
                List.of(),
                "Upline");
        ChartTree folded = Folding.fold(SampleTrees.of(-1, 0, 0, 1, 3, 4), new FoldingRule(1, 9, Set.of()));

        List<String> texts = texts(TreeDrawing.of(
                TreeChart.of(folded, Orientation.TOP_DOWN, caption, ChartFont.shipped(), ChartText.english())));

        assertThat(texts)
                .contains("Level 1", "1 member account", "2 member accounts", "5 member accounts · 4 levels")
                .contains("Levels 3–5 are not drawn one by one: 3 member accounts")
                .anyMatch(text -> text.contains(
                        "unit = member accounts; tree = placement; excluded = never activated," + " blank orders"))
                .noneMatch(text -> text.startsWith("Data until") || text.startsWith("Source files"));
    }

    @Test
    void aFoldedPartAndAMissingReferrerSayWhatTheyAre() {
        ChartTree tree = SampleTrees.of(
                new int[] {-1, 0, 1, 1},
                List.of(NodeRole.PLACEHOLDER, NodeRole.ORGANISER, NodeRole.CORE, NodeRole.PARTICIPANT));

        Drawing drawing = draw(Folding.fold(tree, new FoldingRule(1, 9, Set.of())), Orientation.TOP_DOWN);

        assertThat(texts(drawing)).contains("名单之外", "名单中没有", "未展开", "2 人 · 1 层", "未展开的部分");
        assertThat(nodes(drawing).get(1).data())
                .isEqualTo(Map.of("level", "1", "role", "organiser", "member-id", "M1"));
        assertThat(nodes(drawing).get(2).data())
                .isEqualTo(Map.of("level", "2", "role", "folded", "people", "2", "levels", "1"));
    }

    @Test
    void aLongNameIsCutOnTheNodeAndWholeInItsTooltip() {
        String name = "欧阳".repeat(30);
        ChartTree tree =
                ChartTree.of(List.of("M0"), List.of(List.of(name, "M0")), new int[] {-1}, List.of(NodeRole.CORE), 1);

        Drawing drawing = draw(tree, Orientation.TOP_DOWN);

        assertThat(nodes(drawing).get(0).tooltip()).isEqualTo(name + " · M0");
        assertThat(texts(drawing)).doesNotContain(name).anyMatch(text -> text.matches("(欧阳)+欧?…"));
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void nodesDoNotOverlapAndEveryTextLiesInItsBox(Orientation orientation) {
        Random random = new Random(21);
        for (int round = 0; round < 20; round++) {
            int[] parents = SampleTrees.randomParents(random, 80, 40);
            ChartTree tree = Folding.fold(
                    SampleTrees.of(parents, SampleTrees.randomRoles(random, parents)),
                    new FoldingRule(5, 60, Set.of()));

            List<Group> nodes = nodes(draw(tree, orientation));

            assertThat(nodes).hasSize(tree.size());
            for (Group node : nodes) {
                Shape box = node.shapes().stream()
                        .filter(Box.class::isInstance)
                        .reduce((a, b) -> b)
                        .orElseThrow();
                for (Shape shape : node.shapes()) {
                    if (shape instanceof Label label) {
                        assertThat(label.left()).isGreaterThanOrEqualTo(box.left());
                        assertThat(label.right()).isLessThanOrEqualTo(box.right());
                        assertThat(label.top()).isGreaterThanOrEqualTo(box.top());
                        assertThat(label.bottom()).isLessThanOrEqualTo(box.bottom());
                    }
                }
            }
            for (int a = 0; a < nodes.size(); a++) {
                for (int b = 0; b < a; b++) {
                    assertThat(overlap(nodes.get(a), nodes.get(b))).isFalse();
                }
            }
        }
    }

    private static boolean overlap(Group one, Group other) {
        return one.shapes().stream()
                .anyMatch(a -> other.shapes().stream()
                        .anyMatch(b -> a.left() < b.right()
                                && b.left() < a.right()
                                && a.top() < b.bottom()
                                && b.top() < a.bottom()));
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void labelsOutsideTheNodesDoNotRunIntoEachOtherOrANode(Orientation orientation) {
        Drawing drawing =
                draw(SampleTrees.of(IntStream.range(0, 40).map(node -> node - 1).toArray()), orientation);
        List<Label> labels = drawing.items().stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .toList();
        for (int at = 0; at < labels.size(); at++) {
            Label one = labels.get(at);
            for (Label other : labels.subList(0, at)) {
                // Letters stand on the base line; only room for accents above may overlap.
                assertThat(one.left() < other.right()
                                && other.left() < one.right()
                                && one.y() - one.style().size() * 3 / 4 < other.y()
                                && other.y() - other.style().size() * 3 / 4 < one.y())
                        .as(one + " " + other)
                        .isFalse();
            }
            for (Group node : nodes(drawing)) {
                Shape box = node.shapes().get(0);
                assertThat(one.left() < box.right()
                                && box.left() < one.right()
                                && one.top() < box.bottom()
                                && box.top() < one.bottom())
                        .isFalse();
            }
        }
    }

    @Test
    void anEmptyTreeStillHasItsCaption() {
        assertThat(texts(draw(SampleTrees.of(), Orientation.TOP_DOWN))).contains("案件：某某案");
    }

    @Test
    void longCaptionsAreBrokenIntoLinesAndNothingIsLost() {
        String long1 = "甲".repeat(500);
        assertThat(String.join("", Sketch.wrap(long1, 72_000, TextStyle.NOTE))).isEqualTo(long1);
        assertThat(Sketch.wrap("one two three", TextStyle.NOTE.width("one two t"), TextStyle.NOTE))
                .containsExactly("one two", "three");
        assertThat(Sketch.wrap("𠮷𠮷", 1, TextStyle.NOTE)).containsExactly("𠮷", "𠮷");
    }

    @ParameterizedTest
    @EnumSource(Orientation.class)
    void thereIsAMarginOnTheRightAndBelowWhateverIsLargest(Orientation orientation) {
        for (int size : new int[] {1, 60}) {
            Drawing drawing =
                    draw(SampleTrees.of(IntStream.range(0, size).map(n -> n - 1).toArray()), orientation);
            List<Shape> shapes = drawing.items().stream()
                    .flatMap(item -> item instanceof Group group ? group.shapes().stream() : Stream.of((Shape) item))
                    .toList();
            assertThat(shapes.stream().mapToLong(Shape::right).max()).hasValue(drawing.width() - Sketch.MARGIN);
            assertThat(shapes.stream().mapToLong(Shape::bottom).max()).hasValue(drawing.height() - Sketch.MARGIN);
            assertThat(shapes.stream().mapToLong(Shape::left)).allMatch(left -> left > 0);
            assertThat(shapes.stream().mapToLong(Shape::top)).allMatch(top -> top > 0);
        }
    }

    @Test
    void aDrawingThatWouldClipSomethingCannotBeMade() {
        Item box = new Box(0, 0, 101, 50, BoxStyle.STRIPE);
        assertThatIllegalArgumentException().isThrownBy(() -> new Drawing("", "", 100, 100, List.of(box)));
    }
}
