package org.upline.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.upline.intake.table.Cells;
import org.upline.model.Money;

/** An amount has the digits that stand in its cell, and what is written as an amount reads as the same one. */
class AmountsFuzzTest {
    static Stream<Arguments> seeds() {
        return Stream.of(
                        "2900",
                        "-1,234.50",
                        "￥10.00",
                        "+10元",
                        "(10.00)",
                        "１，２３４．５",
                        "0.005",
                        "1.2E+08",
                        "92233720368547758.07",
                        "-92233720368547758.08",
                        "\u0080\0\0\0\0\0\0\0",
                        "-",
                        "1,23",
                        "--5",
                        ".5")
                .map(text -> Arguments.of((Object) text.getBytes(StandardCharsets.UTF_8)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void whatIsReadStandsThere(byte[] bytes) {
        String cell = new String(bytes, StandardCharsets.UTF_8);
        check(Amounts.fen(cell), cell, 2);
        check(Amounts.wholeFen(cell), cell, 0);
        Amounts.isNone(cell);
        long fen = ByteBuffer.wrap(Arrays.copyOf(bytes, Long.BYTES)).getLong();
        assertThat(Amounts.fen(Money.yuan(fen))).isEqualTo(fen);
        assertThat(Money.fenOfYuan(Money.yuan(fen))).isEqualTo(fen);
        assertThat(Amounts.wholeFen(Long.toString(fen))).isEqualTo(fen);
    }

    /** @param scale decimals of the unit the cell is in, as whole fen */
    private static void check(Long fen, String cell, int scale) {
        if (fen == null) {
            return;
        }
        String plain = Cells.halfWidth(cell);
        BigDecimal written = new BigDecimal(plain.replaceAll("[^0-9.]", ""));
        assertThat(written.movePointRight(scale)).as(cell).isEqualByComparingTo(new BigDecimal(fen).abs());
        assertThat(fen < 0).as(cell).isEqualTo(fen != 0 && isNegative(plain));
        assertThat(Amounts.fen(Money.yuan(fen))).isEqualTo(fen);
    }

    private static boolean isNegative(String plain) {
        return plain.contains("(") != plain.contains("-");
    }
}
