package org.upline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityNumberTest {
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", " 110105 19491231002x\t", "１１０１０５１９４９１２３１００２Ｘ"})
    void exampleOfTheStandardHoweverWritten(String written) {
        assertThat(IdentityNumber.read(written)).contains(new IdentityNumber("11010519491231002X", true));
    }

    @Test
    void fifteenDigitsAreExtended() {
        assertThat(IdentityNumber.read("110105491231002")).contains(new IdentityNumber("11010519491231002X", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "110105194912310021", // check digit
                "123456789012345678", // no such day
                "10010519491231002X", // no such province
                "110105491331002", // no such month
                "1101051949123100X2",
                "11010519491231002",
                "E12345678"
            })
    void otherNumbersAreInvalidButNumbers(String written) {
        assertThat(IdentityNumber.read(written)).hasValueSatisfying(number -> {
            assertThat(number.valid()).isFalse();
            assertThat(number.text()).isEqualTo(written);
        });
    }

    @Test
    void rightCheckDigitDoesNotMendAWrongDateOrProvince() {
        // 30 February and province 16, each with the check digit that fits.
        assertThat(withCheckDigit("11010519490230002")).isFalse();
        assertThat(withCheckDigit("16010519491231002")).isFalse();
        assertThat(withCheckDigit("11010519491231002")).isTrue();
        assertThat(withCheckDigit("91105619491231002")).isTrue();
    }

    /** One of the eleven check digits fits; whether any gives a valid number. */
    private static boolean withCheckDigit(String body) {
        return "0123456789X"
                .chars()
                .anyMatch(
                        c -> IdentityNumber.read(body + (char) c).orElseThrow().valid());
    }

    @Test
    void exactlyOneCheckDigitFits() {
        assertThat("0123456789X"
                        .chars()
                        .filter(c -> IdentityNumber.read("11010519491231002" + (char) c)
                                .orElseThrow()
                                .valid()))
                .containsExactly((int) 'X');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "无",
                "null",
                "NULL",
                "\\N",
                "-",
                "0",
                "000000000000000",
                "111111111111111111",
                "****",
                "暂无法获知",
                "xxx",
                "4.10102E+17",
                "4.1E17"
            })
    void placeholdersAndDamagedNumbersIdentifyNobody(String written) {
        assertThat(IdentityNumber.read(written)).isEmpty();
    }

    @Test
    void aValidNumberTellsBirthSexAndProvince() {
        IdentityNumber woman = IdentityNumber.read("11010519491231002X").orElseThrow();
        assertThat(woman.born()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(woman.male()).isFalse();
        assertThat(woman.province()).isEqualTo("11");
        assertThat(IdentityNumber.read("410102197001010013").orElseThrow().male())
                .isTrue();
        // A 15-digit number is of the twentieth century.
        assertThat(IdentityNumber.read("110105491231002").orElseThrow().born()).isEqualTo(LocalDate.of(1949, 12, 31));
    }
}
