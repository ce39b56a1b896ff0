package org.upline.graph;

/**
 * Local clustering coefficient: of all pairs of a vertex's neighbours, the share that have dealings with each other, too;
 * 0 for fewer than two neighbours. Directions, loops and parallel arcs make no difference. As {@link
 * org.jgrapht.alg.scoring.ClusteringCoefficient} has it for simple undirected graphs.
 *
 * <p>Source: Watts and Strogatz 1998; triangles are found by the forward algorithm (Schank and Wagner, Finding, counting and
 * listing all triangles in large graphs, 2005): each edge points to its end with more neighbours, so that no vertex has many
 * arcs out, hubs included. O(m^1.5). Caveat: always 0 in a forest.
 */
public final class ArrayClustering extends ArrayScores {
    public ArrayClustering(CompressedGraph graph) {
        super(scores(Neighbours.ascending(graph)));
    }

    private static double[] scores(Neighbours graph) {
        int n = graph.vertices();
        long[] triangles = triangles(n, towardsHubs(graph));
        double[] scores = new double[n];
        for (int v = 0; v < n; v++) {
            long degree = graph.degree(v);
            scores[v] = degree < 2 ? 0 : 2.0 * triangles[v] / (degree * (degree - 1));
        }
        return scores;
    }

    private static CompressedGraph towardsHubs(Neighbours graph) {
        int[] from = new int[graph.size()];
        int[] to = new int[from.length];
        int arc = 0;
        for (int v = 0; v < graph.vertices(); v++) {
            for (int at = graph.begin(v); at < graph.end(v); at++) {
                int w = graph.at(at);
                int difference = graph.degree(w) - graph.degree(v);
                from[arc] = difference > 0 || (difference == 0 && w > v) ? v : -1;
                to[arc++] = w;
            }
        }
        return CompressedGraph.of(graph.vertices(), from, to);
    }

    private static long[] triangles(int vertices, CompressedGraph out) {
        long[] triangles = new long[vertices];
        int[] mark = new int[vertices];
        for (int v = 0; v < mark.length; v++) {
            for (int arc = out.begin(v); arc < out.begin(v + 1); arc++) {
                mark[out.head(arc)] = v + 1;
            }
            for (int arc = out.begin(v); arc < out.begin(v + 1); arc++) {
                int u = out.head(arc);
                for (int next = out.begin(u); next < out.begin(u + 1); next++) {
                    int w = out.head(next);
                    if (mark[w] == v + 1) {
                        triangles[v]++;
                        triangles[u]++;
                        triangles[w]++;
                    }
                }
            }
        }
        return triangles;
    }
}
