package org.upline.graph;

/**
 * Shortest distances from 64 sources at once, a bit for each: a vertex that several of them reach in the same step is looked
 * at once for all. What it finds is how many of the sources reach a vertex in just so many steps.
 *
 * <p>While few vertices are on the move they hand their bits on along their arcs, and only vertices in reach are touched, so
 * that long chains cost no more; once their arcs are a good part of all, every vertex that still misses sources gathers bits
 * from those that point to it instead, and stops when it has all.
 *
 * <p>Source: Then and others, The more the merrier: efficient multi-source graph traversal, 2014; Beamer and others,
 * Direction-optimizing breadth-first search, 2012. Between O(n + m) and 64 times that for 64 sources, the less the more they
 * share. 36 bytes a vertex, used again from sweep to sweep.
 */
final class DistanceSweep {
    private static final int WIDTH = Long.SIZE;

    /** Gathering begins where the arcs on the move are more than this part of all. */
    private static final int PART = 4;

    private final CompressedGraph graph;
    private final CompressedGraph against;
    private final long[] seen;
    private final int[] active;
    private final int[] reached;
    private final int[] touched;
    private long[] here;
    private long[] next;
    private int activeCount;
    private int touchedCount;

    /** @param against the same arcs the other way round */
    DistanceSweep(CompressedGraph graph, CompressedGraph against) {
        this.graph = graph;
        this.against = against;
        int n = graph.vertices();
        seen = new long[n];
        here = new long[n];
        next = new long[n];
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

    /** Sweeps from the sources 64 · batch and the 63 after it. */
    void run(Sources sources, int batch, Finds finds) {
        int first = batch * WIDTH;
        int last = Math.min(sources.count(), first + WIDTH);
        long all = 0;
        activeCount = 0;
        touchedCount = 0;
        for (int s = first; s < last; s++) {
            int v = sources.vertex(s);
            long bit = 1L << (s - first);
            all |= bit;
            here[v] = bit;
            seen[v] = bit;
            active[activeCount++] = v;
            touched[touchedCount++] = v;
        }
        for (int steps = 1; activeCount > 0; steps++) {
            if (arcsOnTheMove() > graph.arcs() / PART) {
                gather(all, steps, finds);
            } else {
                settle(spread(), steps, finds);
            }
            long[] former = here;
            here = next;
            next = former;
        }
        for (int i = 0; i < touchedCount; i++) {
            seen[touched[i]] = 0;
        }
    }

    private long arcsOnTheMove() {
        long arcs = 0;
        for (int i = 0; i < activeCount; i++) {
            arcs += graph.degree(active[i]);
        }
        return arcs;
    }

    /** Hands bits on along all arcs out of the active vertices; gives how many vertices the arcs lead to. */
    private int spread() {
        int candidates = 0;
        for (int i = 0; i < activeCount; i++) {
            int v = active[i];
            long bits = here[v];
            here[v] = 0;
            int end = graph.begin(v + 1);
            for (int arc = graph.begin(v); arc < end; arc++) {
                int w = graph.head(arc);
                long before = next[w];
                // Without a branch: which way it would go nobody can foresee.
                reached[candidates] = w;
                candidates += before == 0 ? 1 : 0;
                next[w] = before | bits;
            }
        }
        return candidates;
    }

    private void settle(int candidates, int steps, Finds finds) {
        activeCount = 0;
        for (int i = 0; i < candidates; i++) {
            int v = reached[i];
            arrive(v, next[v] & ~seen[v], steps, finds);
        }
    }

    /** Every vertex that still misses sources asks those that point to it. */
    private void gather(long all, int steps, Finds finds) {
        int moved = activeCount;
        System.arraycopy(active, 0, reached, 0, moved);
        activeCount = 0;
        for (int v = 0; v < seen.length; v++) {
            long missing = all & ~seen[v];
            if (missing != 0) {
                long met = 0;
                int end = against.begin(v + 1);
                for (int arc = against.begin(v); arc < end && (met & missing) != missing; arc++) {
                    met |= here[against.head(arc)];
                }
                arrive(v, met & missing, steps, finds);
            }
        }
        for (int i = 0; i < moved; i++) {
            here[reached[i]] = 0;
        }
    }

    /** The vertex was newly reached by these sources; by none if there is no bit. */
    private void arrive(int v, long fresh, int steps, Finds finds) {
        next[v] = fresh;
        if (fresh != 0) {
            if (seen[v] == 0) {
                touched[touchedCount++] = v;
            }
            seen[v] |= fresh;
            active[activeCount++] = v;
            finds.reach(v, steps, Long.bitCount(fresh));
        }
    }
}
