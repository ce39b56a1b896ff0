package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShareTest {
    @Test
    void floorIsExactAtAnySize() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long whole = 1 + (random.nextLong() >>> 1 + random.nextInt(62));
            long part = Math.floorMod(random.nextLong(), whole);
            long amount = Math.floorMod(random.nextLong(), whole);
            assertThat(Share.floor(amount, part, whole))
                    .isEqualTo(BigInteger.valueOf(amount)
                            .multiply(BigInteger.valueOf(part))
                            .divide(BigInteger.valueOf(whole))
                            .longValueExact());
        }
    }

    @Test
    void limitsAreInclusive() {
        assertThat(Share.atLeast(50, 50, 100)).isTrue();
        assertThat(Share.atLeast(49, 50, 100)).isFalse();
        assertThat(Share.atMost(50, 50, 100)).isTrue();
        assertThat(Share.atMost(51, 50, 100)).isFalse();
        assertThatThrownBy(() -> Share.atLeast(Long.MAX_VALUE, 1, 1)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void percentAndQuotientAreRoundedAsTheySay() {
        assertThat(Share.percent(999, 50)).isEqualTo(499);
        assertThat(Share.percent(999, 100)).isEqualTo(999);
        assertThat(Share.percent(999, 250)).as("never more than the whole").isEqualTo(999);
        assertThat(Share.decimal(1, 3)).isEqualByComparingTo("0.3333");
        assertThat(Share.decimal(2, 3)).isEqualByComparingTo("0.6667");
        assertThat(Share.decimal(1, 20_000)).as("half goes up").isEqualByComparingTo("0.0001");
    }
}
