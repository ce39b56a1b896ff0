package org.upline.bench;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.upline.graph.CompressedGraph;

/**
 * The plainest code for a job on bare arrays, with no interface around it: what our kernels are held against. No check, no
 * rule, no promise of equal bits; only for the clock. {@code bench} and the benchmarks of the kernels use the same.
 */
public final class BareLoops {
    private static final double DAMPING = 0.85;
    private static final int PIECE = 1 << 12;

    private BareLoops() {}

    /**
     * Levels and downlines of a forest by two passes over an order in which parents come first.
     *
     * @param parents negative for a root
     * @return levels, from 1
     */
    public static int[] levelsAndDownline(int[] parents) {
        int n = parents.length;
        int[] children = new int[n + 1];
        for (int parent : parents) {
            children[Math.max(parent, -1) + 1]++;
        }
        int roots = children[0];
        children[0] = 0;
        for (int v = 0; v < n; v++) {
            children[v + 1] += children[v];
        }
        int[] begin = Arrays.copyOf(children, n + 1);
        int[] next = Arrays.copyOf(children, n + 1);
        int[] child = new int[n - roots];
        int[] order = new int[n];
        int[] level = new int[n];
        int tail = 0;
        for (int v = 0; v < n; v++) {
            if (parents[v] < 0) {
                level[v] = 1;
                order[tail++] = v;
            } else {
                child[next[parents[v]]++] = v;
            }
        }
        for (int head = 0; head < tail; head++) {
            int v = order[head];
            for (int at = begin[v]; at < begin[v + 1]; at++) {
                level[child[at]] = level[v] + 1;
                order[tail++] = child[at];
            }
        }
        int[] downline = new int[n];
        for (int at = n - 1; at >= 0; at--) {
            int v = order[at];
            if (parents[v] >= 0) {
                downline[parents[v]] += downline[v] + 1;
            }
        }
        return level;
    }

    /** A graph as arrays. */
    @SuppressWarnings("ArrayRecordComponent") // bare on purpose
    public record Arcs(int[] begin, int[] head) {
        public static Arcs of(CompressedGraph graph) {
            return new Arcs(
                    IntStream.rangeClosed(0, graph.vertices())
                            .map(v -> v == graph.vertices() ? graph.arcs() : graph.begin(v))
                            .toArray(),
                    IntStream.range(0, graph.arcs()).map(graph::head).toArray());
        }

        public int vertices() {
            return begin.length - 1;
        }
    }

    /** PageRank by so many rounds; vertices in parallel, a piece of them at a time. */
    public static double[] pageRank(Arcs incoming, int[] outDegree, int rounds) {
        int n = incoming.vertices();
        double[] rank = new double[n];
        double[] handed = new double[n];
        Arrays.fill(rank, 1.0 / n);
        for (int round = 0; round < rounds; round++) {
            double dead = 0;
            for (int v = 0; v < n; v++) {
                handed[v] = outDegree[v] > 0 ? DAMPING * rank[v] / outDegree[v] : 0;
                dead += outDegree[v] > 0 ? 0 : rank[v];
            }
            double base = (1 - DAMPING) / n + DAMPING * dead / n;
            IntStream.range(0, (n + PIECE - 1) / PIECE).parallel().forEach(p -> {
                for (int v = p * PIECE; v < Math.min(n, (p + 1) * PIECE); v++) {
                    double sum = base;
                    for (int at = incoming.begin[v]; at < incoming.begin[v + 1]; at++) {
                        sum += handed[incoming.head[at]];
                    }
                    rank[v] = sum;
                }
            });
        }
        return rank;
    }

    /** Smallest-label components by union and find with halved paths. */
    public static int[] components(Arcs arcs) {
        int[] parent = IntStream.range(0, arcs.vertices()).toArray();
        for (int v = 0; v < arcs.vertices(); v++) {
            for (int at = arcs.begin[v]; at < arcs.begin[v + 1]; at++) {
                int a = root(parent, v);
                int b = root(parent, arcs.head[at]);
                parent[Math.max(a, b)] = Math.min(a, b);
            }
        }
        return parent;
    }

    private static int root(int[] parent, int vertex) {
        int v = vertex;
        while (parent[v] != v) {
            parent[v] = parent[parent[v]];
            v = parent[v];
        }
        return v;
    }

    /** A vertex of its strong component for each, by Tarjan's search without recursion. */
    public static int[] strongComponents(Arcs arcs) {
        int n = arcs.vertices();
        int[] offsets = arcs.begin;
        int[] heads = arcs.head;
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

    /** Cores by buckets (Batagelj and Zaveršnik); the arcs hold each of two neighbours beside the other, once, and no loops. */
    public static int[] cores(Arcs arcs) {
        int n = arcs.vertices();
        int[] offsets = arcs.begin;
        int[] heads = arcs.head;
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
}
