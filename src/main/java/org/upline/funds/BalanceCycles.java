package org.upline.funds;

/**
 * How often an account was filled and emptied again. It is filled when the money on it has grown by enough since it was last
 * empty, and empty when no more is left than a small share of the most there was since then. Where the statement gives no
 * opening balance, the lowest point of the balance is taken to be nothing. O(transfers of the account).
 */
final class BalanceCycles {
    private final PartEvidence evidence;
    private final AccountMoves moves;
    private final SignRules.Cycles rule;

    BalanceCycles(PartEvidence evidence, AccountMoves moves) {
        this.evidence = evidence;
        this.moves = moves;
        rule = evidence.rules().signs().cycles();
    }

    int times(int account) {
        int times = 0;
        long balance = startFen(account);
        long low = balance;
        long high = balance;
        long missing = evidence.unseen().outFen(account);
        moves.of(account);
        while (moves.next()) {
            if (missing > 0 && moves.transfer() > evidence.unseen().after(account)) {
                balance -= missing;
                missing = 0;
            }
            balance = Math.addExact(balance, moves.changeFen());
            high = Math.max(high, balance);
            if (high - low < rule.minFilledFen()) {
                low = Math.min(low, balance);
                high = Math.max(low, balance);
            } else if (Share.atMost(Math.max(0, balance), rule.maxRestPercent(), high)) {
                times++;
                low = balance;
                high = balance;
            }
        }
        return times;
    }

    private long startFen(int account) {
        Long opening = evidence.accounts().openingFen(account);
        if (opening != null && evidence.accounts().isYuan(account)) {
            return opening;
        }
        long balance = 0;
        long lowest = 0;
        moves.of(account);
        while (moves.next()) {
            balance = Math.addExact(balance, moves.changeFen());
            lowest = Math.min(lowest, balance);
        }
        return -lowest;
    }
}
