package org.upline.chart;

import java.util.Set;

/**
 * How much of a tree is drawn node by node.
 *
 * @param maxDepth levels that are drawn, counted from the first; deeper parts are folded
 * @param maxNodes nodes that are drawn, folded ones included
 * @param keep ids of nodes that are drawn in any case, together with their way to the root, even where that goes beyond
 *     both limits; an id the tree does not have keeps nothing
 */
public record FoldingRule(int maxDepth, int maxNodes, Set<String> keep) {
    /** Draws everything. */
    public static final FoldingRule NONE = new FoldingRule(Integer.MAX_VALUE, Integer.MAX_VALUE, Set.of());

    public FoldingRule {
        if (maxDepth < 1 || maxNodes < 1) {
            throw new IllegalArgumentException("at least one level and one node: " + maxDepth + ", " + maxNodes);
        }
        keep = Set.copyOf(keep);
    }
}
