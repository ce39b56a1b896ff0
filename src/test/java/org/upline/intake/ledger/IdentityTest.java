package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.upline.intake.ledger.Ledger.Fate;
import org.upline.model.AccountKind;

/** Which account a number means. */
class IdentityTest {

    @Test
    void aCardLeadsToItsAccountOnBothSides() {
        Ledger ledger = new Rows()
                .master("1001", "6222", "甲")
                .out("", "2021-05-01 09:00:00", "5.00", "2002")
                .card("6222")
                .in("2002", "2021-05-01 09:00:01", "5.00", "6222")
                .resolve();
        assertThat(Rows.told(ledger)).containsExactly("1001>2002 5.00 2021-05-01 09:00");
        assertThat(Rows.account(ledger, "1001").cards()).containsExactly("6222");
    }

    @Test
    void aCardInTheAccountColumnIsStillACard() {
        Ledger ledger = new Rows()
                .out("6222", "2021-05-01 09:00:00", "5.00", "2002")
                .card("6222")
                .out("1001", "2021-05-02 09:00:00", "5.00", "2002")
                .card("6222")
                .resolve();
        assertThat(Rows.told(ledger))
                .containsExactly("1001>2002 5.00 2021-05-01 09:00", "1001>2002 5.00 2021-05-02 09:00");
    }

    @Test
    void aCardOfUnknownAccountIsItsOwnNumber() {
        Ledger ledger = new Rows()
                .out("", "2021-05-01 09:00:00", "5.00", "2002")
                .card("6222")
                .resolve();
        assertThat(Rows.told(ledger)).containsExactly("6222>2002 5.00 2021-05-01 09:00");
    }

    @Test
    void aCardOfTwoAccountsStaysWithTheOneItsStatementNames() {
        Ledger ledger = new Rows()
                .master("1001", "6222", "甲")
                .out("1002", "2021-05-01 09:00:00", "5.00", "2002")
                .card("6222")
                .in("2002", "2021-06-01 09:00:00", "7.00", "6222")
                .resolve();
        assertThat(Rows.told(ledger))
                .containsExactly(
                        "1002>2002 5.00 2021-05-01 09:00",
                        "6222".replace("6222", "1002") + ">2002 7.00 2021-06-01 09:00");
        assertThat(Rows.findings(ledger, "cardConflict")).singleElement().satisfies(finding -> {
            assertThat(finding.subjects()).containsExactly("1002");
            assertThat(finding.details()).containsExactly("6222", "1001");
            assertThat(finding.rows()).extracting(Object::toString).containsExactly("a:2", "a:3");
        });
        assertThat(ledger.accounts()).extracting("number").containsExactly("1001", "1002", "2002");
    }

    @Test
    void aNumberThatHasCardsIsNoCard() {
        // 6222 -> 1001 and 1001 -> 1002: joining all three would merge two accounts.
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .card("6222")
                .out("1002", "2021-05-01 09:00:00", "5.00", "2002")
                .card("1001")
                .in("1001", "2021-05-02 09:00:00", "5.00", "6222")
                .resolve();
        assertThat(ledger.accounts()).extracting("number").containsExactly("1001", "1002", "2002");
        assertThat(Rows.findings(ledger, "cardConflict")).hasSize(1);
    }

    @Test
    void damagedAndMaskedNumbersMergeNothing() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "6.22203E+18")
                .name("丙")
                .out("1002", "2021-05-01 09:00:00", "5.00", "6.22203E+18")
                .name("丁")
                .out("1003", "2021-05-01 09:00:00", "5.00", "6222****0017")
                .name("丁")
                .out("6.22203E+18", "2021-05-01 09:00:00", "5.00", "1001")
                .resolve();
        assertThat(ledger.transfers()).extracting("payee").containsExactlyInAnyOrder("*丙@1001", "*丁@1002", "*丁@1003");
        Fate last = ledger.bankFates().get(3);
        assertThat(last.outcome()).isEqualTo(Ledger.Outcome.REJECTED);
        assertThat(last.column()).isEqualTo("交易账号");
        assertThat(last.reason().arguments()).containsExactly("6.22203E+18");
        assertThat(Rows.findings(ledger, "unusableNumber"))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.subjects()).containsExactly("6.22203E+18"));
    }

    @Test
    void aDamagedAccountNumberBesideAWholeCardDoesNoHarm() {
        Ledger ledger = new Rows()
                .master("1001", "6222", "甲")
                .out("6.22203E+18", "2021-05-01 09:00:00", "5.00", "2002")
                .card("6222")
                .resolve();
        assertThat(Rows.told(ledger)).containsExactly("1001>2002 5.00 2021-05-01 09:00");
    }

    @Test
    void aRowWithoutOwnNumberIsRejected() {
        Ledger ledger =
                new Rows().out("", "2021-05-01 09:00:00", "5.00", "2002").resolve();
        assertThat(ledger.bankFates().get(0)).isEqualTo(Refusal.NO_OWN_NUMBER);
        assertThat(ledger.accounts()).isEmpty();
    }

    @Test
    void sufficesOfSubAccountsAreSplitOff() {
        Ledger ledger = new Rows()
                .out("62220001_156_1", "2021-05-01 09:00:00", "5.00", "2002")
                .out("62220001", "2021-05-01 10:00:00", "5.00", "2002_999_1")
                .resolve();
        assertThat(ledger.transfers()).extracting("payer").containsOnly("62220001");
        assertThat(ledger.transfers()).extracting("payee").containsExactly("2002", "2002_999_1");
    }

    @Test
    void eachCurrencyIsAnAccountOfItsOwn() {
        Ledger ledger = new Rows()
                .out("62220001_156_1", "2021-05-01 09:00:00", "5.00", "3003")
                .out("62220001_840_2", "2021-05-01 09:00:00", "5.00", "2002")
                .in("2002", "2021-05-01 09:00:00", "5.00", "62220001")
                .currency("USD")
                .in("3003", "2021-05-01 09:00:10", "5.00", "62220001")
                .currency("USD")
                .resolve();
        assertThat(Rows.told(ledger))
                .containsExactly(
                        "62220001>3003 5.00 2021-05-01 09:00",
                        "62220001_USD>2002 5.00 2021-05-01 09:00",
                        "62220001_USD>3003_USD 5.00 2021-05-01 09:00:10");
        assertThat(ledger.transfers()).extracting("currency").containsExactly("CNY", "USD", "USD");
        assertThat(Rows.findings(ledger, "foreignCurrency")).singleElement().satisfies(finding -> {
            assertThat(finding.subjects()).containsExactly("USD");
            assertThat(finding.details()).containsExactly("2", "10.00", "3003_USD, 62220001_USD");
        });
    }

    @Test
    void anOtherSideWithoutNumberIsMadeFromWhatTheRowSays() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "1.00", "")
                .name("某超市")
                .memo("消费")
                .in("1001", "2021-05-01 10:00:00", "2.00", "")
                .name("某超市")
                .memo("退货")
                .out("1001", "2021-05-01 11:00:00", "3.00", "暂无法获知")
                .memo("消费")
                .out("1001", "2021-05-01 12:00:00", "4.00", "0")
                .in("1001", "2021-05-01 13:00:00", "5.00", "")
                .memo("存款")
                .cash()
                .out("1002", "2021-05-01 14:00:00", "6.00", "")
                .name("某超市")
                .resolve();
        assertThat(Rows.told(ledger))
                .containsExactly(
                        "1001>*某超市@1001 1.00 2021-05-01 09:00",
                        "*某超市@1001>1001 2.00 2021-05-01 10:00",
                        "1001>*消费@1001 3.00 2021-05-01 11:00",
                        "1001>*未知@1001 4.00 2021-05-01 12:00",
                        "*现金@1001>1001 5.00 2021-05-01 13:00",
                        "1002>*某超市@1002 6.00 2021-05-01 14:00");
        assertThat(Rows.account(ledger, "*某超市@1001").kind()).isEqualTo(AccountKind.SURROGATE);
        assertThat(Rows.account(ledger, "*某超市@1001").holder()).isEqualTo("某超市");
        assertThat(Rows.account(ledger, "*现金@1001").kind()).isEqualTo(AccountKind.CASH);
    }
}
