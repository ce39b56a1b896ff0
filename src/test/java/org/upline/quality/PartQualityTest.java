package org.upline.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upline.funds.FundsRules;
import org.upline.synthetic.trial.Family;
import org.upline.synthetic.trial.Neighbourhood;

class PartQualityTest {
    private static List<QualityRow> rows(QualityPlan plan) {
        return new QualityBench(List.of(new PartQuality()), FundsRules.standard())
                .run(plan, done -> {})
                .get(0)
                .rows();
    }

    /** A case of each family and size, on seeds at which nobody looked when the limits were chosen. */
    @Test
    void nineteenOfTwentyAccountsAreFoundAmongAllTheRestOfLife() {
        List<Family> families = Arrays.asList(Family.values());
        QualityPlan plan = new QualityPlan(2 * families.size(), List.of(300, 1_000), families, 40_000).busy();
        assertThat(plan.neighbourhood()).isEqualTo(Neighbourhood.BUSY);
        assertThat(rows(plan))
                .filteredOn(row -> row.family().equals(QualityTable.ALL))
                .hasSize(8)
                .allSatisfy(row -> {
                    assertThat(row.truth()).as(row.subject()).isGreaterThan(0);
                    assertThat(row.recall().doubleValue()).as(row.toString()).isGreaterThanOrEqualTo(0.95);
                    assertThat(row.precision().doubleValue()).as(row.toString()).isGreaterThanOrEqualTo(0.95);
                });
    }

    @Test
    void asManyAreNamedAsThereAreAndNoneMore() {
        QualityPlan plan = new QualityPlan(1, List.of(300), List.of(Family.PLAIN), 3).busy();
        assertThat(rows(plan))
                .filteredOn(row -> row.measure().equals("number"))
                .hasSize(8)
                .allSatisfy(row -> assertThat(row.named()).isLessThanOrEqualTo(row.truth()));
    }
}
