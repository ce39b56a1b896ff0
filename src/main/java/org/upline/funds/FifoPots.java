package org.upline.funds;

/**
 * {@link TraceMethod#FIFO}: the queues hold all money, clean and traced; payments take from the front, and the lots join the
 * end of the payee's queue in the order in which they lay.
 */
final class FifoPots implements Pots {
    private final LotQueues lots;

    FifoPots(LotQueues lots) {
        this.lots = lots;
    }

    @Override
    public void open(int account, long fen) {
        lots.addClean(fen);
        lots.give(account);
    }

    @Override
    public void take(int payer, long fen) {
        long there = payer == OUTSIDE ? 0 : Math.min(fen, lots.fen(payer));
        if (there > 0) {
            lots.take(payer, there);
        }
        lots.addClean(fen - there);
    }

    @Override
    public void give(int payee, long fen) {
        if (payee == OUTSIDE) {
            lots.drop();
        } else {
            lots.give(payee);
        }
    }
}
