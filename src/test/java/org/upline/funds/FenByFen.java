package org.upline.funds;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** FIFO a second time, the slow way: every single fen is an object in its account's queue. */
final class FenByFen {
    final Map<Integer, Deque<Boolean>> queues = new HashMap<>();
    final long[] tracedFen;
    long originFen;
    long exitsFen;

    FenByFen(LedgerColumns ledger, BitSet origin) {
        AccountColumns accounts = ledger.accounts();
        TransferColumns transfers = ledger.transfers();
        tracedFen = new long[transfers.count()];
        for (int a = 0; a < accounts.count(); a++) {
            queues.put(a, new ArrayDeque<>());
            Long opening = accounts.openingFen(a);
            for (long fen = 0; !accounts.isExit(a) && opening != null && fen < opening; fen++) {
                queues.get(a).add(false);
            }
        }
        for (int t = 0; t < transfers.count(); t++) {
            Deque<Boolean> source =
                    accounts.isExit(transfers.payer(t)) ? new ArrayDeque<>() : queues.get(transfers.payer(t));
            List<Boolean> moving = new ArrayList<>();
            for (long fen = 0; fen < transfers.amountFen(t); fen++) {
                boolean traced = !source.isEmpty() && source.remove();
                originFen += origin.get(t) && !traced ? 1 : 0;
                moving.add(traced || origin.get(t));
            }
            tracedFen[t] = moving.stream().filter(traced -> traced).count();
            if (accounts.isExit(transfers.payee(t))) {
                exitsFen += tracedFen[t];
            } else {
                queues.get(transfers.payee(t)).addAll(moving);
            }
        }
    }

    long restingFen(int account) {
        return queues.get(account).stream().filter(traced -> traced).count();
    }
}
