package org.upline.bench;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.upline.graph.CompressedGraph;

/**
 * The plainest code for a job on bare arrays, with no interface around it: what our kernels are held against. No check, no
 * rule, no promise of equal bits; only for the clock.
 */
final class BareLoops {
    private static final double DAMPING = 0.85;

    private BareLoops() {}

    /**
     * Levels and downlines of a forest by two passes over an order in which parents come first.
     *
     * @param parents negative for a root
     * @return levels, from 1
     */
    static int[] levelsAndDownline(int[] parents) {
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
    record Arcs(int[] begin, int[] head) {
        static Arcs of(CompressedGraph graph) {
            return new Arcs(
                    IntStream.rangeClosed(0, graph.vertices())
                            .map(v -> v == graph.vertices() ? graph.arcs() : graph.begin(v))
                            .toArray(),
                    IntStream.range(0, graph.arcs()).map(graph::head).toArray());
        }

        int vertices() {
            return begin.length - 1;
        }
    }

    /** PageRank by so many rounds; vertices in parallel. */
    static double[] pageRank(Arcs incoming, int[] outDegree, int rounds) {
        int n = incoming.vertices();
        double[] rank = new double[n];
        Arrays.fill(rank, 1.0 / n);
        double[] share = new double[n];
        for (int round = 0; round < rounds; round++) {
            double[] present = rank;
            double dead = IntStream.range(0, n)
                    .parallel()
                    .mapToDouble(v -> {
                        share[v] = outDegree[v] == 0 ? 0 : present[v] / outDegree[v];
                        return outDegree[v] == 0 ? present[v] : 0;
                    })
                    .sum();
            double[] next = new double[n];
            IntStream.range(0, n).parallel().forEach(v -> {
                double sum = 0;
                for (int at = incoming.begin[v]; at < incoming.begin[v + 1]; at++) {
                    sum += share[incoming.head[at]];
                }
                next[v] = (1 - DAMPING) / n + DAMPING * (sum + dead / n);
            });
            rank = next;
        }
        return rank;
    }

    /** Smallest-label components by union and find with halved paths. */
    static int[] components(Arcs arcs) {
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
}
