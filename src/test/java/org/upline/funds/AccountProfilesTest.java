package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.upline.model.UplineException;

class AccountProfilesTest {
    /** Six members pay 2,900.00 each into POOL, which passes all on by T to PAY and X; PAY pays bonuses to five of them. */
    private static LedgerText scheme() {
        LedgerText ledger = new LedgerText();
        for (int m = 0; m < 6; m++) {
            ledger.held("M" + m, m).pay("M" + m, "POOL", 2_900_00, "报单");
        }
        ledger.pay("POOL", "T", 17_400_00);
        ledger.later(30).pay("T", "PAY", 5_000_00).pay("T", "X", 12_400_00);
        for (int m = 0; m < 5; m++) {
            ledger.later(60).pay("PAY", "M" + m, 1_000_00);
        }
        return ledger.pay("M5", "*cash", 100_00);
    }

    private static Properties rules(String... namesAndValues) {
        Properties rules = new Properties();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            rules.setProperty(namesAndValues[i], namesAndValues[i + 1]);
        }
        return rules;
    }

    private static final FundsRules RULES = FundsRules.with(rules("exit.minSchemeInFen", "1000000"));

    private static Part part(LedgerColumns ledger, String account) {
        return AccountProfiles.of(ledger, MemberFees.NONE, RULES).part(ledger.account(account));
    }

    private static AccountProfile profile(LedgerColumns ledger, String account) {
        return AccountProfiles.of(ledger, MemberFees.NONE, RULES).profile(ledger.account(account));
    }

    @Test
    void everyAccountOfASmallSchemeGetsItsPart() {
        LedgerColumns ledger = scheme().columns();
        assertThat(part(ledger, "POOL")).isEqualTo(Part.COLLECTING);
        assertThat(part(ledger, "T")).isEqualTo(Part.TRANSIT);
        assertThat(part(ledger, "PAY")).isEqualTo(Part.PAYING);
        assertThat(part(ledger, "X")).isEqualTo(Part.EXIT);
        assertThat(part(ledger, "*cash")).isEqualTo(Part.CASH);
        assertThat(part(ledger, "M0")).isEqualTo(Part.MEMBER);
        assertThat(part(scheme().pay("A", "B", 5).columns(), "B")).isEqualTo(Part.OTHER);
    }

    @Test
    void aProfileCountsWhatCanBeCountedByHand() {
        AccountProfile pool = profile(scheme().columns(), "POOL");
        assertThat(pool.inFen()).isEqualTo(17_400_00);
        assertThat(pool.outFen()).isEqualTo(17_400_00);
        assertThat(pool.inCount()).isEqualTo(6);
        assertThat(pool.outCount()).isEqualTo(1);
        assertThat(pool.counterparties()).isEqualTo(7);
        assertThat(pool.memberCounterparties()).isEqualTo(6);
        assertThat(pool.passThrough()).isEqualByComparingTo("1");
        // Paid out after 6, 5, 4, 3, 2, 1 minutes: 3.5 minutes on average.
        assertThat(pool.dwellHours()).isEqualByComparingTo("0.06");
        assertThat(pool.rank()).isEqualTo(1);
        assertThat(pool.reasons()).extracting(Reason::factor).contains("memberPayers", "memberInFen", "payees");
    }

    @Test
    void dwellTimeIsFirstInFirstOutAndWeighedByAmount() {
        LedgerColumns ledger = new LedgerText()
                .opening("B", 50)
                .pay("A", "B", 100)
                .later(59)
                .pay("A", "B", 100)
                .later(59)
                // 50 of the opening balance, the 100 of two hours ago, 50 of an hour ago.
                .pay("B", "C", 200)
                .columns();
        assertThat(profile(ledger, "B").dwellHours()).isEqualByComparingTo("1.67");
        assertThat(profile(ledger, "C").dwellHours()).isNull();
        assertThat(profile(ledger, "A").passThrough()).isNull();
    }

    @Test
    void paymentsToOneselfAndForeignMoneyAreLeftOut() {
        AccountProfile b = profile(
                new LedgerText()
                        .pay("B", "B", 7)
                        .pay("A", "B", 10)
                        .pay("B", "B", 7)
                        .pay("A", "B", 99, "", "USD")
                        .later(57)
                        .pay("B", "A", 10)
                        .columns(),
                "B");
        assertThat(b.inFen()).isEqualTo(10);
        assertThat(b.outCount()).isEqualTo(1);
        assertThat(b.counterparties()).isEqualTo(1);
        assertThat(b.dwellHours()).isEqualByComparingTo("1.00");
    }

    @Test
    void manyPayersAndFewPayeesAreEnoughWhereTheListNamesNoCards() {
        LedgerText ledger = new LedgerText();
        for (int i = 0; i < 20; i++) {
            ledger.pay("P" + i, "POOL", 100);
        }
        assertThat(part(ledger.columns(), "POOL")).isEqualTo(Part.COLLECTING);
        assertThat(profile(ledger.columns(), "POOL").reasons().get(0).factor()).isIn("payers", "turnoverFen");
        LedgerText paying = new LedgerText();
        for (int i = 0; i < 20; i++) {
            paying.pay("PAY", "P" + i, 100);
        }
        assertThat(part(paying.columns(), "PAY")).isEqualTo(Part.PAYING);
    }

    @Test
    void whereMembersAreKnownManyPayersAloneMakeNoCollector() {
        LedgerText ledger = new LedgerText().held("M", 0);
        for (int i = 0; i < 20; i++) {
            ledger.pay("T" + i, "EXIT", 100).pay("PAY", "S" + i, 100).pay("T" + i, "M", 100);
        }
        assertThat(part(ledger.columns(), "EXIT")).isEqualTo(Part.OTHER);
        assertThat(part(ledger.columns(), "PAY")).isEqualTo(Part.OTHER);
        assertThat(part(ledger.columns(), "M")).isEqualTo(Part.MEMBER);
    }

    @Test
    void anAccountThatBothCollectsAndPaysIsWhatMoreMoneySpeaksFor() {
        for (long bonus : new long[] {50, 150}) {
            LedgerText ledger = new LedgerText();
            for (int m = 0; m < 6; m++) {
                ledger.held("M" + m, m).pay("M" + m, "POOL", 100).pay("POOL", "M" + m, bonus);
            }
            assertThat(part(ledger.columns(), "POOL")).isEqualTo(bonus < 100 ? Part.COLLECTING : Part.PAYING);
        }
    }

    @Test
    void aMembersAccountIsTransitOnlyIfTheSchemeFeedsIt() {
        LedgerText fed = scheme().held("K", 7).pay("POOL", "K", 20_000_00).pay("K", "L", 20_000_00);
        assertThat(part(fed.columns(), "K")).isEqualTo(Part.TRANSIT);
        LedgerText wages = scheme().held("K", 7).pay("FIRM", "K", 20_000_00).pay("K", "L", 20_000_00);
        assertThat(part(wages.columns(), "K")).isEqualTo(Part.MEMBER);
        // From transit account to transit account, however they are named.
        LedgerText chain = scheme().held("Z", 7)
                .held("K", 8)
                .pay("POOL", "Z", 20_000_00)
                .pay("Z", "K", 20_000_00)
                .pay("K", "L", 20_000_00);
        assertThat(part(chain.columns(), "K")).isEqualTo(Part.TRANSIT);
    }

    @Test
    void moneyThatStaysOrWaitsIsNotTransit() {
        LedgerText slow =
                new LedgerText().pay("A", "B", 20_000_00).later(25 * 60).pay("B", "C", 20_000_00);
        assertThat(part(slow.columns(), "B")).isEqualTo(Part.OTHER);
        LedgerText keeps = new LedgerText().pay("A", "B", 20_000_00).pay("B", "C", 10_000_00);
        assertThat(part(keeps.columns(), "B")).isEqualTo(Part.OTHER);
        LedgerText rich = new LedgerText()
                .obtained("B", 0L, 5_000_00L, LedgerText.START)
                .pay("A", "B", 20_000_00)
                .pay("B", "C", 20_000_00);
        assertThat(part(rich.columns(), "B")).isEqualTo(Part.OTHER);
    }

    @Test
    void whatGoesBackToTheSchemeIsNoExit() {
        LedgerColumns ledger = scheme().later(2000).pay("X", "POOL", 12_400_00).columns();
        assertThat(part(ledger, "X")).isEqualTo(Part.OTHER);
    }

    @Test
    void reasonsAddUpToTheScoreAndRanksAreByScoreThenNumber() {
        for (int seed = 0; seed < 50; seed++) {
            LedgerText text = RandomLedger.of(new Random(seed), 12, 120, 5_000_000);
            for (int a = 0; a < 6; a++) {
                text.held(RandomLedger.name(a), a / 2);
            }
            LedgerColumns ledger = text.columns();
            List<AccountProfile> all = AccountProfiles.of(ledger, MemberFees.NONE, FundsRules.standard())
                    .top(Integer.MAX_VALUE);
            assertThat(all).hasSize(ledger.accounts().count());
            for (int i = 0; i < all.size(); i++) {
                AccountProfile profile = all.get(i);
                BigDecimal sum =
                        profile.reasons().stream().map(Reason::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(sum).isEqualByComparingTo(profile.score());
                assertThat(profile.score()).isBetween(BigDecimal.ZERO, BigDecimal.valueOf(100));
                assertThat(profile.rank()).isEqualTo(i + 1);
                if (i > 0) {
                    int order = all.get(i - 1).score().compareTo(profile.score());
                    assertThat(order > 0
                                    || order == 0 && all.get(i - 1).account().compareTo(profile.account()) < 0)
                            .isTrue();
                }
            }
            assertThat(AccountProfiles.of(ledger, MemberFees.NONE, FundsRules.standard())
                            .top(3))
                    .isEqualTo(all.subList(0, 3));
        }
    }

    @Test
    void figuresAgreeWithCountingInSets() {
        for (int seed = 0; seed < 50; seed++) {
            LedgerText text = RandomLedger.of(new Random(seed), 8, 60, 1000);
            text.held("A", 0).held("B", 0).held("C", 1);
            LedgerColumns ledger = text.columns();
            for (AccountProfile profile :
                    AccountProfiles.of(ledger, MemberFees.NONE, RULES).top(100)) {
                int a = ledger.account(profile.account());
                Set<Integer> others = new HashSet<>();
                long in = 0;
                for (int t = 0; t < ledger.transfers().count(); t++) {
                    int payer = ledger.transfers().payer(t);
                    int payee = ledger.transfers().payee(t);
                    if (payer != payee && (payer == a || payee == a)) {
                        others.add(payer + payee - a);
                        in += payee == a ? ledger.transfers().amountFen(t) : 0;
                    }
                }
                int person = ledger.accounts().person(a);
                assertThat(profile.inFen()).isEqualTo(in);
                assertThat(profile.counterparties()).isEqualTo(others.size());
                assertThat(profile.memberCounterparties()).isEqualTo((int) others.stream()
                        .map(ledger.accounts()::person)
                        .filter(p -> p >= 0 && p != person)
                        .count());
            }
        }
    }

    @Test
    void aWrongRuleSaysWhichOne() {
        assertThatThrownBy(() -> FundsRules.with(rules("transit.maxDwellHour", "3")))
                .isInstanceOfSatisfying(
                        UplineException.class,
                        e -> assertThat(e.reason().arguments()).containsExactly("transit.maxDwellHour"));
        for (String wrong : List.of("-1", "1.5", "much", "", "99999999999")) {
            assertThatThrownBy(() -> FundsRules.with(rules("exit.maxBackPercent", wrong)))
                    .isInstanceOfSatisfying(
                            UplineException.class,
                            e -> assertThat(e.reason().arguments()).containsExactly("exit.maxBackPercent", wrong));
        }
        assertThat(FundsRules.with(rules("transit.maxDwellHours", "1.5"))
                        .transit()
                        .maxDwellHours())
                .isEqualByComparingTo("1.5");
    }

    @Test
    void anAccountLookedAtCloselyShowsItsMonthsAndPartners() {
        LedgerColumns ledger = scheme().later(60 * 24 * 31).pay("POOL", "M0", 7).columns();
        AccountReport report =
                AccountReport.of(AccountProfiles.of(ledger, MemberFees.NONE, RULES), ledger.account("POOL"), 2);
        assertThat(report.first()).isEqualTo(LedgerText.START);
        assertThat(report.months())
                .containsExactly(
                        new AccountReport.Month("2021-05", 17_400_00, 6, 17_400_00, 1),
                        new AccountReport.Month("2021-06", 0, 0, 7, 1));
        assertThat(report.topPayers())
                .extracting(AccountReport.Partner::account)
                .containsExactly("M0", "M1");
        assertThat(report.topPayees())
                .extracting(AccountReport.Partner::amountFen)
                .containsExactly(17_400_00L, 7L);
        assertThat(report.topPayees().get(0).part()).isEqualTo(Part.TRANSIT);
    }
}
