package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.upline.funds.FeePayment.Ground;

class FeePaymentsTest {
    private static final long FEE = 290_000;

    private static final long ODD = 3_000_000;

    /** Six accounts of five persons make POOL a collecting account by payments that fit no fee, transfers 0 to 5. */
    private static LedgerText pool() {
        LedgerText ledger = new LedgerText();
        for (int m = 0; m < 5; m++) {
            ledger.held("M" + m, m).pay("M" + m, "POOL", ODD);
        }
        return ledger.held("N5", 5).pay("N5", "POOL", ODD);
    }

    private static MemberFees fees(List<Long> ofFirst) {
        List<List<Long>> fees = new ArrayList<>();
        fees.add(ofFirst);
        for (int m = 1; m < 6; m++) {
            fees.add(List.of(FEE));
        }
        return new MemberFees(fees);
    }

    private static FeePayments find(LedgerText ledger, MemberFees fees) {
        AccountProfiles profiles = AccountProfiles.of(ledger.columns(), MemberFees.NONE, FundsRules.standard());
        return FeePayments.find(profiles, fees, FundsRules.standard().fees());
    }

    private static List<Ground> grounds(LedgerText ledger, Long... ofFirst) {
        return find(ledger, fees(List.of(ofFirst))).payments().stream()
                .map(FeePayment::ground)
                .toList();
    }

    @Test
    void aPaymentOfTheFeeIsOneAndEachFeeIsPaidOnce() {
        LedgerText twice = pool().pay("M0", "POOL", FEE).pay("M0", "POOL", FEE);
        assertThat(grounds(twice, FEE)).containsExactly(Ground.AMOUNT);
        assertThat(grounds(twice, FEE, FEE)).containsExactly(Ground.AMOUNT, Ground.AMOUNT);
        assertThat(find(twice, fees(List.of(FEE))).transfers()).containsExactly(6);
    }

    @Test
    void aWordInTheSummaryGoesFirstAndWillDoAlone() {
        LedgerText ledger = pool().pay("M0", "POOL", FEE).pay("M0", "POOL", FEE, "会员报单款");
        FeePayments payments = find(ledger, fees(List.of(FEE)));
        assertThat(payments.payments()).containsExactly(new FeePayment(7, 0, Ground.AMOUNT_AND_MEMO));
        assertThat(grounds(pool().pay("M0", "POOL", 5, "入会"), FEE)).containsExactly(Ground.MEMO);
    }

    @Test
    void allOpenFeesMayBePaidAtOnce() {
        assertThat(grounds(pool().pay("M0", "POOL", 2 * FEE + 7), FEE, FEE, 7L)).containsExactly(Ground.SUM_OF_FEES);
        assertThat(grounds(pool().pay("M0", "POOL", 2 * FEE), FEE, FEE, 7L)).isEmpty();
    }

    @Test
    void strangersPayAFeeOnlyByTheWordAndIfTheRulesAllowIt() {
        LedgerText ledger =
                pool().pay("S", "POOL", FEE).pay("S", "POOL", FEE, "报单").pay("*x", "POOL", 5, "报单");
        FeePayments payments = find(ledger, fees(List.of(FEE)));
        assertThat(payments.payments())
                .containsExactly(
                        new FeePayment(7, -1, Ground.MEMO_OF_UNKNOWN_PAYER),
                        new FeePayment(8, -1, Ground.MEMO_OF_UNKNOWN_PAYER));
        assertThat(payments.unknownFen()).isEqualTo(FEE + 5);
        Properties strict = new Properties();
        strict.setProperty("fee.unknownPayers", "false");
        assertThat(FeePayments.find(
                                AccountProfiles.of(ledger.columns(), MemberFees.NONE, FundsRules.standard()),
                                fees(List.of(FEE)),
                                FundsRules.with(strict).fees())
                        .payments())
                .isEmpty();
    }

    @Test
    void onlyYuanIntoACollectingAccountCount() {
        LedgerText ledger = pool().pay("M0", "M1", FEE, "报单").pay("M0", "POOL", FEE, "报单", "USD");
        assertThat(grounds(ledger, FEE)).isEmpty();
    }

    /** Whoever runs the collecting account may be a member who enters, but what else he pays into it is no fee. */
    @Test
    void whoHoldsTheCollectingAccountPaysAFeeOnlyIfAmountAndWordSaySo() {
        LedgerText both = pool().held("POOL", 0).pay("M0", "POOL", FEE, "报单");
        assertThat(AccountProfiles.of(both.columns(), MemberFees.NONE, FundsRules.standard())
                        .part(both.columns().account("POOL")))
                .isEqualTo(Part.COLLECTING);
        assertThat(grounds(both, FEE)).containsExactly(Ground.AMOUNT_AND_MEMO);
        assertThat(grounds(pool().held("POOL", 0).pay("M0", "POOL", FEE), FEE)).isEmpty();
        assertThat(grounds(pool().held("POOL", 0).pay("M0", "POOL", FEE + 1, "报单"), FEE))
                .isEmpty();
    }

    @Test
    void totalsAreByPersonAndStandBesideTheList() {
        LedgerText ledger = pool().pay("M0", "POOL", FEE)
                .pay("M1", "POOL", 10, "报单")
                .pay("S", "POOL", 7, "报单")
                .pay("M0", "POOL", 33, "", "HKD");
        MemberFees list = fees(List.of(FEE));
        FeePayments payments = find(ledger, list);
        assertThat(payments.paidFen(0)).isEqualTo(FEE);
        assertThat(payments.paidFen(1)).isEqualTo(10);
        assertThat(payments.paidFen(2)).isZero();
        assertThat(payments.totalFen()).isEqualTo(FEE + 17);
        assertThat(FundsSummary.of(ledger.columns(), list, payments))
                .isEqualTo(new FundsSummary(
                        6 * FEE, FEE + 17, 17 - 5 * FEE, 7, 3, 1, 1, 4, List.of(new ForeignTotal("HKD", 1, 33))));
    }

    @Test
    void feesOfTheListAreThoseOfTheMembersOfEachPerson() {
        LedgerText ledger = new LedgerText()
                .member(LedgerText.member("1", "甲", "", "", 5))
                .member(LedgerText.member("2", "甲", "", "", 0))
                .member(LedgerText.member("3", "甲", "", "", 3))
                .member(LedgerText.member("4", "乙", "", "", 9));
        MemberFees fees =
                MemberFees.of(ledger.data(), List.of(LedgerText.person("1", "2", "3"), LedgerText.person("4")));
        assertThat(fees.byPerson()).containsExactly(List.of(3L, 5L), List.of(9L));
        assertThat(fees.totalFen()).isEqualTo(17);
    }

    @Test
    void receivedIsWhatCollectingAndPayingAccountsOfOthersPaid() {
        LedgerText ledger = pool().held("OWN", 0)
                .held("POOL", 1)
                .pay("POOL", "M0", 1)
                .pay("POOL", "OWN", 2)
                .pay("POOL", "M1", 1)
                .pay("M2", "M0", 50);
        AccountProfiles profiles = AccountProfiles.of(ledger.columns(), MemberFees.NONE, FundsRules.standard());
        assertThat(profiles.part(ledger.columns().account("POOL"))).isEqualTo(Part.COLLECTING);
        ReceivedMoney money = ReceivedMoney.of(
                profiles,
                FeePayments.find(
                        profiles, fees(List.of(ODD)), FundsRules.standard().fees()),
                5);
        assertThat(money.receivedFen()).containsExactly(3, 0, 0, 0, 0);
        assertThat(money.paidFen()).containsExactly(ODD, 0, 0, 0, 0);
        assertThat(money.controlsKeyAccount()).containsExactly(false, true, false, false, false);
    }
}
