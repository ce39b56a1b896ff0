package org.upline.graph;

/** Tarjan's search for strong components, kept on arrays so that no depth is too deep. */
final class StrongSearch {
    private final CompressedGraph graph;
    private final int[] number;
    private final int[] low;
    private final int[] nextArc;
    private final int[] path;
    private final int[] open;
    private final int[] representative;
    private int depth;
    private int opened;
    private int met;

    StrongSearch(CompressedGraph graph) {
        this.graph = graph;
        int n = graph.vertices();
        number = new int[n];
        low = new int[n];
        nextArc = new int[n];
        path = new int[n];
        open = new int[n];
        representative = new int[n];
    }

    /** A vertex of its component for each vertex, the same for all of one. */
    int[] run() {
        for (int v = 0; v < number.length; v++) {
            if (number[v] == 0) {
                enter(v);
                while (depth > 0) {
                    step(path[depth - 1]);
                }
            }
        }
        return representative;
    }

    private void enter(int v) {
        number[v] = ++met;
        low[v] = met;
        nextArc[v] = graph.begin(v);
        path[depth++] = v;
        open[opened++] = v;
    }

    private void step(int v) {
        int end = graph.begin(v + 1);
        while (nextArc[v] < end) {
            int w = graph.head(nextArc[v]++);
            if (number[w] == 0) {
                enter(w);
                return;
            }
            low[v] = Math.min(low[v], low[w]);
        }
        depth--;
        if (low[v] == number[v]) {
            close(v);
        } else {
            // Where v is the first of its component, low[v] is its number; else there is one before it on the path.
            int before = path[depth - 1];
            low[before] = Math.min(low[before], low[v]);
        }
    }

    /** All that was opened since v is one component; what is closed must not pull anybody down any more. */
    private void close(int v) {
        int w;
        do {
            w = open[--opened];
            representative[w] = v;
            low[w] = Integer.MAX_VALUE;
        } while (w != v);
    }
}
