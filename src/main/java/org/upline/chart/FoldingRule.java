package org.upline.chart;

import java.util.Set;

/**
 * How much of a tree is drawn node by node.
 *
 * @param maxDepth levels that are drawn, counted from the first, or below a node of {@code from} counted from it; deeper
 *     parts are folded
 * @param maxNodes nodes that are drawn, folded ones included
 * @param leastBelow heads a node must have below it to be drawn
 * @param keep ids of nodes that are drawn in any case, together with their way to the root, even where that goes beyond
 *     the limits; an id the tree does not have keeps nothing
 * @param from ids of the nodes the chart was asked for, kept likewise
 */
public record FoldingRule(int maxDepth, int maxNodes, int leastBelow, Set<String> keep, Set<String> from) {
    /** Draws everything. */
    public static final FoldingRule NONE = new FoldingRule(Integer.MAX_VALUE, Integer.MAX_VALUE, Set.of());

    public FoldingRule {
        if (maxDepth < 1 || maxNodes < 1 || leastBelow < 0) {
            throw new IllegalArgumentException(
                    "at least one level, one node, nobody below: " + maxDepth + ", " + maxNodes + ", " + leastBelow);
        }
        keep = Set.copyOf(keep);
        from = Set.copyOf(from);
    }

    /** By depth and size, whatever a node has below it. */
    public FoldingRule(int maxDepth, int maxNodes, Set<String> keep) {
        this(maxDepth, maxNodes, 0, keep, Set.of());
    }
}
