package org.upline.graph;

/**
 * Shortest distances from 256 sources at once, a bit for each: a vertex that several of them reach in the same step is looked
 * at once for all. What it finds is how many of the sources reach a vertex in just so many steps.
 *
 * <p>Source: Then and others, The more the merrier: efficient multi-source graph traversal, 2014. Between O(n + m) and 256
 * times that for 256 sources, the less the more they share; only vertices in reach are touched, so long chains cost no more.
 * Half a cache line holds the bits of a vertex, so 256 sources cost little more than 64 would. 108 bytes a vertex, used again
 * from sweep to sweep.
 */
final class DistanceSweep {
    /** How many sources at once. */
    static final int WIDTH = 256;

    /** A vertex has four longs, from 4 v on. */
    private static final int SHIFT = 2;

    private final CompressedGraph graph;
    private final long[] seen;
    private final long[] here;
    private final long[] next;
    private final int[] active;
    private final int[] reached;
    private final int[] touched;

    DistanceSweep(CompressedGraph graph) {
        this.graph = graph;
        int n = graph.vertices();
        int words = Math.multiplyExact(n, 1 << SHIFT);
        seen = new long[words];
        here = new long[words];
        next = new long[words];
        active = new int[n];
        // One more: the place after the last is written to, too.
        reached = new int[n + 1];
        touched = new int[n];
    }

    /** How many sweeps it takes from all sources. */
    static int batches(Sources sources) {
        return (int) (((long) sources.count() + WIDTH - 1) / WIDTH);
    }

    /** Is told what a sweep finds, by ascending distance. */
    interface Finds {
        /** So many of the sources reach the vertex in just this number of steps, at least one. */
        void reach(int vertex, int steps, int sources);
    }

    /** Sweeps from the sources 256 · batch and the 255 after it. */
    void run(Sources sources, int batch, Finds finds) {
        int count = 0;
        int first = batch * WIDTH;
        for (int s = first; s < Math.min(sources.count(), first + WIDTH); s++) {
            int v = sources.vertex(s);
            int word = (v << SHIFT) + (s - first) / Long.SIZE;
            here[word] = 1L << (s - first);
            seen[word] = here[word];
            active[count] = v;
            touched[count++] = v;
        }
        int allTouched = count;
        for (int steps = 1; count > 0; steps++) {
            int candidates = spread(count);
            count = 0;
            for (int i = 0; i < candidates; i++) {
                int v = reached[i];
                int at = v << SHIFT;
                boolean met = (seen[at] | seen[at + 1] | seen[at + 2] | seen[at + 3]) != 0;
                int fresh = settle(at) + settle(at + 1) + settle(at + 2) + settle(at + 3);
                if (fresh != 0) {
                    if (!met) {
                        touched[allTouched++] = v;
                    }
                    active[count++] = v;
                    finds.reach(v, steps, fresh);
                }
            }
        }
        for (int i = 0; i < allTouched; i++) {
            int at = touched[i] << SHIFT;
            seen[at] = 0;
            seen[at + 1] = 0;
            seen[at + 2] = 0;
            seen[at + 3] = 0;
        }
    }

    /** Takes over what has newly arrived in one word, and gives the number of sources it is from. */
    private int settle(int at) {
        long fresh = next[at] & ~seen[at];
        next[at] = 0;
        here[at] = fresh;
        seen[at] |= fresh;
        return Long.bitCount(fresh);
    }

    /** One step along all arcs out of the active vertices; gives how many vertices the arcs lead to. */
    private int spread(int count) {
        int candidates = 0;
        for (int i = 0; i < count; i++) {
            int from = active[i] << SHIFT;
            long a = here[from];
            long b = here[from + 1];
            long c = here[from + 2];
            long d = here[from + 3];
            here[from] = 0;
            here[from + 1] = 0;
            here[from + 2] = 0;
            here[from + 3] = 0;
            int end = graph.begin(active[i] + 1);
            for (int arc = graph.begin(active[i]); arc < end; arc++) {
                int w = graph.head(arc);
                int to = w << SHIFT;
                long nextA = next[to];
                long nextB = next[to + 1];
                long nextC = next[to + 2];
                long nextD = next[to + 3];
                // Without a branch: which way it would go nobody can foresee.
                reached[candidates] = w;
                candidates += (nextA | nextB | nextC | nextD) == 0 ? 1 : 0;
                next[to] = nextA | a;
                next[to + 1] = nextB | b;
                next[to + 2] = nextC | c;
                next[to + 3] = nextD | d;
            }
        }
        return candidates;
    }
}
