package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tiny ledger for each rule by which parts are given: one where it holds, and the nearest where it does not. */
class PartRulesTest {
    private static final long FEE = 2_900_00;
    private static final FundsRules RULES = FundsRules.standard();

    /** Six members whose fee is 2,900 yuan in the list. */
    private static final MemberFees FEES = fees(6);

    private static MemberFees fees(int persons) {
        List<List<Long>> fees = new ArrayList<>();
        for (int p = 0; p < persons; p++) {
            fees.add(List.of(FEE));
        }
        return new MemberFees(fees);
    }

    private static LedgerText members(int count) {
        LedgerText ledger = new LedgerText();
        for (int m = 0; m < count; m++) {
            ledger.held("M" + m, m);
        }
        return ledger;
    }

    /** So many of six members pay the fee into POOL. */
    private static LedgerText pool(int payers) {
        LedgerText ledger = members(6);
        for (int m = 0; m < payers; m++) {
            ledger.pay("M" + m, "POOL", FEE);
        }
        return ledger;
    }

    private static Part part(LedgerText text, String account) {
        LedgerColumns ledger = text.columns();
        return AccountProfiles.of(ledger, FEES, RULES).part(ledger.account(account));
    }

    private static AccountProfile profile(LedgerText text, String account) {
        LedgerColumns ledger = text.columns();
        return AccountProfiles.of(ledger, FEES, RULES).profile(ledger.account(account));
    }

    /** Six members buy for odd sums in a shop, and pay their fees elsewhere. */
    private static LedgerText poolAndShop() {
        LedgerText ledger = pool(6);
        for (int m = 0; m < 6; m++) {
            ledger.pay("M" + m, "SHOP", 3_000_00 + m);
        }
        return ledger;
    }

    @Test
    void whoTakesFeesCollectsAndAShopDoesNot() {
        assertThat(part(poolAndShop(), "POOL")).isEqualTo(Part.COLLECTING);
        assertThat(part(poolAndShop(), "SHOP")).isEqualTo(Part.OTHER);
        assertThat(profile(poolAndShop(), "SHOP").signs())
                .extracting(Reason::factor)
                .containsExactly("membersButNoFees");
    }

    @Test
    void fourPayersOfFeesAreTooFew() {
        LedgerText ledger = pool(4).pay("M0", "B", FEE);
        for (int m = 0; m < 5; m++) {
            ledger.pay("M" + m, "C", FEE);
        }
        assertThat(part(ledger, "C")).isEqualTo(Part.COLLECTING);
        assertThat(part(ledger, "POOL")).isEqualTo(Part.OTHER);
    }

    @Test
    void feesMustBeEnoughOfWhatComesIn() {
        // 14,500.00 of fees: 30 percent of 48,333.33.
        assertThat(part(pool(5).pay("FIRM", "POOL", 33_833_33), "POOL")).isEqualTo(Part.COLLECTING);
        LedgerText more = pool(5).pay("FIRM", "POOL", 33_833_35);
        for (int m = 0; m < 5; m++) {
            more.pay("M" + m, "OTHER POOL", FEE);
        }
        assertThat(part(more, "POOL")).isEqualTo(Part.OTHER);
    }

    @Test
    void aFeeInTwoPiecesOfADayIsAFeeOfTwoDaysIsNot() {
        LedgerText pieces = pool(4).pay("M4", "POOL", 1_000_00).later(60).pay("M4", "POOL", 1_900_00);
        assertThat(profile(pieces, "POOL").reasons()).extracting(Reason::factor).contains("feePayers");
        LedgerText days = pool(4).pay("M4", "POOL", 1_000_00).later(24 * 60).pay("M4", "POOL", 1_900_00);
        assertThat(profile(days, "POOL").reasons()).extracting(Reason::factor).doesNotContain("feePayers");
    }

    @Test
    void aPlatformNeverCollects() {
        LedgerText ledger = new LedgerText().named("POOL", "支付宝（中国）网络技术有限公司");
        for (int m = 0; m < 6; m++) {
            ledger.held("M" + m, m).pay("M" + m, "POOL", FEE, "报单");
        }
        assertThat(part(ledger, "POOL")).isEqualTo(Part.OTHER);
        assertThat(profile(ledger, "POOL").signs()).extracting(Reason::factor).contains("paymentPlatform");
    }

    /** Five members are paid by an account that a collecting account feeds, or by an employer. */
    private static LedgerText paid(String by, String memo) {
        LedgerText ledger = pool(6);
        for (int m = 0; m < 5; m++) {
            ledger.pay(by, "M" + m, 900_00, memo);
        }
        return ledger;
    }

    @Test
    void whoPaysMembersWithTheSchemesMoneyPaysOutAndAnEmployerDoesNot() {
        LedgerText fed = pool(6).pay("POOL", "PAY", 900_00).pay("CUSTOMER", "PAY", 3_600_00);
        for (int m = 0; m < 5; m++) {
            fed.pay("PAY", "M" + m, 900_00, "工资");
        }
        assertThat(part(fed, "PAY")).isEqualTo(Part.PAYING);
        // One fen more from a customer, and less than 20 percent is the scheme's.
        LedgerText employer = pool(6).pay("POOL", "PAY", 900_00).pay("CUSTOMER", "PAY", 3_600_01);
        for (int m = 0; m < 5; m++) {
            employer.pay("PAY", "M" + m, 900_00, "工资");
        }
        assertThat(part(employer, "PAY")).isEqualTo(Part.OTHER);
        assertThat(profile(employer, "PAY").signs()).extracting(Reason::factor).contains("employer");
    }

    @Test
    void whereNobodySeesWhereTheMoneyComesFromTheSummaryDecides() {
        assertThat(part(paid("PAY", "推荐奖"), "PAY")).isEqualTo(Part.PAYING);
        assertThat(part(paid("PAY", "代发工资"), "PAY")).isEqualTo(Part.OTHER);
        assertThat(part(paid("PAY", ""), "PAY")).isEqualTo(Part.OTHER);
    }

    @Test
    void whatAPayerKeepsForHimselfIsNotHeldAgainstHim() {
        LedgerText ledger = pool(6).held("PAY", 5).pay("POOL", "PAY", 17_000_00);
        for (int m = 0; m < 5; m++) {
            ledger.pay("PAY", "M" + m, 900_00);
        }
        assertThat(part(ledger.pay("PAY", "M5", 12_000_00), "PAY")).isEqualTo(Part.PAYING);
        LedgerText toAnother = pool(6).held("PAY", 5).pay("POOL", "PAY", 17_000_00);
        for (int m = 0; m < 5; m++) {
            toAnother.pay("PAY", "M" + m, 900_00);
        }
        assertThat(part(toAnother.later(2 * 24 * 60).pay("PAY", "X", 12_000_00), "PAY"))
                .isEqualTo(Part.MEMBER);
    }

    /** The fees of six members go through T, whose statement is there, within an hour. */
    private static LedgerText through(String t, long out) {
        return pool(6).obtained(t, 0L, 17_400_00 - out, LedgerText.START.plusDays(2))
                .pay("POOL", t, 17_400_00)
                .later(60)
                .pay(t, "X", out);
    }

    @Test
    void whatPassesTheSchemesMoneyWithinHoursIsTransit() {
        assertThat(part(through("T", 17_000_00), "T")).isEqualTo(Part.TRANSIT);
        // 5 percent of 17,400.00 may be left.
        assertThat(part(through("T", 16_530_00), "T")).isEqualTo(Part.TRANSIT);
        assertThat(part(through("T", 16_529_99), "T")).isEqualTo(Part.OTHER);
    }

    @Test
    void aTraderPassesMoneyButNotTheSchemes() {
        LedgerText trader = pool(6).obtained("T", 0L, 0L, LedgerText.START.plusDays(2))
                .pay("POOL", "T", 6_000_00)
                .pay("BUYER", "T", 14_000_00)
                .later(60)
                .pay("T", "X", 20_000_00);
        assertThat(part(trader, "T")).isEqualTo(Part.TRANSIT);
        LedgerText less = pool(6).obtained("T", 0L, 0L, LedgerText.START.plusDays(2))
                .pay("POOL", "T", 5_999_99)
                .pay("BUYER", "T", 14_000_01)
                .later(60)
                .pay("T", "X", 20_000_00);
        assertThat(part(less, "T")).isEqualTo(Part.OTHER);
    }

    /** Twice the money goes through T, the second time out on a page that is missing. */
    @Test
    void aMissingPageDoesNotHideATransitAccount() {
        for (long closing : new long[] {0, 10_000_00}) {
            LedgerText ledger = pool(6).obtained("T", 0L, closing, LedgerText.START.plusDays(9));
            for (int day = 0; day < 3; day++) {
                ledger.pay("POOL", "T", 10_000_00).later(60);
                if (day != 1) {
                    ledger.pay("T", "X", 10_000_00);
                }
                ledger.later(24 * 60);
            }
            assertThat(part(ledger, "T"))
                    .as("10,000.00 lie there, or left unseen")
                    .isEqualTo(closing == 0 ? Part.TRANSIT : Part.EXIT);
        }
    }

    @Test
    void withoutItsOwnStatementAShareOfWhatIsKnownWillDo() {
        // 10,000.00 of 30,000.00 are seen to leave; the rest may have gone anywhere.
        LedgerText seen = pool(6).pay("POOL", "T", 30_000_00).later(60).pay("T", "X", 10_000_00);
        assertThat(part(seen, "T")).isEqualTo(Part.TRANSIT);
        LedgerText late = pool(6).pay("POOL", "T", 20_000_00).later(24 * 60 + 1).pay("T", "X", 10_000_00);
        assertThat(part(late, "T")).isEqualTo(Part.EXIT);
    }

    @Test
    void whereTheSchemesMoneyEndsIsAnExitIfNobodyOfTheSchemeHoldsIt() {
        LedgerText ledger = pool(6).pay("POOL", "X", 20_000_00);
        assertThat(part(ledger, "X")).isEqualTo(Part.EXIT);
        assertThat(part(pool(6).pay("POOL", "X", 19_999_99), "X")).isEqualTo(Part.OTHER);
        assertThat(part(pool(6).held("X", 5).pay("POOL", "X", 20_000_00), "X")).isEqualTo(Part.MEMBER);
        assertThat(profile(pool(6).held("X", 5).pay("POOL", "X", 20_000_00), "X")
                        .reasons())
                .extracting(Reason::factor)
                .contains("fromSchemeFen");
    }

    @Test
    void aTechnicalSupplierIsNoExit() {
        LedgerText ledger = pool(6).pay("POOL", "X", 10_000_00, "技术服务费").pay("POOL", "X", 10_000_00);
        assertThat(part(ledger, "X")).isEqualTo(Part.OTHER);
        assertThat(profile(ledger, "X").signs()).extracting(Reason::factor).containsExactly("technicalSupplierFen");
        LedgerText little = pool(6).pay("POOL", "X", 9_999_99, "技术服务费").pay("POOL", "X", 10_000_01);
        assertThat(part(little, "X")).isEqualTo(Part.EXIT);
    }

    @Test
    void reasonsStandWithTheirLimits() {
        Reason payers = profile(poolAndShop(), "POOL").reasons().stream()
                .filter(reason -> reason.factor().equals("feePayers"))
                .findFirst()
                .orElseThrow();
        assertThat(payers.value()).isEqualByComparingTo("6");
        assertThat(payers.atLeast()).isEqualByComparingTo("5");
        assertThat(payers.limit()).isNotNull();
    }
}
