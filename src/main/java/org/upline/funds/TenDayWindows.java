package org.upline.funds;

/**
 * Money that comes in from few and goes out to many within days (集中转入分散转出), or the other way round (分散转入集中转出).
 * Looked at are the days before each outgoing payment: enough came in, most of it went out, few stand on one side and many on
 * the other. Two counters move over the account's transfers: O(transfers of the account).
 */
final class TenDayWindows {
    private static final long SECONDS_A_DAY = 86_400;

    private final SignRules.Window rule;
    private final AccountMoves head;
    private final AccountMoves tail;

    /** By other account: how often it paid, or was paid, within the days. All zero between two accounts. */
    private final int[] paid;

    private final int[] wasPaid;
    private int payers;
    private int payees;
    private long inFen;
    private long outFen;

    TenDayWindows(PartEvidence evidence) {
        rule = evidence.rules().signs().window();
        head = new AccountMoves(evidence.ledger(), evidence.byPayer(), evidence.byPayee());
        tail = new AccountMoves(evidence.ledger(), evidence.byPayer(), evidence.byPayee());
        paid = new int[evidence.accounts().count()];
        wasPaid = new int[evidence.accounts().count()];
    }

    /** @param payees most payees within the days after few payers; 0 if that never was @param payers the mirror image */
    record Found(int payees, int payers) {}

    Found look(int account) {
        int mostPayees = 0;
        int mostPayers = 0;
        head.of(account);
        tail.of(account);
        boolean within = tail.next();
        while (head.next()) {
            count(head, 1);
            while (within && head.seconds() - tail.seconds() > rule.days() * SECONDS_A_DAY) {
                count(tail, -1);
                within = tail.next();
            }
            boolean passed = !head.isIn()
                    && inFen >= rule.minInFen()
                    && Share.atLeast(outFen, rule.minPassPercent(), inFen)
                    && Share.atLeast(inFen, rule.minPassPercent(), outFen);
            if (passed && payers <= rule.maxFew() && payees >= rule.minMany()) {
                mostPayees = Math.max(mostPayees, payees);
            }
            if (passed && payees <= rule.maxFew() && payers >= rule.minMany()) {
                mostPayers = Math.max(mostPayers, payers);
            }
        }
        while (within) {
            count(tail, -1);
            within = tail.next();
        }
        return new Found(mostPayees, mostPayers);
    }

    private void count(AccountMoves move, int by) {
        int[] times = move.isIn() ? paid : wasPaid;
        int before = times[move.other()] > 0 ? 1 : 0;
        times[move.other()] += by;
        int change = (times[move.other()] > 0 ? 1 : 0) - before;
        if (move.isIn()) {
            payers += change;
            inFen = Math.addExact(inFen, by * move.fen());
        } else {
            payees += change;
            outFen = Math.addExact(outFen, by * move.fen());
        }
    }
}
