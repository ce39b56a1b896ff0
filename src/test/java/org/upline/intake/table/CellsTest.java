package org.upline.intake.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "M01",
                " M01 ",
                "M01\t",
                "\tM01\t\t",
                "\"M01\"",
                "'M01",
                "=\"M01\"",
                "\uFEFFM01",
                "M01\0\0",
                "\u3000M01\u00A0",
                " \" M01 \" ",
                "M01\r\n"
            })
    void whatWrapsACellIsNotPartOfIt(String cell) {
        assertThat(Cells.clean(cell)).isEqualTo("M01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\\N", " \\N\t", "暂无法获知", "\"\"", "=\"\"", "\u200B"})
    void cellsThatSayNothingAreEmpty(String cell) {
        assertThat(Cells.clean(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"张 三", "a\tb", "a\"b", "\u001B[31mred", "=1+1", "a\0b", "\u202Eabc", "𠮷", "="})
    void whatIsInsideStays(String cell) {
        assertThat(Cells.clean(cell)).isEqualTo(cell);
    }

    @Test
    void fullWidthSignsBecomeHalfWidth() {
        assertThat(Cells.halfWidth("１２３．４５（元）　ＡＢｃ")).isEqualTo("123.45(元) ABc");
        String plain = "金额 1.00";
        assertThat(Cells.halfWidth(plain)).isSameAs(plain);
    }
}
