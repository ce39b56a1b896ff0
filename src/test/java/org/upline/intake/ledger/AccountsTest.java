package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upline.intake.ledger.Ledger.Outcome.ACCEPTED;
import static org.upline.intake.ledger.Ledger.Outcome.CONFLICT;
import static org.upline.intake.ledger.Ledger.Outcome.DUPLICATE;
import static org.upline.intake.ledger.Ledger.Outcome.REJECTED;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.upline.intake.ledger.BankRow.Outcome;
import org.upline.intake.ledger.Ledger.Fate;

class AccountsTest {

    @Test
    void theStatementNamesTheHolderBeforeMasterDataAndOthers() {
        Ledger ledger = new Rows()
                .master("1002", "", "乙", "工商银行", "", null, null)
                .out("1001", "2021-05-01 09:00:00", "5.00", "1002")
                .holder("甲")
                .name("乙某")
                .out("1001", "2021-05-02 09:00:00", "5.00", "1003")
                .name("丙某")
                .otherBank("农业银行")
                .out("1001", "2021-05-03 09:00:00", "5.00", "1003")
                .name("丙某")
                .out("1001", "2021-05-04 09:00:00", "5.00", "1003")
                .name("丙")
                .out("1001", "2021-05-05 09:00:00", "5.00", "1001")
                .name("甲某")
                .otherBank("建设银行")
                .resolve();
        assertThat(ledger.accounts()).extracting("holder").containsExactly("甲", "乙", "丙某");
        assertThat(ledger.accounts()).extracting("bank").containsExactly("建设银行", "工商银行", "农业银行");
        assertThat(ledger.accounts()).extracting("obtained").containsExactly(true, false, false);
        assertThat(ledger.findings()).isEmpty();
    }

    @Test
    void namesEquallyOftenStandInPlainOrder() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "1002")
                .name("b")
                .out("1001", "2021-05-02 09:00:00", "5.00", "1002")
                .name("a")
                .resolve();
        assertThat(Rows.account(ledger, "1002").holder()).isEqualTo("a");
    }

    @Test
    void severalHoldersAreFound() {
        Ledger ledger = new Rows()
                .master("1001", "", "甲")
                .out("1001", "2021-05-01 09:00:00", "5.00", "1002")
                .holder("乙")
                .out("1001", "2021-05-02 09:00:00", "5.00", "1002")
                .holder("丙")
                .resolve();
        assertThat(Rows.account(ledger, "1001").holder()).isEqualTo("乙");
        assertThat(Rows.findings(ledger, "holderConflict")).singleElement().satisfies(finding -> {
            assertThat(finding.subjects()).containsExactly("1001");
            assertThat(finding.details()).containsExactly("丙, 乙, 甲");
            assertThat(finding.rows()).extracting(Object::toString).containsExactly("a:2", "a:3", "a:4");
        });
    }

    @Test
    void masterDataHasFatesToo() {
        Ledger ledger = new Rows()
                .master("1001", "6221", "甲")
                .master("1001", "6221", "甲")
                .master("1001", "6222", "甲")
                .master("1001", "6222", "乙")
                .master("", "6222", "")
                .master("6.22203E+18", "", "丙")
                .resolve();
        assertThat(ledger.accountFates())
                .extracting(Fate::outcome)
                .containsExactly(ACCEPTED, DUPLICATE, ACCEPTED, CONFLICT, ACCEPTED, REJECTED);
        assertThat(ledger.accounts()).singleElement().satisfies(account -> {
            assertThat(account.cards()).containsExactly("6221", "6222");
            assertThat(account.holder()).isEqualTo("甲");
            assertThat(account.rows()).hasSize(5);
            assertThat(account.obtained()).isFalse();
        });
        assertThat(Rows.findings(ledger, "accountConflict")).hasSize(1);
    }

    @Test
    void whichMasterDataContradictsDependsOnWhatCameFirst() {
        Rows rows = new Rows().master("1001", "", "甲").file("b").master("1001", "", "乙");
        Ledger byName = rows.resolve(source -> source.charAt(0));
        Ledger latestFirst = rows.resolve(source -> -source.charAt(0));
        assertThat(byName.accountFates()).extracting(Fate::outcome).containsExactly(ACCEPTED, CONFLICT);
        assertThat(latestFirst.accountFates()).extracting(Fate::outcome).containsExactly(CONFLICT, ACCEPTED);
        assertThat(latestFirst.accounts()).isEqualTo(byName.accounts());
        assertThat(latestFirst.findings()).isEqualTo(byName.findings());
    }

    @Test
    void theLaterBalanceCounts() {
        Rows statement = new Rows()
                .master("1001", "", "甲", "", "", "7.00", "2021-05-01 12:00:00")
                .in("1001", "2021-05-01 11:00:00", "5.00", "1002")
                .balance("5.00");
        assertThat(Rows.account(statement.resolve(), "1001").balanceFen()).isEqualTo(700);
        statement.in("1001", "2021-05-01 12:00:00", "1.00", "1002").balance("6.00");
        assertThat(Rows.account(statement.resolve(), "1001").balanceFen()).isEqualTo(600);
        assertThat(Rows.account(statement.resolve(), "1001").balanceTime())
                .isEqualTo(LocalDateTime.parse("2021-05-01T12:00:00"));
    }

    @Test
    void aDatedStatementEndsWithItsDayAndMasterDataWithoutATimeGivesWay() {
        Ledger ledger = new Rows()
                .master("1001", "", "甲", "", "", "7.00", "2021-05-01 12:00:00")
                .master("1002", "", "乙", "", "", "8.00", null)
                .master("1003", "", "丙", "", "", "9.00", null)
                .in("1001", "2021-05-01", "5.00", "9009")
                .balance("5.00")
                .in("1002", "2021-05-01", "5.00", "9009")
                .balance("4.00")
                .resolve();
        assertThat(Rows.account(ledger, "1001").balanceFen()).isEqualTo(500);
        assertThat(Rows.account(ledger, "1002").balanceFen()).isEqualTo(400);
        assertThat(Rows.account(ledger, "1003").balanceFen()).isEqualTo(900);
        assertThat(Rows.account(ledger, "1003").balanceTime()).isNull();
    }

    @Test
    void failedRowsDoNotOpenAnAccountAndReversedOnesDo() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "1002")
                .balance("0.00")
                .outcome(Outcome.FAILED)
                .out("1001", "2021-05-01 10:00:00", "5.00", "1002")
                .balance("15.00")
                .outcome(Outcome.REVERSED)
                .resolve();
        assertThat(Rows.account(ledger, "1001").openingFen()).isEqualTo(2_000);
        assertThat(Rows.account(ledger, "1001").obtained()).isTrue();
        assertThat(ledger.accounts()).hasSize(1);
    }

    @Test
    void withoutABalanceInTheFirstRowNothingIsKnownOfTheOpening() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "1002")
                .out("1001", "2021-05-01 10:00:00", "5.00", "1002")
                .balance("15.00")
                .resolve();
        assertThat(Rows.account(ledger, "1001").openingFen()).isNull();
    }

    @Test
    void masterDataOfAForeignCurrencyDescribeThatAccountAlone() {
        Ledger ledger = new Rows()
                .master("1001", "", "甲", "", "USD", "7.00", null)
                .master("1001", "", "甲", "", "", "8.00", null)
                .out("1001", "2021-05-01 09:00:00", "5.00", "1002")
                .resolve();
        assertThat(Rows.account(ledger, "1001").balanceFen()).isEqualTo(800);
        assertThat(Rows.account(ledger, "1001_USD").balanceFen()).isEqualTo(700);
    }
}
