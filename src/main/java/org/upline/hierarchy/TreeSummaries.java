package org.upline.hierarchy;

import java.util.Arrays;

/** Sums a counted forest up. */
public final class TreeSummaries {
    private TreeSummaries() {}

    /** Sums up a counted tree with the repairs of its forest and the thresholds that all organisations together reach. */
    public static TreeSummary of(String caseName, CountedTree tree, Thresholds thresholds) {
        RuleWords rule = RuleWords.of(tree.rule());
        return new TreeSummary(
                caseName,
                rule.unit(),
                rule.tree(),
                rule.exclude(),
                tree.units(),
                tree.roots(),
                tree.maxLevel(),
                Arrays.stream(tree.perLevel()).boxed().toList(),
                tree.forest().repairs(),
                thresholds.organisations(tree));
    }
}
