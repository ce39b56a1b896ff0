package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Money in or out, where the sign is missing or contradicts the amount. */
class DirectionTest {

    @Test
    void theBalancesDecideWhereTheSignIsMissing() {
        Ledger ledger = new Rows()
                .in("1001", "2021-05-01 09:00:00", "10.00", "2002")
                .balance("10.00")
                .unsigned("1001", "2021-05-01 10:00:00", "4.00", "2002")
                .balance("6.00")
                .unsigned("1001", "2021-05-01 11:00:00", "7.00", "2002")
                .balance("13.00")
                .resolve();
        assertThat(ledger.transfers()).extracting("payer").containsExactly("2002", "1001", "2002");
    }

    @Test
    void theyDecideInStatementsThatListTheNewestFirst() {
        Ledger ledger = new Rows()
                .unsigned("1001", "2021-05-01", "7.00", "2002")
                .balance("13.00")
                .unsigned("1001", "2021-05-01", "4.00", "2002")
                .balance("6.00")
                .in("1001", "2021-05-01", "10.00", "2002")
                .balance("10.00")
                .resolve();
        assertThat(Rows.told(ledger))
                .containsExactly(
                        "2002>1001 10.00 2021-05-01", "1001>2002 4.00 2021-05-01", "2002>1001 7.00 2021-05-01");
    }

    @Test
    void elseTheRowIsRejected() {
        Ledger ledger = new Rows()
                .unsigned("1001", "2021-05-01 10:00:00", "4.00", "2002")
                .balance("6.00")
                .unsigned("1001", "2021-05-02 10:00:00", "4.00", "2002")
                .unsigned("1001", "2021-05-03 10:00:00", "4.00", "2002")
                .balance("99.00")
                .resolve();
        assertThat(ledger.bankFates()).containsOnly(Refusal.NO_DIRECTION);
        assertThat(Refusal.NO_DIRECTION.column()).isEqualTo("收付标志");
        assertThat(Rows.account(ledger, "1001").openingFen()).isNull();
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void aNegativeAmountMovesMoneyAgainstItsSign() {
        Ledger ledger =
                new Rows().out("1001", "2021-05-01 10:00:00", "-4.00", "2002").resolve();
        assertThat(Rows.told(ledger)).containsExactly("2002>1001 4.00 2021-05-01 10:00");
        assertThat(Rows.findings(ledger, "reversalWithoutPayment")).hasSize(1);
    }

    @Test
    void unlessTheBalancesShowThatItSaysTheSameTwice() {
        Ledger ledger = new Rows()
                .in("1001", "2021-05-01 09:00:00", "10.00", "2002")
                .balance("10.00")
                .out("1001", "2021-05-01 10:00:00", "-10.00", "2002")
                .balance("0.00")
                .resolve();
        assertThat(Rows.told(ledger))
                .containsExactly("2002>1001 10.00 2021-05-01 09:00", "1001>2002 10.00 2021-05-01 10:00");
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void figuresBeyondReasonAreRejected() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 10:00:00", "92233720368547758.07", "2002")
                .out("1001", "2021-05-01 10:00:00", "1.00", "2002")
                .balance("-92233720368547758.08")
                .out("1001", "2021-05-01 10:00:00", "1.00", "2002")
                .withoutTime()
                .resolve();
        assertThat(ledger.bankFates())
                .containsExactly(Refusal.AMOUNT_BEYOND_REASON, Refusal.BALANCE_BEYOND_REASON, Refusal.NO_TIME);
    }

    @Test
    void rowsThatMoveNothingAreInformational() {
        Ledger ledger = new Rows()
                .in("1001", "2021-05-01 10:00:00", "0.00", "")
                .balance("3.00")
                .informational()
                .out("1002", "2021-05-01 10:00:00", "0.00", "")
                .informational()
                .withoutTime()
                .resolve();
        assertThat(Rows.outcomes(ledger)).containsOnly(Ledger.Outcome.INFORMATIONAL);
        // A query without a result is no statement.
        assertThat(ledger.accounts()).extracting("number").containsExactly("1001");
        assertThat(Rows.account(ledger, "1001").balanceFen()).isEqualTo(300);
    }
}
