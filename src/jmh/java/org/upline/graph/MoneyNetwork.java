package org.upline.graph;

import java.util.SplittableRandom;

/**
 * A made-up network of accounts: who pays is drawn almost evenly, who is paid with a strong lean towards few, as collecting
 * accounts are; loops and repeated payments occur. The same numbers give the same network.
 */
final class MoneyNetwork {
    private MoneyNetwork() {}

    /** A network in which the v-th best paid account stands at a place drawn by the seed. */
    static CompressedGraph of(int accounts, int payments, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] place = new int[accounts];
        for (int v = 0; v < accounts; v++) {
            int at = random.nextInt(v + 1);
            place[v] = place[at];
            place[at] = v;
        }
        int[] from = new int[payments];
        int[] to = new int[payments];
        for (int i = 0; i < payments; i++) {
            from[i] = place[leaning(random, accounts, 1.2)];
            to[i] = place[leaning(random, accounts, 2.5)];
        }
        return CompressedGraph.of(accounts, from, to);
    }

    /** Below n; the larger the lean, the more often small. */
    private static int leaning(SplittableRandom random, int n, double lean) {
        return (int) (n * Math.pow(random.nextDouble(), lean));
    }
}
