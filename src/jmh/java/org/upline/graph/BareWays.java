package org.upline.graph;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.upline.bench.BareLoops;

/** Shortest ways on bare arrays, as short as it goes; the linear loops are {@link BareLoops}. */
final class BareWays {
    private BareWays() {}

    /** One breadth-first search after the other, and back (Brandes), all processors; against none of the arcs. */
    static double[] betweenness(BareLoops.Arcs arcs, int sources) {
        int n = arcs.vertices();
        int[] offsets = arcs.begin();
        int[] heads = arcs.head();
        int lanes = Runtime.getRuntime().availableProcessors();
        double[][] sums = new double[lanes][n];
        IntStream.range(0, lanes).parallel().forEach(lane -> {
            int[] distance = new int[n];
            int[] queue = new int[n];
            double[] ways = new double[n];
            double[] delta = new double[n];
            for (int s = lane; s < sources; s += lanes) {
                Arrays.fill(distance, -1);
                Arrays.fill(ways, 0);
                Arrays.fill(delta, 0);
                int end = 1;
                queue[0] = s;
                distance[s] = 0;
                ways[s] = 1;
                for (int i = 0; i < end; i++) {
                    int v = queue[i];
                    for (int at = offsets[v]; at < offsets[v + 1]; at++) {
                        int w = heads[at];
                        if (distance[w] < 0) {
                            distance[w] = distance[v] + 1;
                            queue[end++] = w;
                        }
                        if (distance[w] == distance[v] + 1) {
                            ways[w] += ways[v];
                        }
                    }
                }
                for (int i = end - 1; i > 0; i--) {
                    int v = queue[i];
                    for (int at = offsets[v]; at < offsets[v + 1]; at++) {
                        int w = heads[at];
                        if (distance[w] == distance[v] + 1) {
                            delta[v] += ways[v] / ways[w] * (1 + delta[w]);
                        }
                    }
                    sums[lane][v] += delta[v];
                }
            }
        });
        double[] total = new double[n];
        for (double[] sum : sums) {
            Arrays.setAll(total, v -> total[v] + sum[v]);
        }
        return total;
    }

    /** 64 breadth-first searches at once, a bit for each, over all vertices in every step; all processors. */
    static double[] harmonic(BareLoops.Arcs arcs) {
        int n = arcs.vertices();
        int[] offsets = arcs.begin();
        int[] heads = arcs.head();
        int lanes = Runtime.getRuntime().availableProcessors();
        double[][] sums = new double[lanes][n];
        IntStream.range(0, lanes).parallel().forEach(lane -> {
            long[] seen = new long[n];
            long[] here = new long[n];
            long[] next = new long[n];
            for (int first = lane * 64; first < n; first += lanes * 64) {
                Arrays.fill(seen, 0);
                Arrays.fill(here, 0);
                for (int s = first; s < Math.min(n, first + 64); s++) {
                    seen[s] = here[s] = 1L << (s - first);
                }
                boolean any = true;
                for (int step = 1; any; step++) {
                    for (int v = 0; v < n; v++) {
                        if (here[v] != 0) {
                            for (int at = offsets[v]; at < offsets[v + 1]; at++) {
                                next[heads[at]] |= here[v];
                            }
                        }
                    }
                    any = false;
                    for (int v = 0; v < n; v++) {
                        long fresh = next[v] & ~seen[v];
                        next[v] = 0;
                        here[v] = fresh;
                        if (fresh != 0) {
                            seen[v] |= fresh;
                            sums[lane][v] += (double) Long.bitCount(fresh) / step;
                            any = true;
                        }
                    }
                }
            }
        });
        double[] total = new double[n];
        for (double[] sum : sums) {
            Arrays.setAll(total, v -> total[v] + sum[v] / (n - 1));
        }
        return total;
    }
}
