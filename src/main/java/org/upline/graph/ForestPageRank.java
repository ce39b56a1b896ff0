package org.upline.graph;

/**
 * PageRank of a forest whose arcs lead from child to parent, in closed form. Where every vertex has at most one way out,
 * the fixed point
 * <pre>  r(v) = (1 − d)/n + d · Σ r(child) + d/n · Σ r(root)</pre>
 * (a root, having no way out, spreads its rank over all, as {@link org.jgrapht.alg.scoring.PageRank} does) is linear in
 * the subtree: with s(v) = 1 + d · Σ s(child) it is r(v) = b · s(v), where b = (1 − d) / (n − d · Σ s(root)). One pass
 * from the leaves up gives it exactly, whatever the depth; no iteration, no tolerance.
 *
 * <p>Source: Brin and Page, The anatomy of a large-scale hypertextual Web search engine, 1998. Costs O(n) time and 16
 * bytes a vertex.
 */
public final class ForestPageRank extends ArrayScores {
    /** The damping factor of the paper, and JGraphT's default. */
    public static final double DAMPING = 0.85;

    /**
     * @param parent parent of each vertex, negative for a root; without cycles
     * @param damping d, at least 0 and below 1
     */
    public ForestPageRank(int[] parent, double damping) {
        super(scores(parent, damping));
    }

    private static double[] scores(int[] parent, double damping) {
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException("damping not in [0, 1): " + damping);
        }
        int[] order = BottomUpOrder.of(parent);
        if (order.length != parent.length) {
            throw new IllegalArgumentException("not a forest");
        }
        double[] scores = new double[parent.length];
        double roots = 0;
        for (int v : order) {
            scores[v] = 1 + damping * scores[v];
            if (parent[v] >= 0) {
                scores[parent[v]] += scores[v];
            } else {
                roots += scores[v];
            }
        }
        double base = (1 - damping) / (parent.length - damping * roots);
        for (int v = 0; v < scores.length; v++) {
            scores[v] *= base;
        }
        return scores;
    }
}
