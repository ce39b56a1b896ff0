package org.upline.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"6.22203E+18", "6.22203e+18", "6E+18", "6.22203E18", "4.1E17", "######"})
    void whatASpreadsheetLeavesOfANumber(String written) {
        assertThat(WrittenNumber.hasLostDigits(written)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6222020000000000017", "1E5", "E12345678", "NRA1E5", "12.5", "##", "62E+18x"})
    void wholeNumbersAndWhatIsNone(String written) {
        assertThat(WrittenNumber.hasLostDigits(written)).isFalse();
    }

    @Test
    void blanksAndWidthMakeNoDifference() {
        assertThat(WrittenNumber.compact(" 6222\u30000２０\t2\u00a0０-Ｘ")).isEqualTo("62220202" + "0-X");
        String plain = "6222-020";
        assertThat(WrittenNumber.compact(plain)).isSameAs(plain);
    }
}
