package org.upline.funds;

import org.upline.graph.CompressedGraph;

/**
 * Walks over what came in and went out of one account, in yuan and in the order money moved. Payments to itself move nothing
 * and are passed over. One cursor may walk over many accounts, one after the other; a walk costs O(transfers of the
 * account).
 */
final class AccountMoves {
    private final TransferColumns transfers;
    private final CompressedGraph byPayer;
    private final CompressedGraph byPayee;
    private int account;
    private int in;
    private int out;
    private int transfer;
    private int other;
    private boolean incoming;

    AccountMoves(LedgerColumns ledger, CompressedGraph byPayer, CompressedGraph byPayee) {
        transfers = ledger.transfers();
        this.byPayer = byPayer;
        this.byPayee = byPayee;
    }

    /** Stands before the account's first transfer. */
    AccountMoves of(int which) {
        account = which;
        in = byPayee.begin(which);
        out = byPayer.begin(which);
        return this;
    }

    /** Goes to the next transfer; false if there is none. */
    boolean next() {
        while (in < byPayee.begin(account + 1) && byPayee.head(in) == account) {
            in++;
        }
        while (out < byPayer.begin(account + 1) && byPayer.head(out) == account) {
            out++;
        }
        boolean moreIn = in < byPayee.begin(account + 1);
        boolean moreOut = out < byPayer.begin(account + 1);
        if (!moreIn && !moreOut) {
            return false;
        }
        incoming = moreIn && (!moreOut || byPayee.arc(in) < byPayer.arc(out));
        CompressedGraph side = incoming ? byPayee : byPayer;
        int at = incoming ? in++ : out++;
        transfer = side.arc(at);
        other = side.head(at);
        return true;
    }

    /** Index of the transfer. */
    int transfer() {
        return transfer;
    }

    boolean isIn() {
        return incoming;
    }

    /** The other account. */
    int other() {
        return other;
    }

    /** Always above zero. */
    long fen() {
        return transfers.amountFen(transfer);
    }

    /** What it does to the balance. */
    long changeFen() {
        return incoming ? fen() : -fen();
    }

    long seconds() {
        return transfers.seconds(transfer);
    }
}
