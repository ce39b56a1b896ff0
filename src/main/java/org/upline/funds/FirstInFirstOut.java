package org.upline.funds;

import org.upline.graph.CompressedGraph;

/**
 * How long each fen stays on an account: its outgoing payments take the oldest money first, and every fen that came in and
 * went out again has waited from the one transfer to the other. Money that was there before the statement, and money whose
 * coming no statement shows, has no known age; money that left unseen ({@link UnseenMoney}) is taken from the front as well.
 *
 * <p>The account's incoming transfers, in order, are its queue of lots, so that nothing is stored but where the front
 * stands. O(transfers of the account).
 */
final class FirstInFirstOut {
    private final LedgerColumns ledger;
    private final CompressedGraph byPayee;
    private final UnseenMoney unseen;
    private final AccountMoves moves;

    private int account;
    private long unaged;
    private int front;
    private int back;
    private long takenOfFront;

    FirstInFirstOut(LedgerColumns ledger, CompressedGraph byPayer, CompressedGraph byPayee, UnseenMoney unseen) {
        this.ledger = ledger;
        this.byPayee = byPayee;
        this.unseen = unseen;
        moves = new AccountMoves(ledger, byPayer, byPayee);
    }

    /** Told of every piece of money that came in and went out again. */
    interface Listener {
        /**
         * @param fen above zero
         * @param seconds how long it stayed, at least zero
         */
        void left(long fen, long seconds);
    }

    /** A piece of a lot. */
    private interface Piece {
        void taken(long fen, long since);
    }

    void run(int which, Listener listener) {
        account = which;
        unaged = ledger.accounts().openingLotFen(which);
        front = byPayee.begin(which);
        back = front;
        takenOfFront = 0;
        long goneUnseen = unseen.outFen(which);
        moves.of(which);
        while (moves.next()) {
            if (goneUnseen > 0 && moves.transfer() > unseen.after(which)) {
                take(goneUnseen, (fen, since) -> {});
                goneUnseen = 0;
            }
            if (moves.isIn()) {
                arrive(moves.transfer());
            } else {
                long now = moves.seconds();
                take(moves.fen(), (fen, since) -> listener.left(fen, Math.max(0, now - since)));
            }
        }
    }

    /** Takes money from the front; what the queue does not hold came in unseen. */
    private void take(long fen, Piece piece) {
        long opening = Math.min(fen, unaged);
        unaged -= opening;
        long rest = fen - opening;
        while (rest > 0 && front < back) {
            int lot = byPayee.arc(front);
            // A payment to oneself moves nothing, but stands in the adjacency.
            long size = byPayee.head(front) == account ? 0 : ledger.transfers().amountFen(lot) - takenOfFront;
            long part = Math.min(size, rest);
            if (part > 0) {
                piece.taken(part, ledger.transfers().seconds(lot));
            }
            rest -= part;
            takenOfFront += part;
            if (part == size) {
                front++;
                takenOfFront = 0;
            }
        }
    }

    /** Moves the end of the queue behind the transfer, over payments to oneself that stand before it. */
    private void arrive(int transfer) {
        while (byPayee.arc(back) != transfer) {
            back++;
        }
        back++;
    }
}
