package org.upline.intake.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountNumberTest {
    @ParameterizedTest
    @CsvSource({
        "6222020000000000017, 6222020000000000017, ''",
        "6222020000000000017_156_1, 6222020000000000017, CNY",
        "6222020000000000017_840_12, 6222020000000000017, USD",
        "6222020000000000017_344_0001, 6222020000000000017, HKD",
        "6222020000000000017_999999_1, 6222020000000000017_999999_1, ''",
        "6222 0200 0000 0000 017, 6222020000000000017, ''",
        "６２２２, 6222, ''",
        "user@alipay.com, user@alipay.com, ''",
        "NRA1E5, NRA1E5, ''",
        "1E5, 1E5, ''"
    })
    void numbers(String cell, String number, String currency) {
        AccountNumber read = AccountNumber.of(cell);
        assertThat(List.of(read.number(), read.currency())).containsExactly(number, currency);
        assertThat(read.damaged()).isFalse();
    }

    @Test
    void aSubAccountKeepsItsSuffixBesideTheNumberOfTheAccount() {
        assertThat(AccountNumber.of("6222020000000000017_156_1").written()).isEqualTo("6222020000000000017_156_1");
        assertThat(AccountNumber.of("6222 02").written()).isEqualTo("622202");
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.22203E+18", "6.22203e+18", "6E+18", "6.22203E18", "######", "６．２２２０３Ｅ＋１８"})
    void numbersThatLostDigits(String cell) {
        assertThat(AccountNumber.of(cell)).isEqualTo(new AccountNumber("", "", "", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "--", "0", "0000000000", "无", "null", "NULL", "/", "未知", "＊＊＊"})
    void noNumber(String cell) {
        assertThat(AccountNumber.of(cell)).isEqualTo(new AccountNumber("", "", "", false));
    }
}
