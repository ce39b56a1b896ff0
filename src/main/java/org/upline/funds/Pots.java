package org.upline.funds;

/**
 * Under one {@link TraceMethod}, which of the money that lies on an account a payment takes. What it takes is in the hand of
 * the {@link LotQueues} until it is given.
 *
 * <p>An account is its index. {@link #OUTSIDE} stands for cash and unnamed counterparties: what is paid to it has left,
 * what it pays is clean. If an account pays more than it holds, the rest is clean: earlier money that no statement shows.
 */
interface Pots {
    int OUTSIDE = -1;

    /** Puts clean money on an account before anything moves. */
    void open(int account, long fen);

    /** Takes a payment's money off the payer; the traced part of it is in hand then. */
    void take(int payer, long fen);

    /**
     * Gives the payee a payment, of which what is in hand and traced is traced.
     *
     * @param fen the whole payment
     */
    void give(int payee, long fen);

    /** Empty pots. */
    static Pots of(TraceMethod method, LotQueues lots, int accounts) {
        return switch (method) {
            case FIFO -> new FifoPots(lots);
            case HAIRCUT -> new HaircutPots(lots, accounts);
            case POISON -> new PoisonPots(lots);
        };
    }
}
