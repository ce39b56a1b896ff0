package org.upline.graph;

import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Turns all arcs round: a counting sort of the arcs by their heads. The tails are cut into stretches with about as many arcs
 * each, for which the arcs are counted and then put in place side by side; wherever it is cut, the arcs end up in the same
 * order.
 */
final class Turning {
    /** Below so many arcs, more threads cost more than they bring. */
    private static final int SMALL = 1 << 16;

    private static final int MOST_STRETCHES = 8;

    private final int[] offsets;
    private final int[] heads;
    private final int[] ids;
    private final int[] cuts;
    private final int[][] next;

    private Turning(int[] offsets, int[] heads, int[] ids) {
        this.offsets = offsets;
        this.heads = heads;
        this.ids = ids;
        this.cuts = cuts(offsets);
        this.next = new int[cuts.length - 1][offsets.length - 1];
    }

    /**
     * The graph with its arcs turned round, those of a vertex by their former tail, ascending.
     *
     * @param ids by position; may be empty, and then the result has none
     */
    static CompressedGraph of(int[] offsets, int[] heads, int[] ids) {
        return new Turning(offsets, heads, ids).run();
    }

    private static int[] cuts(int[] offsets) {
        int n = offsets.length - 1;
        int arcs = offsets[n];
        // A stretch's counters should not outweigh its arcs.
        int stretches = arcs < SMALL ? 1 : Math.max(1, Math.min(MOST_STRETCHES, arcs / Math.max(1, n)));
        int[] cuts = new int[stretches + 1];
        for (int s = 1; s < stretches; s++) {
            int found = Arrays.binarySearch(offsets, (int) ((long) arcs * s / stretches));
            cuts[s] = Math.max(cuts[s - 1], Math.min(n, found < 0 ? -found - 1 : found));
        }
        cuts[stretches] = n;
        return cuts;
    }

    private CompressedGraph run() {
        int n = offsets.length - 1;
        each(this::count);
        int[] begins = new int[n + 1];
        int at = 0;
        for (int v = 0; v < n; v++) {
            begins[v] = at;
            for (int[] counts : next) {
                int count = counts[v];
                counts[v] = at;
                at += count;
            }
        }
        begins[n] = at;
        int[] tails = new int[heads.length];
        int[] turned = new int[ids.length];
        each(stretch -> place(stretch, tails, turned));
        return new CompressedGraph(begins, tails, turned);
    }

    private void each(IntConsumer work) {
        IntStream.range(0, next.length).parallel().forEach(work);
    }

    private void count(int stretch) {
        int[] counts = next[stretch];
        int end = offsets[cuts[stretch + 1]];
        for (int at = offsets[cuts[stretch]]; at < end; at++) {
            counts[heads[at]]++;
        }
    }

    private void place(int stretch, int[] tails, int[] turned) {
        int[] places = next[stretch];
        for (int v = cuts[stretch]; v < cuts[stretch + 1]; v++) {
            for (int at = offsets[v]; at < offsets[v + 1]; at++) {
                int place = places[heads[at]]++;
                tails[place] = v;
                if (ids.length > 0) {
                    turned[place] = ids[at];
                }
            }
        }
    }
}
