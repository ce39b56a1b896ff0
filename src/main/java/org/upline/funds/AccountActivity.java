package org.upline.funds;

import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** When an account was used: idle months before much money, much money when new, round amounts. O(its transfers) each. */
final class AccountActivity {
    private static final long SECONDS_A_DAY = 86_400;

    private final PartEvidence evidence;
    private final AccountMoves moves;
    private final AccountMoves ahead;

    AccountActivity(PartEvidence evidence, AccountMoves moves) {
        this.evidence = evidence;
        this.moves = moves;
        ahead = new AccountMoves(evidence.ledger(), evidence.byPayer(), evidence.byPayee());
    }

    /** The longest time without a transfer, in days, after which enough moved at once; 0 if there was none. */
    long dormantDays(int account) {
        SignRules.Dormant rule = evidence.rules().signs().dormant();
        long longest = 0;
        long before = Long.MAX_VALUE;
        long place = 0;
        moves.of(account);
        while (moves.next()) {
            long idle = before == Long.MAX_VALUE ? 0 : (moves.seconds() - before) / SECONDS_A_DAY;
            if (idle >= rule.days() && idle > longest) {
                long until = moves.seconds() + rule.withinDays() * SECONDS_A_DAY;
                if (movedFen(account, place, until) >= rule.minFen()) {
                    longest = idle;
                }
            }
            before = moves.seconds();
            place++;
        }
        return longest;
    }

    /** What moved from the account's transfer at this place on, up to a time. */
    private long movedFen(int account, long place, long until) {
        long moved = 0;
        long at = 0;
        ahead.of(account);
        while (ahead.next() && ahead.seconds() <= until) {
            moved = at++ >= place ? Math.addExact(moved, ahead.fen()) : moved;
        }
        return moved;
    }

    /** What moved within the first days after the bank opened the account, in fen; 0 where nobody knows when that was. */
    long newFen(int account) {
        LocalDateTime opened = evidence.accounts().opened(account);
        if (opened == null) {
            return 0;
        }
        SignRules.Fresh rule = evidence.rules().signs().fresh();
        long from = opened.toLocalDate().atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        long moved = 0;
        moves.of(account);
        while (moves.next() && moves.seconds() < from + (rule.days() + 1) * SECONDS_A_DAY) {
            moved = moves.seconds() >= from ? Math.addExact(moved, moves.fen()) : moved;
        }
        return moved;
    }

    /** How many of the account's transfers are of a whole number of units. */
    int roundTransfers(int account) {
        long unit = evidence.rules().signs().round().unitFen();
        int round = 0;
        moves.of(account);
        while (moves.next()) {
            round += moves.fen() % unit == 0 ? 1 : 0;
        }
        return round;
    }
}
