package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PayRatesTest {
    /** 20 percent of the first generation and 5 of the second; every tenth gets three times as much. */
    @Test
    void findsTheRatesByWhichMostArePaid() {
        Random random = new Random(7);
        long[][] steps = new long[2][400];
        long[] got = new long[400];
        for (int unit = 0; unit < got.length; unit++) {
            steps[0][unit] = 1_000L * (1 + random.nextInt(20));
            steps[1][unit] = unit % 2 == 0 ? 0 : 1_000L * (1 + random.nextInt(20));
            got[unit] = (steps[0][unit] * 20 + steps[1][unit] * 5) / 100 * (unit % 10 == 0 ? 3 : 1);
        }
        PayRates rates = PayRates.learn(got, steps, new int[steps.length], unit -> true);
        assertThat(rates.perUnit().get(0)).isCloseTo(0.2, within(1e-6));
        assertThat(rates.perUnit().get(1)).isCloseTo(0.05, within(1e-6));
        assertThat(rates.expected(steps, 1)).isCloseTo(got[1], within(1.0));
        assertThat(got[10] - rates.expected(steps, 10)).isCloseTo(got[10] * 2 / 3.0, within(1.0));
    }

    @Test
    void tooFewPeopleShowNothing() {
        long[][] steps = {{100, 100, 100}};
        assertThat(PayRates.learn(new long[] {10, 10, 10}, steps, new int[1], unit -> true)
                        .perUnit())
                .containsExactly(0.0);
    }

    @Test
    void whoIsNotLookedAtHasNoSay() {
        long[][] steps = new long[1][40];
        long[] got = new long[40];
        for (int unit = 0; unit < got.length; unit++) {
            steps[0][unit] = 100;
            got[unit] = unit < 20 ? 10 : 90;
        }
        assertThat(PayRates.learn(got, steps, new int[steps.length], unit -> unit < 20)
                        .perUnit())
                .containsExactly(0.1);
    }
}
