package org.upline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upline.funds.FundsRules;
import org.upline.hierarchy.LeaderRules;
import org.upline.hierarchy.Thresholds;
import org.upline.synthetic.trial.Family;

class QualityBenchTest {
    private static final LeaderRules RULES = LeaderRules.standard(Thresholds.standard());

    private static List<QualityTable> run(QualityPlan plan) {
        return new QualityBench(List.of(new LeaderQuality(RULES)), FundsRules.standard()).run(plan, k -> {});
    }

    @Test
    void everyMeasureNamesAsManyAsThereAreAndTheSumOfFamiliesIsAll() {
        QualityPlan plan = new QualityPlan(7, List.of(300), Arrays.asList(Family.values()), 42);
        List<QualityRow> rows = run(plan).get(0).rows();
        assertThat(rows).hasSize(8 * 3 * 6);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.named()).isEqualTo(row.truth());
            assertThat(row.right()).isBetween(0, row.named());
            assertThat(row.precision()).isEqualTo(row.recall());
        });
        int all = rows.stream()
                .filter(row -> row.family().equals(QualityTable.ALL))
                .mapToInt(QualityRow::right)
                .sum();
        assertThat(rows.stream().mapToInt(QualityRow::right).sum()).isEqualTo(2 * all);
        assertThat(run(plan).get(0).rows()).isEqualTo(rows);
    }

    @Test
    void goesRoundFamiliesThenSizesWithASeedForEachCase() {
        List<Integer> told = new ArrayList<>();
        QualityPlan plan = new QualityPlan(3, List.of(120, 150), List.of(Family.PLAIN, Family.EARLY), 5);
        assertThat(plan.trials()).extracting(trial -> trial.members()).containsExactly(120, 120, 150);
        assertThat(plan.trials()).extracting(trial -> trial.seed()).containsExactly(5L, 6L, 7L);
        new QualityBench(List.of(), FundsRules.standard()).run(plan, told::add);
        assertThat(told).containsExactly(0, 1, 2);
    }

    @Test
    void precisionAndRecallByHand() {
        QualityRow row = new QualityRow("plain", "organiser", "leaders", 0, 0, 0, 0)
                .and(new Hits("organiser", "leaders", 3, 2, 2))
                .and(new Hits("organiser", "leaders", 3, 2, 1));
        assertThat(row.precision()).isEqualTo(new BigDecimal("0.750"));
        assertThat(row.recall()).isEqualTo(new BigDecimal("0.500"));
        assertThat(row.cases()).isEqualTo(2);
    }

    /** A floor under the quality on cases that nothing was tuned on. */
    @Test
    void theScoreIsAheadOfEverySingleMeasure() {
        QualityPlan plan = new QualityPlan(14, List.of(300, 1_000), Arrays.asList(Family.values()), 70_000);
        List<QualityRow> all = run(plan).get(0).rows().stream()
                .filter(row -> row.family().equals(QualityTable.ALL))
                .toList();
        for (String subject : List.of("organiser", "core", "circle")) {
            List<QualityRow> rows =
                    all.stream().filter(row -> row.subject().equals(subject)).toList();
            assertThat(rows.get(0).measure()).isEqualTo("leaders");
            assertThat(rows.subList(1, rows.size()))
                    .allSatisfy(row -> assertThat(row.right())
                            .as(row.measure())
                            .isLessThan(rows.get(0).right()));
        }
    }
}
