package org.upline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class ColumnTypeTest {
    @Test
    void moneyIsFenForProgramsAndYuanForHumans() {
        assertThat(ColumnType.YUAN.plain(123456789L)).isEqualTo("123456789");
        assertThat(ColumnType.YUAN.sheet(123456789L)).isEqualTo("1234567.89");
        assertThat(ColumnType.YUAN.shown(123456789L)).isEqualTo("1,234,567.89");
        assertThat(ColumnType.YUAN.shown(-5L)).isEqualTo("-0.05");
        assertThat(ColumnType.YUAN.shown(Long.MAX_VALUE)).isEqualTo("92,233,720,368,547,758.07");
    }

    @Test
    void timesAreIsoForPrograms() {
        LocalDateTime time = LocalDateTime.of(2020, 1, 2, 3, 0, 0, 999_000_000);
        assertThat(ColumnType.TIME.plain(time)).isEqualTo("2020-01-02T03:00:00");
        assertThat(ColumnType.TIME.shown(time)).isEqualTo("2020-01-02 03:00:00");
    }

    @Test
    void sharesAreOfOneForPrograms() {
        assertThat(ColumnType.PERCENT.plain(0.125)).isEqualTo("0.125");
        assertThat(ColumnType.PERCENT.shown(0.12345)).isEqualTo("12.35%");
        assertThat(ColumnType.PERCENT.shown(1)).isEqualTo("100.00%");
    }

    @Test
    void numbersAreNeverWrittenWithAnExponent() {
        assertThat(ColumnType.NUMBER.plain(1e-7)).isEqualTo("0.00000010");
        assertThat(ColumnType.NUMBER.plain(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(ColumnType.NUMBER.shown(2.675)).isEqualTo("2.68");
    }

    @Test
    void magnitudesAreShownWithSixDigitsWhereverTheyBegin() {
        assertThat(ColumnType.MAGNITUDE.shown(0.000123456789)).isEqualTo("0.000123457");
        assertThat(ColumnType.MAGNITUDE.shown(1234567.8)).isEqualTo("1234570");
        assertThat(ColumnType.MAGNITUDE.shown(1e-12)).isEqualTo("1E-12");
        assertThat(ColumnType.MAGNITUDE.shown(0.0)).isEqualTo("0");
        assertThat(ColumnType.MAGNITUDE.plain(0.1)).isEqualTo("0.1");
    }

    @Test
    void whatIsAbsentIsEmpty() {
        for (ColumnType type : ColumnType.values()) {
            assertThat(type.plain(null) + type.sheet(null) + type.shown(null)).isEmpty();
        }
    }

    @Test
    void aValueOfAnotherTypeIsAFault() {
        assertThatIllegalArgumentException().isThrownBy(() -> ColumnType.YUAN.plain(12));
        assertThatIllegalArgumentException().isThrownBy(() -> ColumnType.TIME.plain("2020-01-01"));
    }

    @Test
    void moneyIsNamedForItsUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Column.yuan("amount"))
                .withMessageContaining("amountFen");
    }
}
