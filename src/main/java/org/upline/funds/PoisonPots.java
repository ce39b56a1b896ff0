package org.upline.funds;

/** {@link TraceMethod#POISON}: traced money leaves first, so that what else lies on an account need not be known. */
final class PoisonPots implements Pots {
    private final long[] traced;

    PoisonPots(int accounts) {
        traced = new long[accounts];
    }

    @Override
    public void open(int account, long fen) {
        // Clean money changes nothing here.
    }

    @Override
    public long move(int payer, int payee, long fen) {
        long taken = take(payer, fen);
        give(payee, taken);
        return taken;
    }

    @Override
    public long moveAsTraced(int payer, int payee, long fen) {
        long taken = take(payer, fen);
        give(payee, fen);
        return taken;
    }

    private long take(int payer, long fen) {
        if (payer == OUTSIDE) {
            return 0;
        }
        long taken = Math.min(fen, traced[payer]);
        traced[payer] -= taken;
        return taken;
    }

    private void give(int payee, long fen) {
        if (payee != OUTSIDE) {
            traced[payee] = Math.addExact(traced[payee], fen);
        }
    }

    @Override
    public long tracedFen(int account) {
        return traced[account];
    }
}
