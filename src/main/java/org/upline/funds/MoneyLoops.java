package org.upline.funds;

import java.util.BitSet;
import org.upline.graph.CompressedGraph;

/**
 * Money that comes back to the account it left, from the payee or over one account more, within hours and in nearly the same
 * amount. Only payments of a certain size are followed; each returning payment counts once, whatever it returned. For an
 * account with many large payments in the time allowed this costs up to their number times that of its payees' payments.
 */
final class MoneyLoops {
    private static final long SECONDS_AN_HOUR = 3600;
    private static final int WHOLE = 100;

    private final TransferColumns transfers;
    private final CompressedGraph byPayer;
    private final SignRules.Loop rule;
    private final BitSet returning = new BitSet();
    private long returnedFen;

    MoneyLoops(PartEvidence evidence) {
        transfers = evidence.transfers();
        byPayer = evidence.byPayer();
        rule = evidence.rules().signs().loop();
    }

    /** What came back to the account, in fen. */
    long returnedFen(int account) {
        returning.clear();
        returnedFen = 0;
        for (int at = byPayer.begin(account); at < byPayer.begin(account + 1); at++) {
            int first = byPayer.arc(at);
            if (byPayer.head(at) != account && transfers.amountFen(first) >= rule.minFen()) {
                follow(account, first);
            }
        }
        return returnedFen;
    }

    private void follow(int home, int first) {
        int payee = transfers.payee(first);
        for (int at = firstAfter(payee, first); isWithin(at, payee, first); at++) {
            int second = byPayer.arc(at);
            int next = byPayer.head(at);
            if (!isLike(second, first) || next == payee) {
                continue;
            }
            if (next == home) {
                count(second);
                continue;
            }
            for (int then = firstAfter(next, second); isWithin(then, next, first); then++) {
                if (byPayer.head(then) == home && isLike(byPayer.arc(then), first)) {
                    count(byPayer.arc(then));
                }
            }
        }
    }

    private void count(int transfer) {
        if (!returning.get(transfer)) {
            returning.set(transfer);
            returnedFen = Math.addExact(returnedFen, transfers.amountFen(transfer));
        }
    }

    /** Place of the account's first payment after a transfer; payments stand in the order money moved. */
    private int firstAfter(int account, int transfer) {
        int low = byPayer.begin(account);
        int high = byPayer.begin(account + 1);
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byPayer.arc(middle) > transfer) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean isWithin(int place, int account, int first) {
        return place < byPayer.begin(account + 1)
                && transfers.seconds(byPayer.arc(place)) - transfers.seconds(first) <= rule.hours() * SECONDS_AN_HOUR;
    }

    private boolean isLike(int transfer, int first) {
        return Share.atLeast(
                        transfers.amountFen(transfer),
                        Math.max(0, WHOLE - rule.tolerancePercent()),
                        transfers.amountFen(first))
                && Share.atMost(
                        transfers.amountFen(transfer), WHOLE + rule.tolerancePercent(), transfers.amountFen(first));
    }
}
