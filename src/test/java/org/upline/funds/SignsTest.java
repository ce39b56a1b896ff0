package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** A tiny ledger for each sign: one that shows it, and the nearest that does not. */
class SignsTest {
    private static final int DAY = 24 * 60;

    private static Optional<Long> sign(LedgerText text, String account, Sign sign) {
        LedgerColumns ledger = text.columns();
        return AccountProfiles.of(ledger, MemberFees.NONE, FundsRules.standard())
                .profile(ledger.account(account))
                .signs()
                .stream()
                .filter(reason -> reason.factor().equals(sign.factor()))
                .map(Reason::value)
                .map(BigDecimal::longValueExact)
                .findFirst();
    }

    private static LedgerText payers(int count) {
        LedgerText ledger = new LedgerText();
        for (int p = 0; p < count; p++) {
            ledger.pay("P" + p, "A", 7);
        }
        return ledger;
    }

    private static LedgerText payees(int count) {
        LedgerText ledger = new LedgerText();
        for (int p = 0; p < count; p++) {
            ledger.pay("A", "P" + p, 7);
        }
        return ledger;
    }

    @Test
    void manyInFewOut() {
        assertThat(sign(payers(20), "A", Sign.MANY_IN_FEW_OUT)).contains(20L);
        assertThat(sign(payers(19), "A", Sign.MANY_IN_FEW_OUT)).isEmpty();
        LedgerText six = payers(20);
        for (int p = 0; p < 6; p++) {
            six.pay("A", "Q" + p, 1);
        }
        assertThat(sign(six, "A", Sign.MANY_IN_FEW_OUT)).isEmpty();
    }

    @Test
    void fewInManyOut() {
        assertThat(sign(payees(20), "A", Sign.FEW_IN_MANY_OUT)).contains(20L);
        assertThat(sign(payees(19), "A", Sign.FEW_IN_MANY_OUT)).isEmpty();
    }

    @Test
    void quickInAndOut() {
        LedgerText quick =
                new LedgerText().pay("B", "A", 10_000_00).later(DAY - 1).pay("A", "C", 8_000_00);
        assertThat(sign(quick, "A", Sign.QUICK_IN_AND_OUT)).contains(80L);
        LedgerText slow = new LedgerText().pay("B", "A", 10_000_00).later(DAY).pay("A", "C", 8_000_00);
        assertThat(sign(slow, "A", Sign.QUICK_IN_AND_OUT)).isEmpty();
        LedgerText little = new LedgerText().pay("B", "A", 10_000_00).later(1).pay("A", "C", 7_999_99);
        assertThat(sign(little, "A", Sign.QUICK_IN_AND_OUT)).isEmpty();
    }

    private static LedgerText cycles(int times, long left) {
        LedgerText ledger = new LedgerText();
        for (int k = 0; k < times; k++) {
            ledger.pay("B", "A", 10_000_00).pay("A", "C", 10_000_00 - left).pay("A", "D", k == 0 ? 1 : left);
        }
        return ledger;
    }

    @Test
    void emptiedAgainAndAgain() {
        assertThat(sign(cycles(5, 100), "A", Sign.EMPTIED_AGAIN_AND_AGAIN)).contains(5L);
        assertThat(sign(cycles(4, 100), "A", Sign.EMPTIED_AGAIN_AND_AGAIN)).isEmpty();
        LedgerText keeps = new LedgerText();
        for (int k = 0; k < 9; k++) {
            keeps.pay("B", "A", 10_000_00).pay("A", "C", 9_000_00);
        }
        assertThat(sign(keeps, "A", Sign.EMPTIED_AGAIN_AND_AGAIN)).isEmpty();
    }

    @Test
    void roundAmounts() {
        LedgerText six = new LedgerText();
        for (int k = 0; k < 10; k++) {
            six.pay("B", "A", k < 6 ? 1_000_00 : 1_000_01);
        }
        assertThat(sign(six, "A", Sign.ROUND_AMOUNTS)).contains(60L);
        LedgerText five = new LedgerText();
        for (int k = 0; k < 10; k++) {
            five.pay("B", "A", k < 5 ? 1_000_00 : 1_000_01);
        }
        assertThat(sign(five, "A", Sign.ROUND_AMOUNTS)).isEmpty();
    }

    @Test
    void feeSizedAmounts() {
        LedgerText ledger = new LedgerText();
        for (int p = 0; p < 5; p++) {
            ledger.pay("P" + p, "A", 7, "报单");
        }
        assertThat(sign(ledger, "A", Sign.FEE_SIZED_AMOUNTS)).contains(5L);
        LedgerText four = new LedgerText().pay("P4", "A", 7);
        for (int p = 0; p < 4; p++) {
            four.pay("P" + p, "A", 7, "报单");
        }
        assertThat(sign(four, "A", Sign.FEE_SIZED_AMOUNTS)).isEmpty();
    }

    private static LedgerText dispersed(int payees, int daysBetween) {
        LedgerText ledger = new LedgerText().pay("B", "A", 50_000_00).later((long) daysBetween * DAY - 60);
        for (int p = 0; p < payees; p++) {
            ledger.pay("A", "P" + p, 50_000_00 / payees);
        }
        return ledger;
    }

    @Test
    void concentratedInDispersedOut() {
        assertThat(sign(dispersed(10, 10), "A", Sign.CONCENTRATED_IN_DISPERSED_OUT))
                .contains(10L);
        assertThat(sign(dispersed(9, 10), "A", Sign.CONCENTRATED_IN_DISPERSED_OUT))
                .isEmpty();
        assertThat(sign(dispersed(10, 11), "A", Sign.CONCENTRATED_IN_DISPERSED_OUT))
                .isEmpty();
    }

    @Test
    void dispersedInConcentratedOut() {
        for (int payers : new int[] {9, 10}) {
            LedgerText ledger = new LedgerText();
            for (int p = 0; p < payers; p++) {
                ledger.pay("P" + p, "A", 6_000_00);
            }
            ledger.pay("A", "C", 6_000_00L * payers);
            assertThat(sign(ledger, "A", Sign.DISPERSED_IN_CONCENTRATED_OUT))
                    .isEqualTo(payers == 10 ? Optional.of(10L) : Optional.empty());
        }
    }

    @Test
    void dormantThenSudden() {
        for (int days : new int[] {179, 180}) {
            LedgerText ledger =
                    new LedgerText().pay("B", "A", 1).later((long) days * DAY).pay("B", "A", 50_000_00);
            assertThat(sign(ledger, "A", Sign.DORMANT_THEN_SUDDEN))
                    .isEqualTo(days == 180 ? Optional.of(180L) : Optional.empty());
        }
        LedgerText little = new LedgerText().pay("B", "A", 1).later(200 * DAY).pay("B", "A", 49_999_99);
        assertThat(sign(little, "A", Sign.DORMANT_THEN_SUDDEN)).isEmpty();
    }

    @Test
    void newWithLargeSums() {
        LocalDateTime start = LedgerText.START;
        for (int days : new int[] {30, 31}) {
            LedgerText ledger =
                    new LedgerText().openedOn("A", start.minusDays(days)).pay("B", "A", 200_000_00);
            assertThat(sign(ledger, "A", Sign.NEW_WITH_LARGE_SUMS))
                    .isEqualTo(days == 30 ? Optional.of(200_000_00L) : Optional.empty());
        }
        assertThat(sign(new LedgerText().pay("B", "A", 200_000_00), "A", Sign.NEW_WITH_LARGE_SUMS))
                .as("nobody knows when it was opened")
                .isEmpty();
    }

    @Test
    void moneyThatComesBack() {
        LedgerText direct = new LedgerText().pay("A", "B", 50_000_00).later(60).pay("B", "A", 50_000_00);
        assertThat(sign(direct, "A", Sign.LOOP)).contains(50_000_00L);
        LedgerText overOne = new LedgerText()
                .pay("A", "B", 55_000_00)
                .pay("B", "C", 52_000_00)
                .later(71 * 60)
                .pay("C", "A", 50_000_00);
        assertThat(sign(overOne, "A", Sign.LOOP)).contains(50_000_00L);
        LedgerText late =
                new LedgerText().pay("A", "B", 50_000_00).later(72 * 60).pay("B", "A", 50_000_00);
        assertThat(sign(late, "A", Sign.LOOP)).isEmpty();
        LedgerText another = new LedgerText().pay("A", "B", 60_000_00).later(60).pay("B", "A", 53_999_99);
        assertThat(sign(another, "A", Sign.LOOP)).as("less than 90 percent").isEmpty();
        LedgerText before = new LedgerText().pay("B", "A", 50_000_00).later(60).pay("A", "B", 50_000_00);
        assertThat(sign(before, "A", Sign.LOOP)).isEmpty();
        assertThat(sign(before, "B", Sign.LOOP)).contains(50_000_00L);
    }

    @Test
    void oneAddressForSeveralAccounts() {
        assertThat(sign(ordered("203.0.113.7", "203.0.113.7", "203.0.113.7"), "A", Sign.SHARED_ADDRESS))
                .contains(3L);
        assertThat(sign(ordered("203.0.113.7", "203.0.113.7", "203.0.113.8"), "A", Sign.SHARED_ADDRESS))
                .isEmpty();
        for (String nobodys : List.of("192.168.1.5", "10.0.0.1", "172.20.0.1", "127.0.0.1", "0.0.0.0", "-", "无")) {
            assertThat(sign(ordered(nobodys, nobodys, nobodys), "A", Sign.SHARED_ADDRESS))
                    .as(nobodys)
                    .isEmpty();
        }
    }

    /** A bank's own gateway stands in the rows of all its customers. */
    @Test
    void whatVeryManyShareTellsNobodyApart() {
        LedgerText ledger = new LedgerText();
        for (int k = 0; k < 51; k++) {
            ledger.payFrom("A" + k, "X", 1, "203.0.113.7", "");
        }
        assertThat(sign(ledger, "A0", Sign.SHARED_ADDRESS)).isEmpty();
    }

    @Test
    void oneDeviceForSeveralAccounts() {
        for (String mac : List.of("3C-22-FB-01-02-03", "02:00:00:00:00:00", "FF:FF:FF:FF:FF:FF")) {
            LedgerText ledger = new LedgerText();
            for (String payer : List.of("A", "B", "C")) {
                ledger.payFrom(payer, "X", 1, "", mac);
            }
            assertThat(sign(ledger, "A", Sign.SHARED_DEVICE))
                    .as(mac)
                    .isEqualTo(mac.startsWith("3C") ? Optional.of(3L) : Optional.empty());
        }
    }

    private static LedgerText ordered(String first, String second, String third) {
        return new LedgerText()
                .payFrom("A", "X", 1, first, "")
                .payFrom("B", "X", 1, second, "")
                .payFrom("C", "X", 1, third, "");
    }

    @Test
    void limitsAreTheHomesAffair() {
        Properties own = new Properties();
        own.setProperty("sign.many.minPartners", "3");
        LedgerColumns ledger = payers(3).columns();
        assertThat(AccountProfiles.of(ledger, MemberFees.NONE, FundsRules.with(own))
                        .profile(ledger.account("A"))
                        .signs())
                .extracting(Reason::factor)
                .contains(Sign.MANY_IN_FEW_OUT.factor());
    }
}
