package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.upline.funds.LorenzCurve;

class LorenzDrawingTest {
    private static final LorenzDrawing.Words WORDS =
            new LorenzDrawing.Words("标题", "说明", "人数", "所得", "人人相同", List.of("案件：甲"));

    private static Drawing of(long... fen) {
        return LorenzDrawing.of(LorenzCurve.of(fen), WORDS, ChartFont.shipped());
    }

    @Test
    void aPointForEachStepBetweenTheCorners() {
        Item.Group curve = of(1, 1, 2, 4).items().stream()
                .filter(Item.Group.class::isInstance)
                .map(Item.Group.class::cast)
                .findFirst()
                .orElseThrow();
        List<Item.Box> points = curve.shapes().stream()
                .filter(Item.Box.class::isInstance)
                .map(Item.Box.class::cast)
                .toList();
        assertThat(points).hasSize(5);
        // The first half got a quarter: twice as far to the right as upwards.
        long right = points.get(2).left() - points.get(0).left();
        long up = points.get(0).top() - points.get(2).top();
        assertThat(right).isEqualTo(2 * up);
        assertThat(points.get(4).left() - points.get(0).left()).isEqualTo(2 * right);
    }

    @Test
    void theSameCurveIsTheSameDrawingAndNobodyIsOneToo() {
        assertThat(of(3, 5)).isEqualTo(of(5, 3));
        assertThat(of().items()).isNotEmpty();
        assertThat(of(0, 0).running()).containsExactly("案件：甲");
    }
}
