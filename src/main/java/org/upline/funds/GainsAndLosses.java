package org.upline.funds;

/**
 * Who got more than he paid, and who less, by one set of books: {@code gainedFen − lostFen + keptFen = 0} to the fen.
 *
 * @param heads all persons, those who neither paid nor got anything included
 * @param paidFen what all paid in
 * @param receivedFen what all got out
 * @param keptFen paid less received: what stayed with the scheme, or, below zero, what it paid from elsewhere
 * @param gainers persons who got more than they paid
 * @param gainedFen by how much, together
 * @param losers persons who paid more than they got
 * @param lostFen by how much, together
 * @param even persons who paid or got something, and both the same
 * @param lorenz of what was received, over all persons
 */
public record GainsAndLosses(
        int heads,
        long paidFen,
        long receivedFen,
        long keptFen,
        int gainers,
        long gainedFen,
        int losers,
        long lostFen,
        int even,
        LorenzCurve lorenz) {

    /**
     * Sums up. O(n log n).
     *
     * @param paid fen by person
     * @param received fen by the same persons
     * @throws ArithmeticException if a sum does not fit a {@code long}
     */
    public static GainsAndLosses of(long[] paid, long[] received) {
        if (paid.length != received.length) {
            throw new IllegalArgumentException(paid.length + " who paid, " + received.length + " who received");
        }
        long paidFen = 0;
        long receivedFen = 0;
        long gainedFen = 0;
        long lostFen = 0;
        int gainers = 0;
        int losers = 0;
        int even = 0;
        for (int p = 0; p < paid.length; p++) {
            paidFen = Math.addExact(paidFen, paid[p]);
            receivedFen = Math.addExact(receivedFen, received[p]);
            long net = Math.subtractExact(received[p], paid[p]);
            if (net > 0) {
                gainers++;
                gainedFen = Math.addExact(gainedFen, net);
            } else if (net < 0) {
                losers++;
                lostFen = Math.subtractExact(lostFen, net);
            } else if (paid[p] != 0) {
                even++;
            }
        }
        return new GainsAndLosses(
                paid.length,
                paidFen,
                receivedFen,
                Math.subtractExact(paidFen, receivedFen),
                gainers,
                gainedFen,
                losers,
                lostFen,
                even,
                LorenzCurve.of(received));
    }
}
