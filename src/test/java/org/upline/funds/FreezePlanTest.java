package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.upline.model.UplineException;

class FreezePlanTest {
    private static final LocalDateTime LATER = LedgerText.START.plusDays(1);
    private static final LocalDateTime EARLIER = LedgerText.START.minusDays(1);

    private static FreezePlan plan(LedgerText text, TraceDirection direction) {
        LedgerColumns ledger = text.columns();
        TraceOrigin origin = TraceOrigin.ofAccounts(List.of(ledger.account("A")), TracePeriod.ALWAYS);
        return FreezePlan.plan(Tracing.trace(ledger, new TraceRequest(TraceMethod.FIFO, direction, origin)));
    }

    private static FreezePlan.Item onlyItem(@Nullable Long balanceFen, @Nullable LocalDateTime balanceTime) {
        LedgerText text = new LedgerText()
                .put(LedgerText.account("B", true, null, balanceFen, balanceTime))
                .pay("A", "B", 100);
        FreezePlan plan = plan(text, TraceDirection.FORWARD);
        assertThat(plan.accounts()).hasSize(1);
        assertThat(plan.requestNext()).isEmpty();
        assertThat(plan.coveredFen()).isEqualTo(plan.accounts().get(0).requestFen());
        return plan.accounts().get(0);
    }

    @Test
    void neverMoreIsRequestedThanIsTracedOrThere() {
        assertThat(onlyItem(500L, LATER).requestFen()).isEqualTo(100);
        FreezePlan.Item poor = onlyItem(40L, LATER);
        assertThat(poor.requestFen()).isEqualTo(40);
        assertThat(poor.reasons())
                .extracting(Reason::factor)
                .containsExactly("balanceAfterTracedFen", "lessThanTracedFen");
        assertThat(onlyItem(-40L, LATER).requestFen()).isZero();
    }

    @Test
    void anUnknownBalanceIsSaidAndTheTracedMoneyRequested() {
        FreezePlan.Item item = onlyItem(null, null);
        assertThat(item.requestFen()).isEqualTo(100);
        assertThat(item.reasons()).extracting(Reason::factor).containsExactly("balanceUnknown");
    }

    @Test
    void anOlderBalanceIsCarriedForwardByWhatMovedSince() {
        LedgerText text = new LedgerText()
                .put(LedgerText.account("B", true, null, 30L, EARLIER))
                .pay("A", "B", 100)
                .pay("B", "C", 60);
        FreezePlan.Item item = plan(text, TraceDirection.FORWARD).accounts().get(0);
        // FIFO without an opening lot sends 60 traced fen on; 40 rest, and 30 + 100 − 60 are there.
        assertThat(item.restingFen()).isEqualTo(40);
        assertThat(item.requestFen()).isEqualTo(40);
        assertThat(item.reasons().get(0).factor()).isEqualTo("balanceOlder");
        assertThat(item.reasons().get(0).value()).isEqualByComparingTo("24");
        assertThat(item.reasons().get(1).value()).isEqualByComparingTo("70");
    }

    @Test
    void anAccountWithoutStatementIsRequestedFirstAndFrozenOnlyOnProof() {
        LedgerText text = new LedgerText()
                .put(LedgerText.account("C", false, null, 80L, LATER))
                .put(LedgerText.account("D", false, null, 80L, EARLIER))
                .pay("A", "B", 100)
                .pay("A", "C", 200)
                .pay("A", "D", 300);
        FreezePlan plan = plan(text, TraceDirection.FORWARD);
        assertThat(plan.requestNext()).extracting(FreezePlan.Gap::account).containsExactly("D", "C", "B");
        assertThat(plan.accounts()).extracting(FreezePlan.Item::account).containsExactly("C");
        assertThat(plan.accounts().get(0).obtained()).isFalse();
        assertThat(plan.accounts().get(0).reasons()).extracting(Reason::factor).contains("statementMissing");
        assertThat(plan.tracedFen()).isEqualTo(600);
        assertThat(plan.coveredFen()).isEqualTo(80);
    }

    @Test
    void accountsAreRankedByTheRequestAndAddedUp() {
        LedgerText text = new LedgerText()
                .obtained("B", null, 10L, LATER)
                .obtained("C", null, 90L, LATER)
                .obtained("D", null, 90L, LATER)
                .pay("A", "B", 100)
                .pay("A", "D", 50)
                .pay("A", "C", 50)
                .pay("A", "*cash", 7);
        FreezePlan plan = plan(text, TraceDirection.FORWARD);
        assertThat(plan.accounts()).extracting(FreezePlan.Item::account).containsExactly("C", "D", "B");
        assertThat(plan.accounts()).extracting(FreezePlan.Item::rank).containsExactly(1, 2, 3);
        assertThat(plan.accounts()).extracting(FreezePlan.Item::cumulativeFen).containsExactly(50L, 100L, 110L);
        assertThat(plan.coveredFen()).isEqualTo(110);
    }

    @Test
    void whatCameFromSomewhereCannotBeFrozen() {
        assertThatThrownBy(() -> plan(new LedgerText().pay("A", "B", 1), TraceDirection.BACK))
                .isInstanceOf(UplineException.class)
                .hasMessageContaining("funds.freeze.back");
    }

    @Test
    void onAnyLedgerThePlanStaysWithinWhatIsTracedAndThere() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            LedgerText text = RandomLedger.of(random, 6, 60, 100);
            for (int a = 0; a < 6; a++) {
                LocalDateTime time = random.nextBoolean() ? LATER : EARLIER;
                Long balance = random.nextInt(4) == 0 ? null : Long.valueOf(random.nextInt(300) - 20);
                text.put(LedgerText.account(
                        RandomLedger.name(a), random.nextInt(4) > 0, (long) random.nextInt(50), balance, time));
            }
            FreezePlan plan = plan(text.account("A"), TraceDirection.FORWARD);
            long sum = 0;
            for (FreezePlan.Item item : plan.accounts()) {
                sum += item.requestFen();
                assertThat(item.requestFen()).isBetween(0L, item.restingFen());
                assertThat(item.cumulativeFen()).isEqualTo(sum);
                boolean fresh = item.reasons().get(0).factor().equals("balanceAfterTracedFen");
                if (fresh) {
                    assertThat(item.requestFen()).isLessThanOrEqualTo(Math.max(0, item.balanceFen()));
                }
                assertThat(item.obtained() || fresh).isTrue();
            }
            assertThat(plan.coveredFen()).isEqualTo(sum).isLessThanOrEqualTo(plan.tracedFen());
            assertThat(plan.requestNext()).noneMatch(gap -> gap.account().startsWith("*"));
        }
    }
}
