package org.upline.funds;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.upline.graph.CompressedGraph;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;

/**
 * Money that left an account though no row says so: a page of its statement is missing. It is the balance before the first
 * row and all that moved up to the time of the last known balance, less that balance; nothing where a balance is not known,
 * is not in yuan or the account's own statement is not there.
 *
 * <p>When it left is not written down, but the balance says when it cannot have: without it, the account would have been
 * overdrawn at every moment at which the rows leave less than it. It is taken to have left right after the last such
 * moment, the earliest that is possible. Several missing pages are seen as one.
 *
 * <p>O(accounts + transfers).
 */
final class UnseenMoney {
    /** Clocks of two banks differ: the last row's other side may bear a later time than the balance. */
    private static final long CLOCKS_DIFFER_SECONDS = 60;

    private final long[] outFen;
    private final int[] after;

    private UnseenMoney(long[] outFen, int[] after) {
        this.outFen = outFen;
        this.after = after;
    }

    /** Reads what {@link #write} wrote. */
    static UnseenMoney read(Snapshot kept) {
        return new UnseenMoney(kept.longs("unseen.outFen"), kept.ints("unseen.after"));
    }

    void write(SnapshotWriter out) throws IOException {
        out.longs("unseen.outFen", outFen);
        out.ints("unseen.after", after);
    }

    static UnseenMoney of(LedgerColumns ledger, CompressedGraph byPayer, CompressedGraph byPayee) {
        AccountColumns accounts = ledger.accounts();
        UnseenMoney unseen = new UnseenMoney(new long[accounts.count()], new int[accounts.count()]);
        AccountRanges.each(byPayer, byPayee, (from, to) -> {
            AccountMoves moves = new AccountMoves(ledger, byPayer, byPayee);
            for (int a = from; a < to; a++) {
                unseen.look(accounts, a, moves);
            }
        });
        return unseen;
    }

    private void look(AccountColumns accounts, int a, AccountMoves moves) {
        if (accounts.obtained(a) && accounts.isYuan(a)) {
            Long opening = accounts.openingFen(a);
            Long closing = accounts.balanceFen(a);
            LocalDateTime time = accounts.balanceTime(a);
            if (opening != null && closing != null && time != null) {
                long until = time.toEpochSecond(ZoneOffset.UTC) + CLOCKS_DIFFER_SECONDS;
                find(a, opening, closing, until, moves);
            }
        }
    }

    private void find(int a, long openingFen, long closingFen, long until, AccountMoves moves) {
        long balance = openingFen;
        moves.of(a);
        while (moves.next() && moves.seconds() <= until) {
            balance = Math.addExact(balance, moves.changeFen());
        }
        long missing = Math.subtractExact(balance, closingFen);
        if (missing <= 0) {
            return;
        }
        outFen[a] = missing;
        after[a] = -1;
        balance = openingFen;
        moves.of(a);
        while (moves.next() && moves.seconds() <= until) {
            balance += moves.changeFen();
            if (balance < missing) {
                after[a] = moves.transfer();
            }
        }
    }

    /** At least zero, in fen. */
    long outFen(int account) {
        return outFen[account];
    }

    /** Index of the transfer after which it is taken to have left; −1 if before all. Means nothing where nothing left unseen. */
    int after(int account) {
        return after[account];
    }
}
