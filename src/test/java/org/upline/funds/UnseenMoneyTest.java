package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnseenMoneyTest {
    private static UnseenMoney of(LedgerColumns ledger) {
        return UnseenMoney.of(ledger, ledger.byPayer(), ledger.byPayee());
    }

    @Test
    void itIsWhatTheBalanceLacks() {
        LedgerColumns ledger = new LedgerText()
                .obtained("A", 10L, 30L, LedgerText.START.plusDays(1))
                .pay("B", "A", 100)
                .pay("A", "C", 20)
                .columns();
        assertThat(of(ledger).outFen(ledger.account("A"))).isEqualTo(60);
        assertThat(of(ledger).outFen(ledger.account("B"))).isZero();
    }

    @Test
    void moneyThatCameInUnseenIsNone() {
        LedgerColumns ledger = new LedgerText()
                .obtained("A", 0L, 30L, LedgerText.START.plusDays(1))
                .pay("B", "A", 10)
                .columns();
        assertThat(of(ledger).outFen(ledger.account("A"))).isZero();
    }

    /** After 50 in and 50 out, 80 cannot have left before the 100 came. */
    @Test
    void itLeftAsEarlyAsTheBalanceAllows() {
        LedgerColumns ledger = new LedgerText()
                .obtained("A", 0L, 20L, LedgerText.START.plusDays(1))
                .pay("B", "A", 50)
                .pay("A", "C", 50)
                .pay("B", "A", 100)
                .pay("A", "C", 10)
                .pay("B", "A", 10)
                .columns();
        UnseenMoney unseen = of(ledger);
        assertThat(unseen.outFen(ledger.account("A"))).isEqualTo(80);
        assertThat(unseen.after(ledger.account("A"))).isEqualTo(1);
    }

    @Test
    void whatMovedAfterTheBalanceWasReadSaysNothing() {
        LedgerColumns ledger = new LedgerText()
                .obtained("A", 0L, 50L, LedgerText.START.plusMinutes(1))
                .pay("B", "A", 50)
                .later(60)
                .pay("B", "A", 100)
                .columns();
        assertThat(of(ledger).outFen(ledger.account("A"))).isZero();
    }
}
