package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Earlier freezes take their share first; what has ended, waits or was lifted takes nothing. */
class FreezePlanMeasuresTest {
    private static final LocalDateTime LATER = LedgerText.START.plusDays(1);
    private static final LocalDate DAY = LedgerText.START.toLocalDate();

    private static FreezePlan plan(LedgerText text, LocalDate day) {
        LedgerColumns ledger = text.columns();
        TraceOrigin origin = TraceOrigin.ofAccounts(List.of(ledger.account("A")), TracePeriod.ALWAYS);
        return FreezePlan.plan(
                Tracing.trace(ledger, new TraceRequest(TraceMethod.FIFO, TraceDirection.FORWARD, origin)), day);
    }

    /** A pays 100 to B, on which so much is there. */
    private static LedgerText ledger(@Nullable Long balanceFen) {
        return new LedgerText()
                .put(LedgerText.account("B", true, null, balanceFen, balanceFen == null ? null : LATER))
                .pay("A", "B", 100);
    }

    private static FreezePlan.Item only(LedgerText text, LocalDate day) {
        FreezePlan plan = plan(text, day);
        assertThat(plan.accounts()).hasSize(1);
        assertThat(plan.heldFen()).isEqualTo(plan.accounts().get(0).heldFen());
        return plan.accounts().get(0);
    }

    @Test
    void aLimitTakesOfTheBalanceFirst() {
        // 130 are there, 100 of it traced; 50 are held, so 80 are free.
        FreezePlan.Item item = only(ledger(130L).measure("B", "司法冻结", 50L, -1, 3), DAY);
        assertThat(item.requestFen()).isEqualTo(80);
        assertThat(item.heldFen()).isEqualTo(20);
        assertThat(item.share()).isEqualByComparingTo("0.8");
        assertThat(item.measures()).hasSize(1);
        assertThat(item.reasons())
                .extracting(Reason::factor)
                .containsExactly("balanceAfterTracedFen", "frozenUpToFen", "freezesEndSoon");
    }

    @Test
    void nothingIsRequestedOfWhatIsFrozenWholly() {
        FreezePlan.Item item = only(ledger(130L).measure("B", "只收不付", null, null, null), DAY);
        assertThat(item.requestFen()).isZero();
        assertThat(item.heldFen()).isEqualTo(100);
        assertThat(item.reasons()).extracting(Reason::factor).contains("frozenWholly");
    }

    @Test
    void whereNoBalanceIsKnownWhatRestsCountsAsTheBalance() {
        FreezePlan.Item item = only(ledger(null).measure("B", "司法冻结", 30L, -1, 100), DAY);
        assertThat(item.requestFen()).isEqualTo(70);
        assertThat(item.heldFen()).isEqualTo(30);
    }

    @Test
    void whatHasEndedWaitsOrWasLiftedHoldsNothing() {
        LedgerText text = ledger(130L)
                .measure("B", "司法冻结", 50L, -9, 2)
                .measure("B", "轮候冻结", 60L, -9, 90)
                .measure("B", "解除冻结", 70L, -9, 90);
        // The last day is in the freeze.
        assertThat(only(text, DAY.plusDays(2)).requestFen()).isEqualTo(80);
        FreezePlan.Item after = only(text, DAY.plusDays(3));
        assertThat(after.requestFen()).isEqualTo(100);
        assertThat(after.heldFen()).isZero();
        assertThat(after.reasons())
                .extracting(Reason::factor)
                .containsExactly("balanceAfterTracedFen", "freezesEnded", "freezesWaiting");
    }

    @Test
    void onAnyLedgerNoMoreIsRequestedThanIsFree() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            LedgerText text = RandomLedger.complete(random, 5, 40, 100);
            for (int i = 0; i < 6; i++) {
                text.measure(
                        RandomLedger.name(random.nextInt(5)),
                        random.nextInt(5) == 0 ? "只收不付" : "司法冻结",
                        (long) random.nextInt(150),
                        random.nextInt(3) - 2,
                        random.nextInt(3));
            }
            LedgerColumns ledger = text.account("A").columns();
            FreezePlan plan = plan(text, DAY);
            long held = 0;
            for (FreezePlan.Item item : plan.accounts()) {
                int a = ledger.account(item.account());
                long there = Math.max(0, Objects.requireNonNull(item.balanceFen()));
                long free = ledger.measures().frozen(a, DAY).freeFen(there);
                assertThat(item.requestFen()).isEqualTo(Math.min(item.restingFen(), free));
                assertThat(item.requestFen() + item.heldFen()).isEqualTo(Math.min(item.restingFen(), there));
                held += item.heldFen();
            }
            assertThat(plan.heldFen()).isEqualTo(held);
            assertThat(plan.coveredFen() + held).isLessThanOrEqualTo(plan.tracedFen());
        }
    }

    @Test
    void theListHoldsTheFormAndTheWay() {
        LedgerText text = new LedgerText()
                .named("B", "甲商贸有限公司")
                .pay("A", "B", 100)
                .pay("A", "C", 30)
                .pay("C", "D", 30)
                .pay("B", "D", 60);
        text.put(LedgerText.account("D", true, null, 500L, LATER));
        LedgerColumns ledger = text.columns();
        TraceOrigin origin = TraceOrigin.ofAccounts(List.of(ledger.account("A")), TracePeriod.ALWAYS);
        Trace trace = Tracing.trace(ledger, new TraceRequest(TraceMethod.FIFO, TraceDirection.FORWARD, origin));
        FreezeList list = FreezeList.of(
                trace,
                FreezePlan.plan(trace, DAY),
                new FreezeTerm(LocalDate.of(2021, 5, 1), 6),
                FreezeList.Manner.LIMITED);
        assertThat(list.rows()).hasSize(1);
        assertThat(list.rows().get(0).item().requestFen()).isEqualTo(90);
        assertThat(list.rows().get(0).route()).containsExactly("A", "B", "D");
        assertThat(list.term().until()).isEqualTo(LocalDate.of(2021, 10, 31));
        assertThat(HolderKind.of(ledger.accounts(), ledger.account("B"))).isEqualTo(HolderKind.UNIT);
        assertThat(HolderKind.of(ledger.accounts(), ledger.account("D"))).isEqualTo(HolderKind.UNKNOWN);
    }
}
