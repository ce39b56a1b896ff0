package org.upline.graph;

/**
 * Shortest distances from 64 sources at once, a bit for each: a vertex that several of them reach in the same step is looked
 * at once for all. What it finds is how many of the sources reach a vertex in just so many steps.
 *
 * <p>Source: Then and others, The more the merrier: efficient multi-source graph traversal, 2014. Between O(n + m) and 64
 * times that for 64 sources, the less the more they share; only vertices in reach are touched, so long chains cost no more.
 * 32 bytes a vertex, used again from sweep to sweep.
 */
final class DistanceSweep {
    private static final int WIDTH = Long.SIZE;

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
        seen = new long[n];
        here = new long[n];
        next = new long[n];
        active = new int[n];
        reached = new int[n];
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

    /** Sweeps from the sources 64 · batch and the 63 after it. */
    void run(Sources sources, int batch, Finds finds) {
        int count = 0;
        int first = batch * WIDTH;
        for (int s = first; s < Math.min(sources.count(), first + WIDTH); s++) {
            int v = sources.vertex(s);
            here[v] = 1L << (s - first);
            seen[v] = here[v];
            active[count] = v;
            touched[count++] = v;
        }
        int allTouched = count;
        for (int steps = 1; count > 0; steps++) {
            int candidates = spread(count);
            count = 0;
            for (int i = 0; i < candidates; i++) {
                int v = reached[i];
                long fresh = next[v] & ~seen[v];
                next[v] = 0;
                if (fresh != 0) {
                    if (seen[v] == 0) {
                        touched[allTouched++] = v;
                    }
                    seen[v] |= fresh;
                    here[v] = fresh;
                    active[count++] = v;
                    finds.reach(v, steps, Long.bitCount(fresh));
                }
            }
        }
        for (int i = 0; i < allTouched; i++) {
            seen[touched[i]] = 0;
        }
    }

    /** One step along all arcs out of the active vertices; gives how many vertices the arcs lead to. */
    private int spread(int count) {
        int candidates = 0;
        for (int i = 0; i < count; i++) {
            int v = active[i];
            long bits = here[v];
            here[v] = 0;
            int end = graph.begin(v + 1);
            for (int arc = graph.begin(v); arc < end; arc++) {
                int w = graph.head(arc);
                if (next[w] == 0) {
                    reached[candidates++] = w;
                }
                next[w] |= bits;
            }
        }
        return candidates;
    }
}
