package org.upline.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jgrapht.alg.interfaces.ClusteringAlgorithm;

/**
 * The parts a graph falls into, numbered from 0 by their smallest vertex: those that hang together somehow ({@link #weak}),
 * or those in which every vertex can be reached from every other along the arcs ({@link #strong}). As JGraphT's connectivity
 * inspectors have them, in the shape of its clusterings.
 */
public final class ArrayComponents implements ClusteringAlgorithm<Integer> {
    private final int[] component;
    private final int[] sizes;

    private ArrayComponents(int[] representative) {
        int n = representative.length;
        component = new int[n];
        int[] number = new int[n];
        Arrays.fill(number, -1);
        int count = 0;
        for (int v = 0; v < n; v++) {
            if (number[representative[v]] < 0) {
                number[representative[v]] = count++;
            }
            component[v] = number[representative[v]];
        }
        sizes = new int[count];
        for (int c : component) {
            sizes[c]++;
        }
    }

    /** By union and find, in parallel; O((n + m) log n) at worst, near linear as a rule. */
    public static ArrayComponents weak(CompressedGraph graph) {
        int n = graph.vertices();
        SharedSets sets = new SharedSets(n);
        Chunks.each(n, (from, to) -> {
            for (int v = from; v < to; v++) {
                int above = v;
                int end = graph.begin(v + 1);
                for (int arc = graph.begin(v); arc < end; arc++) {
                    above = sets.union(above, graph.head(arc));
                }
            }
        });
        int[] smallest = new int[n];
        Chunks.each(n, (from, to) -> {
            for (int v = from; v < to; v++) {
                smallest[v] = sets.smallest(v);
            }
        });
        return new ArrayComponents(smallest);
    }

    /** Tarjan, Depth-first search and linear graph algorithms, 1972, with a stack of its own in place of recursion. O(n + m). */
    public static ArrayComponents strong(CompressedGraph graph) {
        return new ArrayComponents(new StrongSearch(graph).run());
    }

    /** Number of parts. */
    public int count() {
        return sizes.length;
    }

    /** Number of the part a vertex lies in. */
    public int of(int vertex) {
        return component[vertex];
    }

    /** Number of vertices of a part. */
    public int size(int part) {
        return sizes[part];
    }

    /** How many vertices lie in the part of each, as scores. */
    public ArrayScores sizeScores() {
        double[] scores = new double[component.length];
        Arrays.setAll(scores, v -> sizes[component[v]]);
        return new ArrayScores(scores);
    }

    @Override
    public Clustering<Integer> getClustering() {
        List<Set<Integer>> clusters = new ArrayList<>();
        for (int size : sizes) {
            clusters.add(new LinkedHashSet<>(size));
        }
        for (int v = 0; v < component.length; v++) {
            clusters.get(component[v]).add(v);
        }
        return new ClusteringImpl<>(clusters);
    }
}
