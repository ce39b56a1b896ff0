package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.upline.intake.ledger.BankRow.Outcome;
import org.upline.intake.ledger.Ledger.Fate;
import org.upline.model.Account;
import org.upline.model.AccountKind;
import org.upline.model.Transfer;

/**
 * Ten rows that can be counted by hand: a fee comes into the pool, half of what the pool holds goes to an account in
 * between (both statements have it, and the pool's row is exported twice), both pay a company, some is drawn as cash, one
 * payment fails and one is taken back.
 */
class GoldenBankTest {

    private static final String POOL = "6222020000000000017";
    private static final String BETWEEN = "6217000000000000094";
    private static final String COMPANY = "6216610000000000042";
    private static final String MEMBER = "6228480000000000033";

    private static Ledger golden() {
        return new Rows()
                .in(POOL, "2021-05-01 09:00:00", "300.00", MEMBER)
                .balance("1000.00")
                .serial("A1")
                .memo("报单")
                .out(POOL, "2021-05-01 10:00:00", "500.00", BETWEEN)
                .balance("500.00")
                .serial("A2")
                .memo("转账")
                .out(POOL, "2021-05-01 13:00:00", "500.00", COMPANY)
                .balance("0.00")
                .serial("A3")
                .memo("转账")
                .out(POOL, "2021-05-01 13:30:00", "10.00", COMPANY)
                .balance("0.00")
                .serial("A4")
                .outcome(Outcome.FAILED)
                .in(BETWEEN, "2021-05-01 10:00:02", "500.00", POOL)
                .balance("500.00")
                .serial("B7")
                .memo("转账")
                .out(BETWEEN, "2021-05-01 11:00:00", "200.00", COMPANY)
                .balance("300.00")
                .serial("B8")
                .memo("转账")
                .out(BETWEEN, "2021-05-01 12:00:00", "100.00", "")
                .balance("200.00")
                .serial("B9")
                .memo("ATM取款")
                .cash()
                .out(BETWEEN, "2021-05-01 12:30:00", "50.00", COMPANY)
                .balance("150.00")
                .serial("B10")
                .memo("转账")
                .in(BETWEEN, "2021-05-01 12:31:00", "50.00", COMPANY)
                .balance("200.00")
                .serial("B11")
                .memo("冲正")
                .out(POOL, "2021-05-01 10:00:00", "500.00", BETWEEN)
                .balance("500.00")
                .serial("A2")
                .memo("转账")
                .resolve();
    }

    @Test
    void everyRowHasItsFate() {
        assertThat(Rows.outcomes(golden()))
                .containsExactly(
                        Ledger.Outcome.ACCEPTED,
                        Ledger.Outcome.ACCEPTED,
                        Ledger.Outcome.ACCEPTED,
                        Ledger.Outcome.FAILED,
                        Ledger.Outcome.MIRRORED,
                        Ledger.Outcome.ACCEPTED,
                        Ledger.Outcome.ACCEPTED,
                        Ledger.Outcome.REVERSED,
                        Ledger.Outcome.REVERSED,
                        Ledger.Outcome.DUPLICATE);
    }

    @Test
    void fiveTransfersOfSixteenHundredYuan() {
        assertThat(Rows.told(golden()))
                .containsExactly(
                        MEMBER + ">" + POOL + " 300.00 2021-05-01 09:00",
                        POOL + ">" + BETWEEN + " 500.00 2021-05-01 10:00",
                        BETWEEN + ">" + COMPANY + " 200.00 2021-05-01 11:00",
                        BETWEEN + ">*现金@" + BETWEEN + " 100.00 2021-05-01 12:00",
                        POOL + ">" + COMPANY + " 500.00 2021-05-01 13:00");
        assertThat(golden().transfers().stream().mapToLong(Transfer::amountFen).sum())
                .isEqualTo(160_000);
        assertThat(golden().transfers().get(1).rows())
                .extracting(Object::toString)
                .containsExactly("a:3", "a:11", "a:6");
    }

    @Test
    void poolOpensWithSevenHundredYuan() {
        Account pool = Rows.account(golden(), POOL);
        assertThat(pool.openingFen()).isEqualTo(70_000);
        assertThat(pool.balanceFen()).isZero();
        assertThat(pool.obtained()).isTrue();
        assertThat(Rows.account(golden(), BETWEEN).openingFen()).isZero();
        assertThat(Rows.account(golden(), COMPANY).obtained()).isFalse();
        assertThat(Rows.account(golden(), "*现金@" + BETWEEN).kind()).isEqualTo(AccountKind.CASH);
        assertThat(golden().accounts()).hasSize(5);
    }

    @Test
    void nothingIsFound() {
        assertThat(golden().findings()).isEmpty();
        assertThat(golden().accountFates()).isEmpty();
        assertThat(golden().bankFates()).extracting(Fate::column).containsOnly("");
    }
}
