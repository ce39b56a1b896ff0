package org.upline.funds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By which accounts traced money mainly came to an account: from it back, each time to the account nearer to the origin that
 * sent most of the traced money; ties to the smaller number. One way of several, to be shown beside the whole trace.
 */
public final class TraceRoutes {
    private static final int NONE = -1;

    private final Trace trace;
    private final int[] before;

    /** O(transfers). */
    public TraceRoutes(Trace trace) {
        this.trace = trace;
        LedgerColumns ledger = trace.ledger();
        TransferColumns transfers = ledger.transfers();
        int accounts = ledger.accounts().count();
        before = new int[accounts];
        Arrays.fill(before, NONE);
        long[] most = new long[accounts];
        Map<Long, Long> sent = new HashMap<>();
        for (int t = 0; t < transfers.count(); t++) {
            int payer = transfers.payer(t);
            int payee = transfers.payee(t);
            // An account's hop may fall after it paid, so its payee's is larger by one or more; what sent the payee its
            // first traced money is always nearer.
            if (trace.tracedFen(t) > 0 && trace.hop(payer) < trace.hop(payee)) {
                long fen = sent.merge((long) payer * accounts + payee, trace.tracedFen(t), Math::addExact);
                if (fen > most[payee] || fen == most[payee] && payer < before[payee]) {
                    most[payee] = fen;
                    before[payee] = payer;
                }
            }
        }
    }

    /** The accounts' numbers from the origin to this one; this one alone where no traced money came. O(hops). */
    public List<String> to(int account) {
        List<String> route = new ArrayList<>();
        for (int at = account; at != NONE; at = before[at]) {
            route.add(trace.ledger().accounts().number(at));
        }
        Collections.reverse(route);
        return route;
    }
}
