package org.upline.funds;

/**
 * {@link TraceMethod#POISON}: traced money leaves first, so that what else lies on an account need not be known. The queues
 * hold traced money only; of that, what came first is taken to go first, which matters to limits alone.
 */
final class PoisonPots implements Pots {
    private final LotQueues lots;

    PoisonPots(LotQueues lots) {
        this.lots = lots;
    }

    @Override
    public void open(int account, long fen) {
        // Clean money changes nothing here.
    }

    @Override
    public void take(int payer, long fen) {
        long there = payer == OUTSIDE ? 0 : Math.min(fen, lots.fen(payer));
        if (there > 0) {
            lots.take(payer, there);
        }
    }

    @Override
    public void give(int payee, long fen) {
        lots.dropClean();
        if (payee == OUTSIDE) {
            lots.drop();
        } else {
            lots.give(payee);
        }
    }
}
