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
}
