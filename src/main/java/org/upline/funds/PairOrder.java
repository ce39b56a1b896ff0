package org.upline.funds;

import java.util.BitSet;
import java.util.function.IntUnaryOperator;

/**
 * Brings transfers into the order payer, payee, time, by counting sort from the least of these to the greatest, so that
 * those of one pair of accounts stand side by side. O(accounts + transfers).
 */
final class PairOrder {
    private PairOrder() {}

    /** The chosen transfers, ordered. */
    static int[] of(LedgerColumns ledger, BitSet chosen) {
        int accounts = ledger.accounts().count();
        int[] byTime = chosen.stream().toArray();
        return sorted(sorted(byTime, accounts, ledger.transfers()::payee), accounts, ledger.transfers()::payer);
    }

    private static int[] sorted(int[] transfers, int accounts, IntUnaryOperator end) {
        int[] place = new int[accounts + 1];
        for (int t : transfers) {
            place[end.applyAsInt(t) + 1]++;
        }
        for (int a = 0; a < accounts; a++) {
            place[a + 1] += place[a];
        }
        int[] sorted = new int[transfers.length];
        for (int t : transfers) {
            sorted[place[end.applyAsInt(t)]++] = t;
        }
        return sorted;
    }
}
