package org.upline.graph;

import java.util.stream.IntStream;

/**
 * Work on 0 … n−1 cut into pieces whose number and bounds depend on n alone, never on how many threads take them. A sum is
 * made in each piece and then over the pieces in their order; so it has the same bits on any machine, which parallel sums
 * of floating-point numbers otherwise have not.
 */
final class Chunks {
    private static final int SIZE = 1 << 11;

    private Chunks() {}

    /** Does the work of one piece, {@code from} … {@code to}−1, and gives its share of a sum. */
    interface Piece {
        double sum(int from, int to);
    }

    /** Does the work of one piece, {@code from} … {@code to}−1. */
    interface Work {
        void run(int from, int to);
    }

    /** Does the pieces, several at a time, where there is nothing to add up. */
    static void each(int n, Work work) {
        IntStream.range(0, pieces(n)).parallel().forEach(p -> work.run(p * SIZE, Math.min(n, (p + 1) * SIZE)));
    }

    private static int pieces(int n) {
        return (n + SIZE - 1) / SIZE;
    }

    /** Does the pieces, several at a time. */
    static double sum(int n, Piece piece) {
        int pieces = pieces(n);
        double[] parts = new double[pieces];
        IntStream.range(0, pieces).parallel().forEach(p -> parts[p] = piece.sum(p * SIZE, Math.min(n, (p + 1) * SIZE)));
        double sum = 0;
        for (double part : parts) {
            sum += part;
        }
        return sum;
    }
}
