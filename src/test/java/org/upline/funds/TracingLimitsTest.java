package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each limit by itself, in ledgers that can be followed by hand. */
class TracingLimitsTest {
    private static final TraceLimits TWO_HOPS = new TraceLimits(2, null, null, null, null);

    private static TraceResult trace(LedgerColumns ledger, TraceMethod method, TraceLimits limits) {
        TraceOrigin origin = TraceOrigin.ofAccounts(List.of(ledger.account("A")), TracePeriod.ALWAYS);
        return Tracing.trace(ledger, new TraceRequest(method, TraceDirection.FORWARD, origin, limits))
                .result();
    }

    private static TraceStop stop(StopReason reason, String account, long fen) {
        return new TraceStop(reason, fen, List.of(new TraceStop.Place(account, "", fen)));
    }

    @ParameterizedTest
    @EnumSource(TraceMethod.class)
    void moneyIsFollowedOverSoManyTransfersAndRestsThere(TraceMethod method) {
        LedgerColumns ledger = new LedgerText()
                .pay("A", "B", 100)
                .pay("B", "C", 100)
                .pay("C", "D", 70)
                .columns();
        TraceResult result = trace(ledger, method, TWO_HOPS);
        // C passed on 70 of the 100; they are not followed, and the 30 still lie there.
        assertThat(result.accounts().get(0)).isEqualTo(new TraceAccount("C", List.of(), "", 100, 0, 100, 2, false, 70));
        assertThat(result.stopped()).containsExactly(stop(StopReason.HOPS, "C", 70));
        assertThat(result.restingFen()).isEqualTo(100);
        assertThat(result.limits()).isEqualTo(TWO_HOPS);
    }

    @Test
    void everyFenCountsItsOwnTransfers() {
        // B has 50 that came straight from A, and 50 that came round by C.
        LedgerColumns ledger = new LedgerText()
                .pay("A", "B", 50)
                .pay("A", "C", 50)
                .pay("C", "B", 50)
                .pay("B", "D", 100)
                .columns();
        TraceResult result = trace(ledger, TraceMethod.FIFO, TWO_HOPS);
        assertThat(result.accounts()).extracting(TraceAccount::account).containsExactly("B", "D", "A", "C");
        assertThat(result.accounts()).extracting(TraceAccount::restingFen).containsExactly(50L, 50L, 0L, 0L);
        assertThat(result.stopped()).containsExactly(stop(StopReason.HOPS, "B", 50));
    }

    @ParameterizedTest
    @EnumSource(TraceMethod.class)
    void moneyThatRestsTooLongIsFollowedNoFurther(TraceMethod method) {
        LedgerColumns ledger = new LedgerText()
                .pay("A", "B", 100)
                .later(59)
                .pay("B", "C", 40)
                .pay("B", "D", 60)
                .columns();
        // B's payment to C comes 60 minutes after the arrival, that to D 61.
        TraceResult result = trace(ledger, method, new TraceLimits(null, null, 1, null, null));
        assertThat(result.stopped()).containsExactly(stop(StopReason.WITHIN, "B", 60));
        assertThat(result.accounts()).extracting(TraceAccount::account).containsExactly("B", "C", "A");
    }

    @Test
    void whereOnlyTheDayIsKnownTheShortestRestCounts() {
        LedgerText text = new LedgerText().pay("A", "B", 100);
        LocalDateTime nextDay = LedgerText.START.toLocalDate().plusDays(1).atTime(9, 0);
        LedgerColumns ledger = text.at(nextDay).pay("B", "C", 60).dateOnly(0).columns();
        // From the end of the first day to nine in the morning.
        assertThat(trace(ledger, TraceMethod.FIFO, new TraceLimits(null, null, 9, null, null))
                        .stopped())
                .hasSize(1);
        assertThat(trace(ledger, TraceMethod.FIFO, new TraceLimits(null, null, 10, null, null))
                        .stopped())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TraceMethod.class)
    void aTransferThatCarriesTooLittleIsNotFollowed(TraceMethod method) {
        LedgerColumns ledger = new LedgerText()
                .pay("A", "B", 100)
                .pay("B", "C", 39)
                .pay("B", "D", 40)
                .pay("B", "*cash", 10)
                .columns();
        TraceResult result = trace(ledger, method, new TraceLimits(null, 40L, null, null, null));
        assertThat(result.stopped()).containsExactly(stop(StopReason.AMOUNT, "B", 49));
        assertThat(result.accounts()).extracting(TraceAccount::account).containsExactly("B", "D", "A");
        assertThat(result.accounts()).extracting(TraceAccount::restingFen).containsExactly(60L, 40L, 0L);
        assertThat(result.exitsFen()).isZero();
    }

    @ParameterizedTest
    @EnumSource(TraceMethod.class)
    void moneyIsNotFollowedOutsideThePeriod(TraceMethod method) {
        LedgerColumns ledger = new LedgerText()
                .pay("A", "B", 100)
                .pay("B", "C", 40)
                .pay("B", "D", 60)
                .columns();
        TraceLimits limits = new TraceLimits(null, null, null, null, LedgerText.START.plusMinutes(1));
        TraceResult result = trace(ledger, method, limits);
        assertThat(result.stopped()).containsExactly(stop(StopReason.PERIOD, "B", 60));
    }

    @ParameterizedTest
    @EnumSource(TraceMethod.class)
    void theOriginItselfIsNeverStopped(TraceMethod method) {
        LedgerColumns ledger = new LedgerText()
                .pay("A", "B", 3)
                .pay("B", "A", 3)
                .pay("A", "C", 3)
                .columns();
        TraceLimits narrow = new TraceLimits(1, 100L, 0, LedgerText.START.plusYears(1), null);
        TraceResult result = trace(ledger, method, narrow);
        // B's 3 are stopped there; what A then sends to C counts as new.
        assertThat(result.originFen()).isEqualTo(6);
        assertThat(result.accounts()).extracting(TraceAccount::restingFen).containsExactly(3L, 3L, 0L);
        assertThat(result.stopped()).containsExactly(stop(StopReason.PERIOD, "B", 3));
    }

    @Test
    void backTheLimitsHoldTheOtherWayRound() {
        LedgerColumns ledger = new LedgerText()
                .pay("C", "B", 100)
                .later(120)
                .pay("B", "A", 100)
                .columns();
        TraceOrigin origin = TraceOrigin.ofAccounts(List.of(ledger.account("A")), TracePeriod.ALWAYS);
        TraceLimits hour = new TraceLimits(null, null, 1, null, null);
        TraceResult result = Tracing.trace(
                        ledger, new TraceRequest(TraceMethod.FIFO, TraceDirection.BACK, origin, hour))
                .result();
        assertThat(result.stopped()).containsExactly(stop(StopReason.WITHIN, "B", 100));
    }
}
