package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccountReportTest {
    /** From a Saturday at 09:00: in 100 at 09:00, out 60 at 10:01 and 40 at 09:02 two days later; dollars apart. */
    private static AccountReport report() {
        LedgerColumns ledger = new LedgerText()
                .openedOn("A", LedgerText.START.minusDays(3))
                .pay("B", "A", 100)
                .later(60)
                .pay("A", "C", 60)
                .pay("B", "A", 7, "", "USD")
                .pay("A", "A", 5)
                .later(2 * 24 * 60 - 62)
                .pay("A", "C", 40)
                .columns();
        AccountProfiles profiles = AccountProfiles.of(ledger, MemberFees.NONE, FundsRules.standard());
        return AccountReport.of(profiles, ledger.account("A"), 10);
    }

    @Test
    void hoursAndDaysAreCountedWithoutWhatMovesNothing() {
        AccountRhythm rhythm = report().rhythm();
        assertThat(rhythm.hours()).hasSize(24);
        assertThat(rhythm.hours().get(9)).isEqualTo(2);
        assertThat(rhythm.hours().get(10)).isEqualTo(1);
        assertThat(rhythm.weekdays()).containsExactly(1, 0, 0, 0, 0, 2, 0);
        assertThat(rhythm.timeless()).isZero();
    }

    @Test
    void stayIsByMoneyAndNotByPayments() {
        AccountStay stay = report().stay();
        assertThat(stay.leftFen()).isEqualTo(100);
        assertThat(stay.medianHours()).isEqualByComparingTo("1.02");
        // 60 fen for 61 minutes and 40 for 2,882: 1,189.4 minutes on average, 19.82 hours.
        assertThat(stay.meanHours()).isEqualByComparingTo("19.82");
        assertThat(stay.quickHours()).isEqualTo(24);
        assertThat(stay.quickFen()).isEqualTo(60);
        assertThat(stay.quickShare()).isEqualByComparingTo("0.6");
    }

    @Test
    void otherCurrenciesStandApart() {
        assertThat(report().currencies()).containsExactly(new AccountReport.Foreign("USD", 7, 1, 0, 0));
        assertThat(report().profile().inFen()).isEqualTo(100);
        assertThat(report().opened()).isEqualTo(LedgerText.START.minusDays(3));
    }
}
