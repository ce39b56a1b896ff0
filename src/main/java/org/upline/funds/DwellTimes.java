package org.upline.funds;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.upline.graph.CompressedGraph;

/**
 * How long money stays on an account: its outgoing payments take the oldest money first (first in, first out), and every
 * fen that came in and went out again has waited from the one transfer to the other. The figure is the mean over these
 * fen. Money that was there before the statement, and money whose coming no statement shows, has no known age and is left
 * out.
 *
 * <p>An account's incoming transfers, in order, are its queue of lots, so that nothing is stored but where the front
 * stands. Sums of fen × seconds are kept in 128 bits. O(transfers).
 */
final class DwellTimes {
    private static final BigDecimal SECONDS_AN_HOUR = BigDecimal.valueOf(3600);

    private final long[] agedFen;
    private final long[] high;
    private final long[] low;

    private DwellTimes(int accounts) {
        agedFen = new long[accounts];
        high = new long[accounts];
        low = new long[accounts];
    }

    static DwellTimes of(LedgerColumns ledger, CompressedGraph byPayee) {
        AccountColumns accounts = ledger.accounts();
        TransferColumns transfers = ledger.transfers();
        int n = accounts.count();
        DwellTimes dwell = new DwellTimes(n);
        long[] unaged = new long[n];
        int[] front = new int[n];
        int[] back = new int[n];
        long[] takenOfFront = new long[n];
        for (int a = 0; a < n; a++) {
            unaged[a] = accounts.openingLotFen(a);
            front[a] = byPayee.begin(a);
            back[a] = front[a];
        }
        for (int t = 0; t < transfers.count(); t++) {
            int payer = transfers.payer(t);
            int payee = transfers.payee(t);
            if (!transfers.isYuan(t) || payer == payee) {
                continue;
            }
            long rest = transfers.amountFen(t);
            long opening = Math.min(rest, unaged[payer]);
            unaged[payer] -= opening;
            rest -= opening;
            while (rest > 0 && front[payer] < back[payer]) {
                int lot = byPayee.arc(front[payer]);
                // A payment to oneself moves nothing, but stands in the adjacency.
                long size = transfers.payer(lot) == payer ? 0 : transfers.amountFen(lot) - takenOfFront[payer];
                long part = Math.min(size, rest);
                dwell.add(payer, part, Math.max(0, transfers.seconds(t) - transfers.seconds(lot)));
                rest -= part;
                takenOfFront[payer] += part;
                if (part == size) {
                    front[payer]++;
                    takenOfFront[payer] = 0;
                }
            }
            arrive(t, payee, byPayee, back);
        }
        return dwell;
    }

    /** Moves the end of the queue behind the transfer, over payments to oneself that stand before it. */
    private static void arrive(int transfer, int payee, CompressedGraph byPayee, int[] back) {
        while (byPayee.arc(back[payee]) != transfer) {
            back[payee]++;
        }
        back[payee]++;
    }

    private void add(int account, long fen, long seconds) {
        agedFen[account] = Math.addExact(agedFen[account], fen);
        long product = fen * seconds;
        low[account] += product;
        boolean carry = Long.compareUnsigned(low[account], product) < 0;
        high[account] += Math.multiplyHigh(fen, seconds) + (carry ? 1 : 0);
    }

    /** Mean age of what left the account, in hours with two decimals; null if nothing that came in went out again. */
    @Nullable
    BigDecimal hours(int account) {
        if (agedFen[account] == 0) {
            return null;
        }
        BigInteger sum = BigInteger.valueOf(high[account])
                .shiftLeft(Long.SIZE)
                .add(new BigInteger(Long.toUnsignedString(low[account])));
        BigDecimal weight = BigDecimal.valueOf(agedFen[account]).multiply(SECONDS_AN_HOUR);
        return new BigDecimal(sum).divide(weight, 2, RoundingMode.HALF_UP);
    }
}
