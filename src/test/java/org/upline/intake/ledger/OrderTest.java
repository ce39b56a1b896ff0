package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.upline.intake.ledger.BankRow.Outcome;

/** The order of statements, and of transfers of one time. */
class OrderTest {

    @Test
    void withinADayTheBalancesDecide() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01", "3.00", "2002")
                .balance("2.00")
                .in("1001", "2021-05-01", "4.00", "2002")
                .balance("14.00")
                .out("1001", "2021-05-01", "9.00", "2002")
                .balance("5.00")
                .in("1001", "2021-05-02", "1.00", "2002")
                .balance("3.00")
                .resolve();
        // 10 +4 = 14, -9 = 5, -3 = 2, and the next day +1 = 3.
        assertThat(ledger.transfers()).extracting("amountFen").containsExactly(400L, 900L, 300L, 100L);
        assertThat(Rows.account(ledger, "1001").openingFen()).isEqualTo(1_000);
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void aFileThatListsTheNewestFirstIsReadFromItsEnd() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-02 09:00:00", "4.00", "2002")
                .out("1001", "2021-05-01 09:00:00", "3.00", "2002")
                .out("1001", "2021-05-01 09:00:00", "2.00", "2002")
                .out("1001", "2021-05-01 08:00:00", "1.00", "2002")
                .resolve();
        assertThat(ledger.transfers()).extracting("amountFen").containsExactly(100L, 200L, 300L, 400L);
    }

    @Test
    void aPartWithOneTimeIsReadAsTheRestOfItsFile() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-02 09:00:00", "4.00", "2002")
                .out("1001", "2021-05-01 09:00:00", "3.00", "2002")
                .out("1002", "2021-05-03 09:00:00", "2.00", "2002")
                .out("1002", "2021-05-03 09:00:00", "1.00", "2002")
                .resolve();
        assertThat(ledger.transfers()).extracting("amountFen").containsExactly(300L, 400L, 100L, 200L);
    }

    @Test
    void transfersOfOneTimeFollowTheStatementsOfBothParties() {
        // 2002's statement: received before it paid on; 3003's: received from 2002 before it paid. Serials say
        // otherwise.
        Ledger ledger = new Rows()
                .out("3003", "2021-05-01 09:00:00", "5.00", "9009")
                .serial("1")
                .file("b")
                .out("2002", "2021-05-01 09:00:00", "5.00", "3003")
                .serial("2")
                .file("c")
                .in("2002", "2021-05-01 09:00:00", "6.00", "1001")
                .serial("9")
                .resolve();
        assertThat(ledger.transfers()).extracting("serial").containsExactly("1", "2", "9");

        Ledger tied = new Rows()
                .in("2002", "2021-05-01 09:00:00", "6.00", "1001")
                .serial("9")
                .out("2002", "2021-05-01 09:00:00", "5.00", "3003")
                .serial("2")
                .file("b")
                .in("3003", "2021-05-01 09:00:00", "5.00", "2002")
                .serial("7")
                .out("3003", "2021-05-01 09:00:00", "5.00", "9009")
                .serial("1")
                .resolve();
        assertThat(tied.transfers()).extracting("serial").containsExactly("9", "2", "1");
    }

    @Test
    void statementsThatContradictEachOtherYieldToTheSerialNumber() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .serial("1")
                .out("1001", "2021-05-01 09:00:00", "6.00", "2002")
                .serial("2")
                .file("b")
                .in("2002", "2021-05-01 09:00:00", "6.00", "1001")
                .serial("2")
                .in("2002", "2021-05-01 09:00:00", "5.00", "1001")
                .serial("1")
                .resolve();
        assertThat(ledger.transfers()).extracting("serial").containsExactly("1", "2");
    }

    @Test
    void aBreakOfTheBalancesIsAGap() {
        Ledger ledger = new Rows()
                .in("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .balance("15.00")
                .out("1001", "2021-05-01 10:00:00", "1.00", "2002")
                .balance("0.00")
                .outcome(Outcome.FAILED)
                .in("1001", "2021-05-01 11:00:00", "0.00", "2002")
                .balance("99.00")
                .informational()
                .out("1001", "2021-05-01 12:00:00", "2.00", "2002")
                .out("1001", "2021-05-01 13:00:00", "3.00", "2002")
                .balance("10.00")
                .again()
                .out("1001", "2021-05-02 09:00:00", "4.00", "2002")
                .balance("206.00")
                .resolve();
        assertThat(ledger.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo("balanceGap");
            assertThat(finding.subjects()).containsExactly("1001");
            assertThat(finding.rows()).extracting(Object::toString).containsExactly("a:6", "a:8");
            assertThat(finding.details()).containsExactly("200.00", "10.00", "210.00");
        });
    }

    @Test
    void paymentsTakenBackAreNoGapHoweverTheBalanceShowsThem() {
        assertThat(new Rows()
                        .in("1001", "2021-05-01 09:00:00", "5.00", "2002")
                        .balance("15.00")
                        .out("1001", "2021-05-01 10:00:00", "1.00", "2002")
                        .balance("14.00")
                        .outcome(Outcome.REVERSED)
                        .out("1001", "2021-05-01 11:00:00", "2.00", "2002")
                        .balance("12.00")
                        .outcome(Outcome.REVERSED)
                        .out("1001", "2021-05-01 12:00:00", "3.00", "2002")
                        .balance("12.00")
                        .out("1001", "2021-05-01 13:00:00", "4.00", "2002")
                        .balance("12.00")
                        .outcome(Outcome.REVERSED)
                        .out("1001", "2021-05-01 14:00:00", "5.00", "2002")
                        .balance("7.00")
                        .resolve()
                        .findings())
                .isEmpty();
    }
}
