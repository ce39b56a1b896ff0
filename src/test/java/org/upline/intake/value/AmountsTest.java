package org.upline.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2900|290000",
                "2900.50|290050",
                "2900.5|290050",
                "0.00|0",
                "-0.00|0",
                ".5|50",
                "-1,234.50|-123450",
                "1,234,567.89|123456789",
                "￥10.00|1000",
                "¥10.00|1000",
                "-￥10.00|-1000",
                "￥1,000|100000",
                "+10|1000",
                "10元|1000",
                "(10.00)|-1000",
                "１，２３４．５０|123450",
                "10.000|1000",
                "1 234.50|123450",
                "92233720368547758.07|9223372036854775807"
            })
    void amounts(String cell, long fen) {
        assertThat(Amounts.fen(cell)).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "10.005",
                "1.2E+08",
                "1e3",
                "1,23",
                "12,34.5",
                ",123",
                "1,2345",
                "92233720368547758.08",
                "--1",
                "1-",
                "10万",
                "1.2.3",
                "NaN",
                "Infinity",
                "0x10",
                "-",
                "()",
                "￥",
                "元",
                "1/2",
                "１e９"
            })
    void whatIsNoAmountIsNotMadeOne(String cell) {
        assertThat(Amounts.fen(cell)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--", "null", "NULL"})
    void noAmount(String cell) {
        assertThat(Amounts.isNone(cell)).isTrue();
    }
}
