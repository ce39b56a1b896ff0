package org.upline.funds;

import java.time.LocalDateTime;
import java.util.Random;

/** Small ledgers with openings, exits, payments to oneself, loops and accounts that run dry, from a seed. */
final class RandomLedger {
    private RandomLedger() {}

    static String name(int account) {
        return "" + (char) ('A' + account);
    }

    /** Transfers between the accounts A, B, …, cash and an unnamed counterparty. */
    static LedgerText of(Random random, int accounts, int transfers, int largestFen) {
        LedgerText ledger = new LedgerText();
        for (int a = 0; a < accounts; a++) {
            if (random.nextInt(3) > 0) {
                ledger.opening(name(a), random.nextInt(2 * largestFen));
            }
        }
        for (int t = 0; t < transfers; t++) {
            String payer = end(random, accounts);
            String payee = end(random, accounts);
            ledger.pay(payer, payee, 1 + random.nextInt(largestFen));
        }
        return ledger;
    }

    /** As {@link #of}, but hours may pass between two transfers. */
    static LedgerText unhurried(Random random, int accounts, int transfers, int largestFen) {
        LedgerText ledger = new LedgerText();
        for (int a = 0; a < accounts; a++) {
            if (random.nextInt(3) > 0) {
                ledger.opening(name(a), random.nextInt(2 * largestFen));
            }
        }
        for (int t = 0; t < transfers; t++) {
            ledger.pay(end(random, accounts), end(random, accounts), 1 + random.nextInt(largestFen));
            ledger.later(random.nextInt(4) == 0 ? random.nextInt(600) : 0);
        }
        return ledger;
    }

    /** Limits of which each may be absent. */
    static TraceLimits limits(Random random, int largestFen) {
        LocalDateTime since = LedgerText.START.plusMinutes(random.nextInt(600));
        return new TraceLimits(
                random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(4)),
                random.nextBoolean() ? null : Long.valueOf(1 + random.nextInt(largestFen)),
                random.nextBoolean() ? null : Integer.valueOf(random.nextInt(8)),
                random.nextInt(3) > 0 ? null : since,
                random.nextInt(3) > 0 ? null : since.plusMinutes(random.nextInt(4000)));
    }

    private static String end(Random random, int accounts) {
        int drawn = random.nextInt(accounts * 5);
        return drawn == 0 ? "*cash" : drawn == 1 ? "*shop" : name(drawn % accounts);
    }

    /** A ledger whose every account shows its opening and closing balance and never runs dry. */
    static LedgerText complete(Random random, int accounts, int transfers, int largestFen) {
        LedgerText ledger = new LedgerText();
        long[] opening = new long[accounts];
        long[] balance = new long[accounts];
        for (int a = 0; a < accounts; a++) {
            opening[a] = random.nextInt(2 * largestFen);
            balance[a] = opening[a];
        }
        for (int t = 0; t < transfers; t++) {
            int payer = random.nextInt(accounts);
            int payee = random.nextInt(accounts);
            boolean exit = random.nextInt(10) == 0;
            if (balance[payer] > 0 && payer != payee) {
                long fen = 1 + random.nextInt((int) Math.min(balance[payer], largestFen));
                ledger.pay(name(payer), exit ? "*cash" : name(payee), fen);
                balance[payer] -= fen;
                balance[payee] += exit ? 0 : fen;
            }
        }
        for (int a = 0; a < accounts; a++) {
            ledger.obtained(name(a), opening[a], balance[a], ledger.now());
        }
        return ledger;
    }
}
