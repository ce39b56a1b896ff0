package org.upline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.upline.model.IdentityNumber;
import org.upline.synthetic.MadeCardNumber.Series;

class MadeNumbersTest {
    @Test
    void checkCharactersAreThoseOfTheStandard() {
        // The two examples in GB 11643-1999.
        assertThat(MadeIdentityNumber.of("110105", LocalDate.of(1949, 12, 31), 2))
                .isEqualTo("11010519491231002X");
        assertThat(MadeIdentityNumber.of("440524", LocalDate.of(1880, 1, 1), 1)).isEqualTo("440524188001010014");
    }

    @Test
    void theOldFormHasNoCenturyAndNoCheckCharacter() {
        assertThat(MadeIdentityNumber.beforeReform("11010519491231002X")).isEqualTo("110105491231002");
    }

    @Test
    void aSpoiltNumberIsNeverValid() {
        for (int day = 0; day < 1_000; day++) {
            String number =
                    MadeIdentityNumber.of("520199", LocalDate.of(1970, 1, 1).plusDays(day), 7);
            String spoilt = MadeIdentityNumber.spoilt(number);
            assertThat(spoilt).hasSize(18).startsWith(number.substring(0, 17)).isNotEqualTo(number);
        }
    }

    @Test
    void lastDigitOfACardPassesTheLuhnTest() {
        assertThat(MadeCardNumber.luhn("7992739871")).isEqualTo('3');
        // Doubled from the right: 1 -> 2, 7 -> 14 -> 5, 2 -> 4; with 1 and 6 as they are 18, so 2 is missing to 20.
        assertThat(MadeCardNumber.of(Bank.CCB, Series.PERSON, 1)).isEqualTo("6217000000000000012");
    }

    @Test
    void cardsHaveNineteenDigitsAndAccountsSeventeen() {
        for (Bank bank : Bank.values()) {
            assertThat(MadeCardNumber.of(bank, Series.OUTSIDE, 3_000_000))
                    .hasSize(19)
                    .containsOnlyDigits();
            assertThat(MadeCardNumber.account(bank, 3_000_000)).hasSize(17).containsOnlyDigits();
        }
    }

    @Test
    void noTwoPersonsShareANumber() {
        People people = new People(99);
        Set<String> numbers = new HashSet<>();
        Set<String> cards = new HashSet<>();
        for (int person = 0; person < 100_000; person++) {
            String number = people.identityNumber(person);
            assertThat(IdentityNumber.checkDigit(number)).isEqualTo(number.charAt(17));
            // The same 14 digits of birth and sequence never come twice, whatever the region.
            assertThat(numbers.add(number.substring(6, 17))).isTrue();
            assertThat(cards.add(people.card(person))).isTrue();
        }
        assertThat(people.identityNumber(2_999_999)).hasSize(18);
    }

    @Test
    void whoBorrowsANumberHasAnotherNameThanItsOwner() {
        for (long seed = 0; seed < 200; seed++) {
            People people = new People(seed);
            for (int owner = 11; owner < 20_000; owner += 37) {
                assertThat(people.listedIdentityNumber(owner + 1)).isEqualTo(people.listedIdentityNumber(owner));
                assertThat(people.phone(owner + 1)).isEqualTo(people.phone(owner));
                assertThat(people.name(owner + 1)).isNotEqualTo(people.name(owner));
            }
        }
    }

    @Test
    void timesAreWrittenInTheBanksForms() {
        int second = 31 * TimeForm.DAY + 3 * TimeForm.HOUR + 4 * 60 + 5;
        assertThat(TimeForm.PLAIN.text(second)).isEqualTo("2020-02-01 03:04:05");
        assertThat(TimeForm.COMPACT.text(second)).isEqualTo("20200201030405");
        assertThat(TimeForm.FRACTIONS.text(second)).isEqualTo("2020-02-01-03.04.05.000000");
        assertThat(TimeForm.DATE_ONLY.text(second)).isEqualTo("2020-02-01");
    }

    @Test
    void yuanAreWrittenWithTwoDecimals() {
        StringBuilder text = new StringBuilder();
        for (long fen : new long[] {0, 5, 290_050, -10_001}) {
            Digits.appendYuan(text, fen);
            text.append(' ');
        }
        assertThat(text.toString()).isEqualTo("0.00 0.05 2900.50 -100.01 ");
    }
}
