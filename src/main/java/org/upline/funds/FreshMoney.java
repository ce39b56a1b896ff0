package org.upline.funds;

import java.util.ArrayDeque;

/**
 * How much of what left an account had come in within hours before, the latest money first. Where an account's own statement
 * is not there, part of what left it is not known, and what seems to lie there would make all later money wait; this figure
 * is not misled, for each payment is held only against what came in shortly before it. O(transfers of the account).
 */
final class FreshMoney {
    private final AccountMoves moves;
    private final long seconds;
    private final ArrayDeque<Lot> lots = new ArrayDeque<>();

    private record Lot(long since, long fen) {}

    FreshMoney(AccountMoves moves, long seconds) {
        this.moves = moves;
        this.seconds = seconds;
    }

    /** In fen. */
    long passedFen(int account) {
        long passed = 0;
        lots.clear();
        moves.of(account);
        while (moves.next()) {
            if (moves.isIn()) {
                lots.push(new Lot(moves.seconds(), moves.fen()));
                continue;
            }
            long rest = moves.fen();
            while (rest > 0 && !lots.isEmpty() && moves.seconds() - lots.element().since <= seconds) {
                Lot lot = lots.pop();
                long part = Math.min(rest, lot.fen);
                if (part < lot.fen) {
                    lots.push(new Lot(lot.since, lot.fen - part));
                }
                rest -= part;
                passed = Math.addExact(passed, part);
            }
        }
        return passed;
    }
}
