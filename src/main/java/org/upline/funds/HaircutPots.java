package org.upline.funds;

/**
 * {@link TraceMethod#HAIRCUT}: a payment carries {@code floor(payment × traced / balance)} of traced money; what the
 * rounding takes off stays on the account. A payment of the whole balance or more carries all of it.
 */
final class HaircutPots implements Pots {
    private final long[] balance;
    private final long[] traced;

    HaircutPots(int accounts) {
        balance = new long[accounts];
        traced = new long[accounts];
    }

    @Override
    public void open(int account, long fen) {
        balance[account] = Math.addExact(balance[account], fen);
    }

    @Override
    public long move(int payer, int payee, long fen) {
        long taken = take(payer, fen);
        give(payee, fen, taken);
        return taken;
    }

    @Override
    public long moveAsTraced(int payer, int payee, long fen) {
        long taken = take(payer, fen);
        give(payee, fen, fen);
        return taken;
    }

    private long take(int payer, long fen) {
        if (payer == OUTSIDE) {
            return 0;
        }
        boolean all = fen >= balance[payer];
        long taken = all ? traced[payer] : Share.floor(fen, traced[payer], balance[payer]);
        balance[payer] -= all ? balance[payer] : fen;
        traced[payer] -= taken;
        return taken;
    }

    private void give(int payee, long fen, long tracedFen) {
        if (payee != OUTSIDE) {
            balance[payee] = Math.addExact(balance[payee], fen);
            traced[payee] += tracedFen;
        }
    }

    @Override
    public long tracedFen(int account) {
        return traced[account];
    }
}
