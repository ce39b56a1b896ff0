package org.upline.graph;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * A graph seen from the heads of its arcs, with a weight on each: what a vertex is given by those that point to it. Parallel
 * arcs add up.
 */
public final class WeightedArcs {
    private final CompressedGraph incoming;
    private final double[] weights;
    private final double[] outWeight;

    private WeightedArcs(CompressedGraph incoming, double[] weights, double[] outWeight) {
        this.incoming = incoming;
        this.weights = weights;
        this.outWeight = outWeight;
    }

    /** Every arc with the weight 1. O(n + m). */
    public static WeightedArcs unweighted(CompressedGraph graph) {
        double[] outWeight = new double[graph.vertices()];
        Arrays.setAll(outWeight, graph::degree);
        return new WeightedArcs(graph.turned(), new double[0], outWeight);
    }

    /**
     * O(n + m), 8 bytes an arc more.
     *
     * @param weight by the id of the arc; above zero
     * @throws IllegalArgumentException if one is not
     */
    public static WeightedArcs weighted(CompressedGraph graph, IntToDoubleFunction weight) {
        CompressedGraph incoming = graph.reversed();
        double[] weights = new double[incoming.arcs()];
        double[] outWeight = new double[incoming.vertices()];
        for (int at = 0; at < weights.length; at++) {
            weights[at] = weight.applyAsDouble(incoming.arc(at));
            if (!(weights[at] > 0)) {
                throw new IllegalArgumentException("a weight is above zero: " + weights[at]);
            }
            outWeight[incoming.head(at)] += weights[at];
        }
        return new WeightedArcs(incoming, weights, outWeight);
    }

    int vertices() {
        return incoming.vertices();
    }

    /** What the arcs out of a vertex weigh together. */
    double outWeight(int vertex) {
        return outWeight[vertex];
    }

    /** What the arcs into a vertex weigh together. */
    double inWeight(int vertex) {
        double sum = 0;
        for (int at = incoming.begin(vertex); at < incoming.begin(vertex + 1); at++) {
            sum += weight(at);
        }
        return sum;
    }

    /** The given values of those that point to the vertex, each times the weight of the arc; in a fixed order. */
    double gather(double[] values, int vertex) {
        double sum = 0;
        int end = incoming.begin(vertex + 1);
        if (weights.length == 0) {
            for (int at = incoming.begin(vertex); at < end; at++) {
                sum += values[incoming.head(at)];
            }
        } else {
            for (int at = incoming.begin(vertex); at < end; at++) {
                sum += values[incoming.head(at)] * weights[at];
            }
        }
        return sum;
    }

    /**
     * A bound of the spectral radius of the adjacency matrix: the smaller of the largest weight out of a vertex and the
     * largest into one (the norms of rows and columns bound every eigenvalue).
     */
    double radiusBound() {
        double in = 0;
        for (int v = 0; v < vertices(); v++) {
            in = Math.max(in, inWeight(v));
        }
        return Math.min(in, Arrays.stream(outWeight).max().orElse(0));
    }

    private double weight(int at) {
        return weights.length == 0 ? 1 : weights[at];
    }
}
