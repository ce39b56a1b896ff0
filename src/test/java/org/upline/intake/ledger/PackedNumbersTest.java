package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackedNumbersTest {
    @Test
    void zeroesTakeNoRoom() {
        PackedNumbers packed = packed(List.of(0L, 0L, 0L));
        assertThat(packed.width()).isZero();
        assertThat(packed.count()).isEqualTo(3);
        assertThat(packed.get(2)).isZero();
    }

    @Test
    void aNumberTakesTheBytesItNeedsWithItsSign() {
        assertThat(packed(List.of(1L)).width()).isEqualTo(1);
        assertThat(packed(List.of(127L, -128L)).width()).isEqualTo(1);
        assertThat(packed(List.of(128L)).width()).isEqualTo(2);
        assertThat(packed(List.of(-129L)).width()).isEqualTo(2);
        assertThat(packed(List.of(32_767L)).width()).isEqualTo(2);
        assertThat(packed(List.of(32_768L)).width()).isEqualTo(3);
        assertThat(packed(List.of((long) Integer.MAX_VALUE)).width()).isEqualTo(4);
        assertThat(packed(List.of(Long.MIN_VALUE)).width()).isEqualTo(8);
        assertThat(packed(List.of(-1L)).width()).isEqualTo(1);
    }

    @Test
    void comeBackAsTheyWereHoweverWideTheyBecome() {
        Random random = new Random(7);
        List<Long> numbers = new ArrayList<>();
        for (int bits = 0; bits <= 64; bits++) {
            for (int k = 0; k < 40; k++) {
                long number = bits == 0 ? 0 : random.nextLong() >> (64 - bits);
                numbers.add(number);
                numbers.add(0L);
                numbers.add(-number);
            }
        }
        numbers.add(Long.MAX_VALUE);
        numbers.add(Long.MIN_VALUE);
        PackedNumbers packed = packed(numbers);
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(packed.get(i)).isEqualTo(numbers.get(i));
        }
    }

    private static PackedNumbers packed(List<Long> numbers) {
        PackedNumbers packed = new PackedNumbers();
        for (int i = 0; i < numbers.size(); i++) {
            packed.add(numbers.get(i));
            assertThat(packed.get(i)).isEqualTo(numbers.get(i));
        }
        packed.trim();
        return packed;
    }
}
