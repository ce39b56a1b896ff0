package org.upline.graph;

import java.io.IOException;
import java.util.Arrays;

/**
 * A directed graph over the vertices 0 … n−1 in compressed adjacency: the arcs of a vertex stand side by side, in the
 * order in which they were given. Parallel arcs and loops are allowed. An arc's id is its place in the arrays it was
 * built from.
 *
 * <p>Building costs O(n + m) and 8 bytes an arc.
 */
public final class CompressedGraph {
    private static final int[] NO_IDS = {};

    private final int[] offsets;
    private final int[] heads;
    private final int[] arcs;

    /** Arrays are kept, not copied. */
    CompressedGraph(int[] offsets, int[] heads, int[] arcs) {
        this.offsets = offsets;
        this.heads = heads;
        this.arcs = arcs;
    }

    /**
     * Builds the adjacency of the arcs {@code from[i] → to[i]}. An arc with a negative end is left out.
     *
     * @param vertices number of vertices
     */
    public static CompressedGraph of(int vertices, int[] from, int[] to) {
        int[] offsets = new int[vertices + 1];
        int kept = 0;
        for (int arc = 0; arc < from.length; arc++) {
            if (from[arc] >= 0 && to[arc] >= 0) {
                offsets[from[arc] + 1]++;
                kept++;
            }
        }
        for (int v = 0; v < vertices; v++) {
            offsets[v + 1] += offsets[v];
        }
        int[] next = Arrays.copyOf(offsets, vertices);
        int[] heads = new int[kept];
        int[] arcs = new int[kept];
        for (int arc = 0; arc < from.length; arc++) {
            if (from[arc] >= 0 && to[arc] >= 0) {
                int at = next[from[arc]]++;
                heads[at] = to[arc];
                arcs[at] = arc;
            }
        }
        return new CompressedGraph(offsets, heads, arcs);
    }

    /**
     * The children of each vertex of a forest, in ascending order.
     *
     * @param parent parent of each vertex, negative for a root
     */
    public static CompressedGraph ofParents(int[] parent) {
        int[] child = new int[parent.length];
        Arrays.setAll(child, v -> v);
        return of(parent.length, parent, child);
    }

    /**
     * The same arcs the other way round, each with its id. Those of a vertex stand by their former tail, ascending. O(n + m),
     * in parallel.
     */
    public CompressedGraph reversed() {
        return Turning.of(offsets, heads, arcs);
    }

    /** As {@link #reversed}, for those who ask no arc for its id: there is none. */
    CompressedGraph turned() {
        return Turning.of(offsets, heads, NO_IDS);
    }

    /**
     * Without loops, and of parallel arcs only the first: who has dealings with whom, however often. Heads ascend. O(n + m).
     */
    public CompressedGraph distinct() {
        CompressedGraph sorted = reversed().reversed();
        int n = vertices();
        int[] begins = new int[n + 1];
        int kept = 0;
        for (int v = 0; v < n; v++) {
            int last = v;
            for (int at = sorted.offsets[v]; at < sorted.offsets[v + 1]; at++) {
                int head = sorted.heads[at];
                if (head != v && head != last) {
                    sorted.heads[kept] = head;
                    sorted.arcs[kept++] = sorted.arcs[at];
                    last = head;
                }
            }
            begins[v + 1] = kept;
        }
        return new CompressedGraph(begins, Arrays.copyOf(sorted.heads, kept), Arrays.copyOf(sorted.arcs, kept));
    }

    /** Every arc in both directions, each of the two with the id of the one; a loop stays one arc. O(n + m). */
    public CompressedGraph bothWays() {
        int n = vertices();
        int[] from = new int[Math.multiplyExact(heads.length, 2)];
        int[] to = new int[from.length];
        int[] ids = new int[from.length];
        for (int v = 0; v < n; v++) {
            for (int at = offsets[v]; at < offsets[v + 1]; at++) {
                from[2 * at] = v;
                to[2 * at] = heads[at];
                from[2 * at + 1] = heads[at] == v ? -1 : heads[at];
                to[2 * at + 1] = v;
                ids[2 * at] = arcs[at];
                ids[2 * at + 1] = arcs[at];
            }
        }
        CompressedGraph doubled = of(n, from, to);
        for (int at = 0; at < doubled.arcs.length; at++) {
            doubled.arcs[at] = ids[doubled.arcs[at]];
        }
        return doubled;
    }

    /** Reads what {@link #write} wrote under the name. */
    public static CompressedGraph read(Snapshot snapshot, String name) {
        return new CompressedGraph(
                snapshot.ints(name + ".offsets"), snapshot.ints(name + ".heads"), snapshot.ints(name + ".arcs"));
    }

    /** Adds three columns, whose names begin with this one. */
    public void write(SnapshotWriter out, String name) throws IOException {
        out.ints(name + ".offsets", offsets);
        out.ints(name + ".heads", heads);
        out.ints(name + ".arcs", arcs);
    }

    public int vertices() {
        return offsets.length - 1;
    }

    public int arcs() {
        return heads.length;
    }

    public int degree(int vertex) {
        return offsets[vertex + 1] - offsets[vertex];
    }

    /** First position of the vertex's arcs; they end before {@code begin(vertex + 1)}. */
    public int begin(int vertex) {
        return offsets[vertex];
    }

    /** The vertex the arc at this position leads to. */
    public int head(int position) {
        return heads[position];
    }

    /** Id of the arc at this position. */
    public int arc(int position) {
        return arcs[position];
    }
}
