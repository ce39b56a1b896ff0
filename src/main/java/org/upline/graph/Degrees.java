package org.upline.graph;

import java.util.Arrays;

/**
 * What the arcs out of a vertex weigh together, or those into it: with the weight 1 their number, loops and parallel arcs
 * counted. O(n + m).
 */
public final class Degrees extends ArrayScores {
    private Degrees(double[] scores) {
        super(scores);
    }

    public static Degrees out(WeightedArcs graph) {
        double[] scores = new double[graph.vertices()];
        Arrays.setAll(scores, graph::outWeight);
        return new Degrees(scores);
    }

    public static Degrees in(WeightedArcs graph) {
        double[] scores = new double[graph.vertices()];
        Arrays.setAll(scores, graph::inWeight);
        return new Degrees(scores);
    }
}
