package org.upline.funds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By which accounts traced money mainly came to an account: from it back, each time to the account that sent most of the
 * traced money, of those to which such money had come earlier, until a payer of the origin is reached; ties to who reached
 * the sum first. One way of several, to be shown beside the whole trace.
 */
public final class TraceRoutes {
    private static final int NONE = -1;

    private final Trace trace;

    /** The account before, by account. */
    private final int[] before;

    /** Whether the step to the account is one of the origin's, so that the way begins there. */
    private final BitSet begins = new BitSet();

    /** @param trace forward; O(transfers) */
    public TraceRoutes(Trace trace) {
        this.trace = trace;
        LedgerColumns ledger = trace.ledger();
        TransferColumns transfers = ledger.transfers();
        int accounts = ledger.accounts().count();
        BitSet origin = trace.origin();
        int[] firstArrival = firstArrivals(trace);
        before = new int[accounts];
        Arrays.fill(before, NONE);
        long[] most = new long[accounts];
        Map<Long, Long> sent = new HashMap<>();
        for (int t = 0; t < transfers.count(); t++) {
            int payer = transfers.payer(t);
            int payee = transfers.payee(t);
            // What first brought traced money came from the origin or from where it had come before, so every way ends.
            boolean nearer = origin.get(t) || firstArrival[payer] < firstArrival[payee];
            if (trace.tracedFen(t) > 0 && payer != payee && nearer) {
                long pair = ((long) payer * accounts + payee) * 2 + (origin.get(t) ? 1 : 0);
                long fen = sent.merge(pair, trace.tracedFen(t), Math::addExact);
                if (fen > most[payee]) {
                    most[payee] = fen;
                    before[payee] = payer;
                    begins.set(payee, origin.get(t));
                }
            }
        }
    }

    /** The first transfer that brought traced money, by account. */
    private static int[] firstArrivals(Trace trace) {
        TransferColumns transfers = trace.ledger().transfers();
        int[] first = new int[trace.ledger().accounts().count()];
        Arrays.fill(first, Integer.MAX_VALUE);
        for (int t = transfers.count() - 1; t >= 0; t--) {
            if (trace.tracedFen(t) > 0) {
                first[transfers.payee(t)] = t;
            }
        }
        return first;
    }

    /** The accounts' numbers from the origin to this one; this one alone where no traced money came. O(steps). */
    public List<String> to(int account) {
        AccountColumns accounts = trace.ledger().accounts();
        List<String> route = new ArrayList<>();
        int at = account;
        route.add(accounts.number(at));
        while (before[at] != NONE) {
            boolean atOrigin = begins.get(at);
            at = before[at];
            route.add(accounts.number(at));
            if (atOrigin) {
                break;
            }
        }
        Collections.reverse(route);
        return route;
    }
}
