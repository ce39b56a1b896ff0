package org.upline.graph;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * From which vertices a measure of shortest paths searches: from all of them, which is exact, or from some drawn by a seed
 * (pivots), whose finds are scaled up by n/k to an unbiased estimate of the sum over all.
 *
 * <p>Source: Brandes and Pich, Centrality estimation in large networks, 2007.
 */
public final class Sources {
    private final int[] vertices;
    private final int of;

    private Sources(int[] vertices, int of) {
        this.vertices = vertices;
        this.of = of;
    }

    /** All vertices. */
    public static Sources all(int vertices) {
        return new Sources(IntStream.range(0, vertices).toArray(), vertices);
    }

    /**
     * So many different ones, all if there are no more, each set of them as likely as any other; the same seed draws the same.
     * O(n).
     */
    public static Sources drawn(int vertices, int count, long seed) {
        if (count < 1) {
            throw new IllegalArgumentException("no sources: " + count);
        }
        if (count >= vertices) {
            return all(vertices);
        }
        int[] deck = IntStream.range(0, vertices).toArray();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < count; i++) {
            int j = random.nextInt(i, vertices);
            int drawn = deck[j];
            deck[j] = deck[i];
            deck[i] = drawn;
        }
        int[] pivots = Arrays.copyOf(deck, count);
        Arrays.sort(pivots);
        return new Sources(pivots, vertices);
    }

    public int count() {
        return vertices.length;
    }

    /** Whether these are all vertices. */
    public boolean isExact() {
        return vertices.length == of;
    }

    int vertex(int i) {
        return vertices[i];
    }

    /** n/k. */
    double scale() {
        return vertices.length == 0 ? 1 : (double) of / vertices.length;
    }
}
