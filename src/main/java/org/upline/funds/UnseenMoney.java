package org.upline.funds;

import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.upline.graph.CompressedGraph;
import org.upline.graph.IntColumn;
import org.upline.graph.LongColumn;
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

    private final LongColumn outFen;
    private final IntColumn after;

    private UnseenMoney(LongColumn outFen, IntColumn after) {
        this.outFen = outFen;
        this.after = after;
    }

    /** Reads what {@link #write} wrote. */
    static UnseenMoney read(Snapshot kept) {
        return new UnseenMoney(kept.longColumn("unseen.outFen"), kept.intColumn("unseen.after"));
    }

    void write(SnapshotWriter out) throws IOException {
        out.longs("unseen.outFen", outFen);
        out.ints("unseen.after", after);
    }

    static UnseenMoney of(LedgerColumns ledger, CompressedGraph byPayer, CompressedGraph byPayee) {
        AccountColumns accounts = ledger.accounts();
        long[] out = new long[accounts.count()];
        int[] after = new int[accounts.count()];
        AccountRanges.each(byPayer, byPayee, (from, to) -> {
            AccountMoves moves = new AccountMoves(ledger, byPayer, byPayee);
            for (int a = from; a < to; a++) {
                look(accounts, a, moves, out, after);
            }
        });
        return new UnseenMoney(LongColumn.of(out), IntColumn.of(after));
    }

    private static void look(AccountColumns accounts, int a, AccountMoves moves, long[] out, int[] after) {
        if (accounts.obtained(a) && accounts.isYuan(a)) {
            Long opening = accounts.openingFen(a);
            Long closing = accounts.balanceFen(a);
            LocalDateTime time = accounts.balanceTime(a);
            if (opening != null && closing != null && time != null) {
                long until = time.toEpochSecond(ZoneOffset.UTC) + CLOCKS_DIFFER_SECONDS;
                out[a] = missingFen(a, opening, closing, until, moves);
                after[a] = out[a] > 0 ? lastBefore(a, opening, out[a], until, moves) : 0;
            }
        }
    }

    private static long missingFen(int a, long openingFen, long closingFen, long until, AccountMoves moves) {
        long balance = openingFen;
        moves.of(a);
        while (moves.next() && moves.seconds() <= until) {
            balance = Math.addExact(balance, moves.changeFen());
        }
        return Math.max(0, Math.subtractExact(balance, closingFen));
    }

    /** The last transfer after which there was less than is missing; −1 if there never was. */
    private static int lastBefore(int a, long openingFen, long missing, long until, AccountMoves moves) {
        int last = -1;
        long balance = openingFen;
        moves.of(a);
        while (moves.next() && moves.seconds() <= until) {
            balance += moves.changeFen();
            if (balance < missing) {
                last = moves.transfer();
            }
        }
        return last;
    }

    /** At least zero, in fen. */
    long outFen(int account) {
        return outFen.get(account);
    }

    /** Index of the transfer after which it is taken to have left; −1 if before all. Means nothing where nothing left unseen. */
    int after(int account) {
        return after.get(account);
    }
}
