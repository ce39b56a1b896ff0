package org.upline.graph;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;

/**
 * Scores of the vertices 0 … n−1 in an array, in the shape in which JGraphT's own algorithms give theirs, so that a kernel
 * can stand in for one of them. The kernels are its subclasses: each computes in its constructor, and gives the same bits on
 * any number of threads.
 */
public class ArrayScores implements VertexScoringAlgorithm<Integer, Double> {
    private final double[] scores;

    /** @param scores by vertex; kept, not copied */
    ArrayScores(double[] scores) {
        this.scores = scores;
    }

    /** Number of vertices. */
    public int size() {
        return scores.length;
    }

    /** Score of one vertex. */
    public double score(int vertex) {
        return scores[vertex];
    }

    /** @throws IllegalArgumentException if there is no such vertex */
    @Override
    public Double getVertexScore(Integer vertex) {
        if (vertex < 0 || vertex >= scores.length) {
            throw new IllegalArgumentException("no such vertex in graph: " + vertex);
        }
        return scores[vertex];
    }

    @Override
    public Map<Integer, Double> getScores() {
        return IntStream.range(0, scores.length).boxed().collect(Collectors.toMap(v -> v, v -> scores[v]));
    }
}
