package org.upline.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The yardstick: what the machine does with nothing but arrays, written as short as it goes and without what a kernel owes
 * its user (the library's interface, checks, a result that does not depend on the number of threads).
 */
final class BareArrays {
    final int n;
    final int[] offsets;
    final int[] heads;

    BareArrays(CompressedGraph graph) {
        n = graph.vertices();
        offsets = new int[n + 1];
        Arrays.setAll(offsets, graph::begin);
        heads = new int[graph.arcs()];
        Arrays.setAll(heads, graph::head);
    }

    /** These arrays hold the arcs the other way round; damping 0.85. */
    double[] pageRank(int[] outDegree, int rounds) {
        double[] rank = new double[n];
        double[] handed = new double[n];
        Arrays.fill(rank, 1.0 / n);
        int piece = 1 << 12;
        for (int round = 0; round < rounds; round++) {
            double dead = 0;
            for (int v = 0; v < n; v++) {
                handed[v] = outDegree[v] > 0 ? 0.85 * rank[v] / outDegree[v] : 0;
                dead += outDegree[v] > 0 ? 0 : rank[v];
            }
            double base = 0.15 / n + 0.85 * dead / n;
            IntStream.range(0, (n + piece - 1) / piece).parallel().forEach(p -> {
                for (int v = p * piece; v < Math.min(n, (p + 1) * piece); v++) {
                    double sum = base;
                    for (int at = offsets[v]; at < offsets[v + 1]; at++) {
                        sum += handed[heads[at]];
                    }
                    rank[v] = sum;
                }
            });
        }
        return rank;
    }

    int[] components() {
        int[] above = new int[n];
        Arrays.setAll(above, v -> v);
        for (int v = 0; v < n; v++) {
            for (int at = offsets[v]; at < offsets[v + 1]; at++) {
                int a = v;
                int b = heads[at];
                while (above[a] != a) {
                    above[a] = above[above[a]];
                    a = above[a];
                }
                while (above[b] != b) {
                    above[b] = above[above[b]];
                    b = above[b];
                }
                above[Math.max(a, b)] = Math.min(a, b);
            }
        }
        return above;
    }

    int[] strongComponents() {
        int[] number = new int[n];
        int[] low = new int[n];
        int[] next = Arrays.copyOf(offsets, n);
        int[] path = new int[n];
        int[] open = new int[n];
        int[] part = new int[n];
        int met = 0;
        int opened = 0;
        for (int start = 0; start < n; start++) {
            if (number[start] != 0) {
                continue;
            }
            int depth = 0;
            path[depth++] = start;
            open[opened++] = start;
            number[start] = low[start] = ++met;
            while (depth > 0) {
                int v = path[depth - 1];
                if (next[v] < offsets[v + 1]) {
                    int w = heads[next[v]++];
                    if (number[w] == 0) {
                        path[depth++] = w;
                        open[opened++] = w;
                        number[w] = low[w] = ++met;
                    } else {
                        low[v] = Math.min(low[v], low[w]);
                    }
                } else {
                    depth--;
                    if (depth > 0) {
                        low[path[depth - 1]] = Math.min(low[path[depth - 1]], low[v]);
                    }
                    if (low[v] == number[v]) {
                        int w;
                        do {
                            w = open[--opened];
                            part[w] = v;
                            low[w] = Integer.MAX_VALUE;
                        } while (w != v);
                    }
                }
            }
        }
        return part;
    }

    /** These arrays hold each of two neighbours beside the other, once, and no loops. */
    int[] cores() {
        int[] degree = new int[n];
        int most = 0;
        for (int v = 0; v < n; v++) {
            degree[v] = offsets[v + 1] - offsets[v];
            most = Math.max(most, degree[v]);
        }
        int[] begin = new int[most + 2];
        for (int d : degree) {
            begin[d + 1]++;
        }
        for (int d = 1; d < begin.length; d++) {
            begin[d] += begin[d - 1];
        }
        int[] sorted = new int[n];
        int[] place = new int[n];
        int[] next = begin.clone();
        for (int v = 0; v < n; v++) {
            place[v] = next[degree[v]]++;
            sorted[place[v]] = v;
        }
        for (int i = 0; i < n; i++) {
            int v = sorted[i];
            for (int at = offsets[v]; at < offsets[v + 1]; at++) {
                int w = heads[at];
                if (degree[w] > degree[v]) {
                    int first = Math.max(begin[degree[w]], i + 1);
                    int other = sorted[first];
                    sorted[place[w]] = other;
                    place[other] = place[w];
                    sorted[first] = w;
                    place[w] = first;
                    begin[degree[w]--] = first + 1;
                }
            }
        }
        return degree;
    }

    /** One breadth-first search after the other, and back (Brandes), all processors; against none of the arcs. */
    double[] betweenness(int sources) {
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
    double[] harmonic() {
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
