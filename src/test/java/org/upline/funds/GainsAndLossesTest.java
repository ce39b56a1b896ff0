package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class GainsAndLossesTest {
    @Test
    void gainsLossesAndWhatWasKeptAddUp() {
        // Four pay 100 each; one gets 250, one 100, one 20: the scheme keeps 30.
        GainsAndLosses sums = GainsAndLosses.of(new long[] {100, 100, 100, 100, 0}, new long[] {250, 100, 20, 0, 0});
        assertThat(sums.keptFen()).isEqualTo(30);
        assertThat(sums.gainers()).isEqualTo(1);
        assertThat(sums.gainedFen()).isEqualTo(150);
        assertThat(sums.losers()).isEqualTo(2);
        assertThat(sums.lostFen()).isEqualTo(180);
        assertThat(sums.even()).isEqualTo(1);
    }

    @Test
    void theCurveAndTheCoefficientOfFour() {
        // 1, 1, 2, 4: G = (−3·1 − 1·1 + 1·2 + 3·4) / (4·8) = 10/32.
        LorenzCurve curve = LorenzCurve.of(new long[] {4, 1, 2, 1});
        assertThat(curve.gini()).isEqualByComparingTo("0.3125");
        assertThat(curve.points()).extracting(LorenzCurve.Point::fen).containsExactly(0L, 1L, 2L, 4L, 8L);
        assertThat(curve.points().get(3).headShare()).isEqualByComparingTo("0.75");
        assertThat(curve.points().get(3).fenShare()).isEqualByComparingTo("0.5");
    }

    @Test
    void allTheSameIsNoneAndOneForAllIsTheMost() {
        assertThat(LorenzCurve.of(new long[] {7, 7, 7}).gini()).isEqualByComparingTo("0");
        assertThat(LorenzCurve.of(new long[] {0, 0, 0, 5}).gini()).isEqualByComparingTo("0.75");
        assertThat(LorenzCurve.of(new long[] {-3, 0, 0, 5}).gini()).isEqualByComparingTo("0.75");
        assertThat(LorenzCurve.of(new long[] {0, 0}).gini()).isNull();
        assertThat(LorenzCurve.of(new long[0]).points()).hasSize(1);
    }

    @Test
    void onAnyBooksTheSumsCloseAndGiniIsTheMeanDifference() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            int n = 1 + random.nextInt(150);
            long[] paid = random.longs(n, 0, 1000).toArray();
            long[] received = random.longs(n, 0, 1000).map(x -> x < 600 ? 0 : x).toArray();
            GainsAndLosses sums = GainsAndLosses.of(paid, received);
            assertThat(sums.gainedFen() - sums.lostFen() + sums.keptFen()).isZero();
            // The other definition: half of the mean difference between two people, over the mean.
            long differences = 0;
            for (long one : received) {
                for (long other : received) {
                    differences += Math.abs(one - other);
                }
            }
            BigDecimal gini = sums.lorenz().gini();
            if (sums.receivedFen() == 0) {
                assertThat(gini).isNull();
            } else {
                assertThat(gini)
                        .isEqualByComparingTo(BigDecimal.valueOf(differences)
                                .divide(BigDecimal.valueOf(2L * n * sums.receivedFen()), 6, RoundingMode.HALF_UP));
            }
            assertThat(sums.lorenz().points()).hasSize(Math.min(n, 100) + 1);
        }
    }

    @Test
    void sumsBeyondALongAreAnError() {
        assertThatThrownBy(() -> GainsAndLosses.of(new long[] {Long.MAX_VALUE, 1}, new long[2]))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> GainsAndLosses.of(new long[1], new long[2]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
