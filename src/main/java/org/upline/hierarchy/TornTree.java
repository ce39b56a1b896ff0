package org.upline.hierarchy;

import java.util.List;

/**
 * How an organisation falls apart when some are taken away (摧网络).
 *
 * @param rule by which all figures are counted
 * @param removed those taken away, by level, then id
 * @param before the whole
 * @param after what remains
 * @param cutOff units that remain but hang on their former root no more
 * @param parts what remains, largest first, ties by id of the root; the first so many that were asked for
 * @param thresholds the remaining organisations together against the rules for organisations
 */
public record TornTree(
        RuleWords rule,
        List<Removed> removed,
        Totals before,
        Totals after,
        int cutOff,
        List<Part> parts,
        List<ThresholdCheck> thresholds) {

    /**
     * One who is taken away, with his figures in the whole.
     *
     * @param memberId the member, or the shallowest account of the person
     */
    public record Removed(
            String memberId, String name, int level, int direct, int downline, int levelsBelow, long downlineFeesFen) {}

    /**
     * A forest in four figures.
     *
     * @param parts number of trees
     * @param largest units of the largest
     */
    public record Totals(int units, int parts, int largest, int maxLevel) {}

    /**
     * A tree that remains.
     *
     * @param memberId its root
     * @param formerLevel his level in the whole; 1 if he always was a root
     * @param units heads, his own included
     * @param levels levels, his own included
     * @param feesFen fees of all in it, his own included
     * @param downlineFeesFen fees of all below him
     * @param thresholds he and the part below him against every rule
     */
    public record Part(
            String memberId,
            String name,
            int formerLevel,
            int units,
            int levels,
            long feesFen,
            long downlineFeesFen,
            List<ThresholdCheck> thresholds) {}
}
