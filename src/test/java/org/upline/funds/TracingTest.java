package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The corners of the rule, each in a ledger that fits on a line. */
class TracingTest {
    private static TraceResult forward(LedgerColumns ledger, TraceMethod method, String account, TracePeriod period) {
        TraceOrigin origin = TraceOrigin.ofAccounts(List.of(ledger.account(account)), period);
        return Tracing.trace(ledger, new TraceRequest(method, TraceDirection.FORWARD, origin))
                .result();
    }

    private static TraceResult forward(LedgerColumns ledger, TraceMethod method, String account) {
        return forward(ledger, method, account, TracePeriod.ALWAYS);
    }

    @ParameterizedTest
    @EnumSource(TraceMethod.class)
    void moneyThatComesBackAndIsSentAgainIsTracedOnce(TraceMethod method) {
        LedgerColumns ledger = new LedgerText()
                .pay("A", "B", 100)
                .pay("B", "A", 60)
                .pay("A", "C", 80)
                .columns();
        TraceResult result = forward(ledger, method, "A");
        // Of the last 80 fen, 60 are the ones that came back; only 20 are new.
        assertThat(result.originFen()).isEqualTo(120);
        assertThat(result.accounts()).extracting(TraceAccount::account).containsExactly("C", "B", "A");
        assertThat(result.accounts()).extracting(TraceAccount::restingFen).containsExactly(80L, 40L, 0L);
    }

    @Test
    void anAccountThatRunsDryPaysTheRestFromCleanMoney() {
        LedgerColumns ledger = new LedgerText()
                .pay("A", "B", 100)
                .pay("B", "C", 150)
                .pay("C", "D", 120)
                .columns();
        TraceResult result = forward(ledger, TraceMethod.FIFO, "A");
        // C holds 100 traced, then 50 clean; D gets the 100 first.
        assertThat(result.accounts().get(0).account()).isEqualTo("D");
        assertThat(result.accounts().get(0).restingFen()).isEqualTo(100);
    }

    @Test
    void whatCashPaysInIsCleanEvenIfTracedMoneyWasDrawnBefore() {
        LedgerColumns ledger = new LedgerText()
                .pay("A", "B", 100)
                .pay("B", "*cash", 100)
                .pay("*cash", "B", 100)
                .columns();
        TraceResult result = forward(ledger, TraceMethod.FIFO, "A");
        assertThat(result.exitsFen()).isEqualTo(100);
        assertThat(result.restingFen()).isZero();
    }

    @Test
    void anOriginMayBeginOrEndOutside() {
        LedgerColumns ledger =
                new LedgerText().pay("*cash", "B", 70).pay("B", "*shop", 70).columns();
        TraceResult result = forward(ledger, TraceMethod.FIFO, "*cash");
        assertThat(result.originFen()).isEqualTo(70);
        assertThat(result.exitsFen()).isEqualTo(70);
        assertThat(forward(ledger, TraceMethod.FIFO, "B").exitsFen()).isEqualTo(70);
    }

    @Test
    void haircutLeavesTheRemainderAndThePaymentOfAllTakesIt() {
        LedgerColumns ledger = new LedgerText()
                .opening("B", 2)
                .pay("A", "B", 1)
                .pay("B", "C", 1)
                .pay("B", "D", 1)
                .pay("B", "E", 1)
                .columns();
        TraceResult result = forward(ledger, TraceMethod.HAIRCUT, "A");
        // A third of a fen, then half a fen, are nothing; the last payment empties the account.
        assertThat(result.accounts().get(0).account()).isEqualTo("E");
        assertThat(result.accounts().get(0).restingFen()).isEqualTo(1);
    }

    @Test
    void amountsWhoseProductNeeds128BitsStayExact() {
        long huge = 4_000_000_000_000_000L;
        LedgerColumns ledger = new LedgerText()
                .opening("B", huge)
                .pay("A", "B", huge)
                .pay("B", "C", huge - 1)
                .columns();
        TraceResult result = forward(ledger, TraceMethod.HAIRCUT, "A");
        assertThat(result.accounts()).extracting(TraceAccount::account).containsExactly("B", "C", "A");
        assertThat(result.accounts())
                .extracting(TraceAccount::restingFen)
                .containsExactly(huge / 2 + 1, huge / 2 - 1, 0L);
    }

    @Test
    void moneyThatNoLongerFitsIsAnErrorAndNoWrap() {
        LedgerColumns ledger =
                new LedgerText().pay("A", "B", Long.MAX_VALUE).pay("A", "B", 1).columns();
        for (TraceMethod method : TraceMethod.values()) {
            assertThatThrownBy(() -> forward(ledger, method, "A")).isInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void thePeriodChoosesTheOriginAndNotWhereMoneyMayGo() {
        LedgerText text = new LedgerText().pay("A", "B", 10).pay("A", "B", 20);
        LocalDateTime second = LedgerText.START.plusMinutes(1);
        LedgerColumns ledger = text.pay("A", "B", 40).pay("B", "C", 70).columns();
        TraceResult result = forward(ledger, TraceMethod.FIFO, "A", new TracePeriod(second, second));
        assertThat(result.originFen()).isEqualTo(20);
        assertThat(result.accounts().get(0).account()).isEqualTo("C");
    }

    @Test
    void foreignMoneyTakesNoPart() {
        LedgerColumns ledger = new LedgerText()
                .pay("A", "B", 100)
                .pay("B", "C", 100, "", "USD")
                .pay("A", "B", 5, "", "USD")
                .columns();
        TraceResult result = forward(ledger, TraceMethod.FIFO, "A");
        assertThat(result.originFen()).isEqualTo(100);
        assertThat(result.accounts().get(0).account()).isEqualTo("B");
        assertThat(ledger.foreign()).containsExactly(new ForeignTotal("USD", 2, 105));
    }

    @Test
    void anOriginWithoutTransfersGivesNothing() {
        LedgerColumns ledger = new LedgerText().pay("A", "B", 100).columns();
        TraceResult result = forward(ledger, TraceMethod.FIFO, "B");
        assertThat(result)
                .isEqualTo(new TraceResult(
                        TraceMethod.FIFO,
                        TraceDirection.FORWARD,
                        0,
                        0,
                        0,
                        List.of(),
                        List.of(),
                        TraceLimits.NONE,
                        List.of()));
    }

    @Test
    void aChainOfThreeHundredThousandAccountsIsFollowedToItsEnd() {
        LedgerText text = new LedgerText();
        int length = 300_000;
        for (int i = 0; i < length; i++) {
            text.pay("%07d".formatted(i), "%07d".formatted(i + 1), 5);
        }
        TraceResult result = forward(text.columns(), TraceMethod.FIFO, "0000000");
        assertThat(result.accounts().get(0).account()).isEqualTo("0300000");
        assertThat(result.accounts().get(0).hop()).isEqualTo(length);
    }

    @Test
    void backTakesTheClosingBalanceAsWhatCameLast() {
        // B got 100 of A, then 100 of C, and still has 100: FIFO says it paid D with A's money.
        LedgerColumns ledger = new LedgerText()
                .obtained("B", 0L, 100L, LedgerText.START.plusDays(1))
                .pay("A", "B", 100)
                .pay("C", "B", 100)
                .pay("B", "D", 100)
                .columns();
        TraceOrigin origin = TraceOrigin.ofAccounts(List.of(ledger.account("D")), TracePeriod.ALWAYS);
        TraceResult result = Tracing.trace(ledger, new TraceRequest(TraceMethod.FIFO, TraceDirection.BACK, origin))
                .result();
        assertThat(result.accounts()).extracting(TraceAccount::account).containsExactly("A", "B", "D");
        assertThat(result.accounts()).extracting(TraceAccount::hop).containsExactly(2, 1, 0);
        assertThat(result.restingFen()).isEqualTo(100);
    }
}
