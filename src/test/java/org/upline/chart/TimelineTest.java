package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upline.chart.Item.Box;
import org.upline.chart.Item.Group;
import org.upline.chart.Item.Label;
import org.upline.chart.Item.Shape;
import org.upline.chart.Timeline.Period;
import org.upline.funds.KeyMoney;
import org.upline.hierarchy.statistics.JoiningCurve;
import org.upline.hierarchy.statistics.Step;
import org.upline.model.UplineException;

/** Joins and money by hand. */
class TimelineTest {
    private static final LocalDate ALWAYS = LocalDate.of(1, 1, 1);
    private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private static final JoiningCurve CURVE = new JoiningCurve(
            Step.MONTH,
            List.of(
                    new JoiningCurve.Point(LocalDate.of(2021, 1, 1), 4, 4, null, false),
                    new JoiningCurve.Point(LocalDate.of(2021, 2, 1), 0, 4, null, false),
                    new JoiningCurve.Point(LocalDate.of(2021, 3, 1), 9, 13, null, true)),
            List.of(),
            2);

    private static final KeyMoney MONEY = new KeyMoney(
            3,
            List.of(
                    new KeyMoney.Day(LocalDate.of(2021, 1, 31), 1_000, 1, 0, 0),
                    new KeyMoney.Day(LocalDate.of(2021, 3, 5), 500, 1, 200, 2),
                    new KeyMoney.Day(LocalDate.of(2021, 3, 6), 0, 0, 300, 1),
                    new KeyMoney.Day(LocalDate.of(2021, 4, 1), 0, 0, 4_000, 1)));

    private static Drawing draw(Timeline timeline) {
        return TimelineDrawing.of(timeline, MoneySamples.CAPTION, ChartFont.shipped(), MoneySamples.ZH);
    }

    private static List<Label> labels(Drawing drawing) {
        return PdfWriter.shapes(drawing).stream()
                .filter(Label.class::isInstance)
                .map(Label.class::cast)
                .toList();
    }

    @Test
    void daysAreAddedUpToStepsAndEmptyStepsStayIn() {
        Timeline timeline = Timeline.of(CURVE, MONEY, ALWAYS, NEVER);

        assertThat(timeline.periods())
                .containsExactly(
                        new Period(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 1, 31), 4, false, 1_000, 1, 0, 0),
                        new Period(LocalDate.of(2021, 2, 1), LocalDate.of(2021, 2, 28), 0, false, 0, 0, 0, 0),
                        new Period(LocalDate.of(2021, 3, 1), LocalDate.of(2021, 3, 31), 9, true, 500, 1, 500, 3),
                        new Period(LocalDate.of(2021, 4, 1), LocalDate.of(2021, 4, 30), 0, false, 0, 0, 4_000, 1));
        assertThat(timeline.total().joined()).isEqualTo(13);
        assertThat(timeline.undated()).isEqualTo(2);
    }

    @Test
    void whatLiesOutsideIsSaid() {
        Timeline timeline = Timeline.of(CURVE, MONEY, LocalDate.of(2021, 3, 15), LocalDate.of(2021, 3, 31));

        assertThat(timeline.periods()).extracting(Period::from).containsExactly(LocalDate.of(2021, 3, 1));
        assertThat(timeline.outside().joined()).isEqualTo(4);
        assertThat(labels(draw(timeline)))
                .extracting(Label::text)
                .contains("所给日期之外未画出：加入 4 人，流入 10.00 元，流出 40.00 元。", "没有加入时间的 2 人未画出。");
    }

    @Test
    void everyBarHasItsNumberAndTheHighestIsTheLargest() {
        Drawing drawing = draw(Timeline.of(CURVE, MONEY, ALWAYS, NEVER));

        assertThat(labels(drawing))
                .extracting(Label::text)
                .contains("2021-01", "2021-02", "4", "9", "10.00", "5.00", "40.00")
                .contains("加入人数", "流入关键账户（元）", "流出关键账户（元）")
                .contains("所示：加入 13 人；流入关键账户 15.00 元，2 笔；流出关键账户 45.00 元，4 笔。");
        List<Long> heights = new ArrayList<>();
        for (Item item : drawing.items()) {
            if (item instanceof Group group) {
                for (Shape shape : group.shapes()) {
                    if (shape instanceof Box box) {
                        heights.add(box.height());
                    }
                }
            }
        }
        assertThat(heights).containsExactly(8_000L, 4_500L, 18_000L, 2_250L, 2_250L, 18_000L);
    }

    @Test
    void noTextsOverlap() {
        List<Label> labels = labels(draw(Timeline.of(CURVE, MONEY, ALWAYS, NEVER)));
        for (int a = 0; a < labels.size(); a++) {
            for (int b = a + 1; b < labels.size(); b++) {
                Label one = labels.get(a);
                Label other = labels.get(b);
                boolean apart = one.right() <= other.left()
                        || other.right() <= one.left()
                        || one.bottom() <= other.top()
                        || other.bottom() <= one.top();
                assertThat(apart).as("%s and %s", one, other).isTrue();
            }
        }
    }

    @Test
    void nothingIsATimelineToo() {
        Timeline timeline = Timeline.of(
                new JoiningCurve(Step.DAY, List.of(), List.of(), 0), new KeyMoney(0, List.of()), ALWAYS, NEVER);
        assertThat(timeline.periods()).isEmpty();
        assertThat(labels(draw(timeline))).extracting(Label::text).anyMatch(text -> text.startsWith("所给日期之内没有加入"));
    }

    @Test
    void aWrongDateDoesNotMakeMillionsOfSteps() {
        KeyMoney wrong = new KeyMoney(
                1,
                List.of(
                        new KeyMoney.Day(LocalDate.of(1, 1, 1), 5, 1, 0, 0),
                        new KeyMoney.Day(LocalDate.of(2021, 1, 1), 5, 1, 0, 0)));
        assertThatExceptionOfType(UplineException.class)
                .isThrownBy(
                        () -> Timeline.of(new JoiningCurve(Step.DAY, List.of(), List.of(), 0), wrong, ALWAYS, NEVER))
                .satisfies(e -> assertThat(MoneySamples.EN.apply(e.reason())).contains("--by week", "--since"));
    }
}
