package org.upline.funds;

/**
 * The money that lies on each account while a trace runs, traced and clean, under one {@link TraceMethod}.
 *
 * <p>An account is its index. {@link #OUTSIDE} stands for cash and unnamed counterparties: what is paid to it has left,
 * what it pays is clean. If an account pays more than it holds, the rest is clean: earlier money that no statement shows.
 */
interface Pots {
    int OUTSIDE = -1;

    /** Puts clean money on an account before anything moves. */
    void open(int account, long fen);

    /**
     * Moves money.
     *
     * @return how much of it is traced, in fen
     */
    long move(int payer, int payee, long fen);

    /**
     * Moves money that arrives wholly traced, whatever the payer takes it from.
     *
     * @return how much of it had been traced before, in fen
     */
    long moveAsTraced(int payer, int payee, long fen);

    /** How much traced money lies on an account, in fen. */
    long tracedFen(int account);

    /** Empty pots for so many accounts. */
    static Pots of(TraceMethod method, int accounts) {
        return switch (method) {
            case FIFO -> new LotQueues(accounts);
            case HAIRCUT -> new HaircutPots(accounts);
            case POISON -> new PoisonPots(accounts);
        };
    }
}
