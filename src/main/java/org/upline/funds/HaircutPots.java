package org.upline.funds;

/**
 * {@link TraceMethod#HAIRCUT}: a payment carries {@code floor(payment × traced / balance)} of traced money; what the
 * rounding takes off stays on the account. A payment of the whole balance or more carries all of it. The queues hold traced
 * money only; of that, what came first is taken to go first, which matters to limits alone.
 */
final class HaircutPots implements Pots {
    private final LotQueues lots;
    private final long[] balance;

    HaircutPots(LotQueues lots, int accounts) {
        this.lots = lots;
        balance = new long[accounts];
    }

    @Override
    public void open(int account, long fen) {
        balance[account] = Math.addExact(balance[account], fen);
    }

    @Override
    public void take(int payer, long fen) {
        if (payer == OUTSIDE) {
            return;
        }
        long traced = lots.fen(payer);
        boolean all = fen >= balance[payer];
        long share = all ? traced : Share.floor(fen, traced, balance[payer]);
        balance[payer] -= all ? balance[payer] : fen;
        if (share > 0) {
            lots.take(payer, share);
        }
    }

    @Override
    public void give(int payee, long fen) {
        lots.dropClean();
        if (payee == OUTSIDE) {
            lots.drop();
        } else {
            balance[payee] = Math.addExact(balance[payee], fen);
            lots.give(payee);
        }
    }
}
