package org.upline.funds;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** FIFO a second time, the slow way: every single fen is an object in its account's queue and remembers its own way. */
final class FenByFen {
    /** A fen; a clean one has passed no transfer. */
    private record Fen(int hops, long arrived) {
        static final Fen CLEAN = new Fen(0, 0);

        boolean isTraced() {
            return hops > 0;
        }
    }

    private final Map<Integer, Deque<Fen>> queues = new HashMap<>();
    private final Map<Integer, Long> stoppedAt = new HashMap<>();
    final Map<StopReason, Long> stopped = new EnumMap<>(StopReason.class);
    final long[] tracedFen;
    long originFen;
    long exitsFen;

    FenByFen(LedgerColumns ledger, BitSet origin) {
        this(ledger, origin, TraceLimits.NONE);
    }

    FenByFen(LedgerColumns ledger, BitSet origin, TraceLimits limits) {
        AccountColumns accounts = ledger.accounts();
        TransferColumns transfers = ledger.transfers();
        tracedFen = new long[transfers.count()];
        for (int a = 0; a < accounts.count(); a++) {
            queues.put(a, new ArrayDeque<>());
            Long opening = accounts.openingFen(a);
            for (long fen = 0; !accounts.isExit(a) && opening != null && fen < opening; fen++) {
                queues.get(a).add(Fen.CLEAN);
            }
        }
        for (int t = 0; t < transfers.count(); t++) {
            int payer = transfers.payer(t);
            long now = transfers.seconds(t);
            Deque<Fen> source = accounts.isExit(payer) ? new ArrayDeque<>() : queues.get(payer);
            List<Fen> moving = new ArrayList<>();
            for (long fen = 0; fen < transfers.amountFen(t); fen++) {
                Fen taken = source.isEmpty() ? Fen.CLEAN : source.remove();
                StopReason reason = origin.get(t) || !taken.isTraced() ? null : reason(taken, limits, ledger, t);
                if (origin.get(t)) {
                    originFen += taken.isTraced() ? 0 : 1;
                    moving.add(new Fen(1, now));
                } else if (reason != null) {
                    stop(reason, payer, 1);
                    moving.add(Fen.CLEAN);
                } else {
                    moving.add(taken.isTraced() ? new Fen(taken.hops + 1, now) : Fen.CLEAN);
                }
            }
            long traced = moving.stream().filter(Fen::isTraced).count();
            if (!origin.get(t) && traced > 0 && limits.minFen() != null && traced < limits.minFen()) {
                stop(StopReason.AMOUNT, payer, traced);
                traced = 0;
                moving.replaceAll(fen -> Fen.CLEAN);
            }
            tracedFen[t] = traced;
            if (accounts.isExit(transfers.payee(t))) {
                exitsFen += traced;
            } else {
                queues.get(transfers.payee(t)).addAll(moving);
            }
        }
    }

    private static StopReason reason(Fen fen, TraceLimits limits, LedgerColumns ledger, int t) {
        long seconds = ledger.transfers().seconds(t);
        if (!limits.period().holds(ledger.transfers(), t)) {
            return StopReason.PERIOD;
        }
        if (limits.hops() != null && fen.hops + 1 > limits.hops()) {
            return StopReason.HOPS;
        }
        boolean tooLong = limits.withinHours() != null && seconds - fen.arrived > limits.withinHours() * 3600L;
        return tooLong ? StopReason.WITHIN : null;
    }

    private void stop(StopReason reason, int account, long fen) {
        stopped.merge(reason, fen, Long::sum);
        stoppedAt.merge(account, fen, Long::sum);
    }

    long restingFen(int account) {
        return queues.get(account).stream().filter(Fen::isTraced).count() + stoppedAt.getOrDefault(account, 0L);
    }
}
