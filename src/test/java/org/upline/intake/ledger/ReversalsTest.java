package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upline.intake.ledger.Ledger.Outcome.ACCEPTED;
import static org.upline.intake.ledger.Ledger.Outcome.REVERSED;

import org.junit.jupiter.api.Test;
import org.upline.intake.ledger.BankRow.Outcome;

class ReversalsTest {

    @Test
    void takesBackTheNearestEarlierPayment() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .out("1001", "2021-05-02 09:00:00", "5.00", "2002")
                .in("1001", "2021-05-03 09:00:00", "5.00", "2002")
                .memo("冲正")
                .out("1001", "2021-05-04 09:00:00", "5.00", "2002")
                .resolve();
        assertThat(Rows.outcomes(ledger)).containsExactly(ACCEPTED, REVERSED, REVERSED, ACCEPTED);
    }

    @Test
    void oneToOne() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .out("1001", "2021-05-02 09:00:00", "5.00", "2002")
                .in("1001", "2021-05-03 09:00:00", "5.00", "2002")
                .memo("冲正")
                .in("1001", "2021-05-03 09:00:01", "5.00", "2002")
                .memo("冲正")
                .in("1001", "2021-05-03 09:00:02", "5.00", "2002")
                .memo("冲正")
                .resolve();
        assertThat(Rows.outcomes(ledger)).containsExactly(REVERSED, REVERSED, REVERSED, REVERSED, ACCEPTED);
        assertThat(Rows.told(ledger)).containsExactly("2002>1001 5.00 2021-05-03 09:00:02");
        assertThat(Rows.findings(ledger, "reversalWithoutPayment"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.subjects()).containsExactly("1001");
                    assertThat(finding.rows()).extracting(Object::toString).containsExactly("a:6");
                });
    }

    @Test
    void onlyTheSameAmountPartyAndDirection() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .in("1001", "2021-05-01 09:00:10", "6.00", "2002")
                .memo("冲正")
                .in("1001", "2021-05-01 09:00:20", "5.00", "3003")
                .memo("冲正")
                .out("1001", "2021-05-01 09:00:30", "5.00", "2002")
                .memo("冲正")
                .resolve();
        assertThat(Rows.outcomes(ledger)).containsOnly(ACCEPTED);
    }

    @Test
    void aNegativeAmountTakesBackAPositiveOne() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .balance("5.00")
                .out("1001", "2021-05-01 09:00:10", "-5.00", "2002")
                .balance("10.00")
                .resolve();
        assertThat(Rows.outcomes(ledger)).containsOnly(REVERSED);
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void aMarkedPaymentIsTakenBackAloneOrWithItsCounterRow() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .outcome(Outcome.REVERSED)
                .out("1001", "2021-05-10 09:00:00", "6.00", "2002")
                .outcome(Outcome.REVERSED)
                .in("1001", "2021-05-11 09:00:00", "6.00", "2002")
                .out("1001", "2021-05-20 09:00:00", "7.00", "2002")
                .outcome(Outcome.REVERSED)
                .in("1001", "2021-05-22 09:00:00", "7.00", "2002")
                .resolve();
        assertThat(Rows.outcomes(ledger)).containsExactly(REVERSED, REVERSED, REVERSED, REVERSED, ACCEPTED);
    }

    @Test
    void theMarkedPaymentComesBeforeANearerOne() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .outcome(Outcome.REVERSED)
                .out("1001", "2021-05-01 09:00:05", "5.00", "2002")
                .in("1001", "2021-05-01 09:00:10", "5.00", "2002")
                .memo("冲正")
                .resolve();
        assertThat(Rows.outcomes(ledger)).containsExactly(REVERSED, ACCEPTED, REVERSED);
    }

    @Test
    void bothSidesOfAReversedPaymentGo() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .in("1001", "2021-05-01 09:00:50", "5.00", "2002")
                .memo("冲正")
                .in("2002", "2021-05-01 09:00:20", "5.00", "1001")
                .out("2002", "2021-05-01 09:00:10", "5.00", "1001")
                .resolve();
        // The clocks of the two banks contradict each other; each statement on its own does not matter here.
        assertThat(Rows.outcomes(ledger)).containsOnly(REVERSED);
        assertThat(ledger.transfers()).isEmpty();
    }

    @Test
    void aPaymentMadeAgainKeepsTheOtherSide() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .outcome(Outcome.REVERSED)
                .out("1001", "2021-05-01 09:00:30", "5.00", "2002")
                .in("2002", "2021-05-01 09:00:02", "5.00", "1001")
                .resolve();
        assertThat(Rows.outcomes(ledger)).containsExactly(REVERSED, ACCEPTED, Ledger.Outcome.MIRRORED);
    }

    @Test
    void aNamelessPaymentIsFoundThoughMemosDiffer() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "")
                .memo("ATM取款")
                .cash()
                .in("1001", "2021-05-01 09:01:00", "5.00", "")
                .memo("冲正")
                .resolve();
        assertThat(Rows.outcomes(ledger)).containsOnly(REVERSED);
    }

    @Test
    void withoutATimeOfDayAnyPaymentOfTheDayCanBeTakenBack() {
        Ledger ledger = new Rows()
                .in("1001", "2021-05-01", "5.00", "2002")
                .memo("冲正")
                .out("1001", "2021-05-01", "5.00", "2002")
                .resolve();
        assertThat(Rows.outcomes(ledger)).containsOnly(REVERSED);
    }
}
