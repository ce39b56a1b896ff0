package org.upline.hierarchy;

import java.util.Arrays;
import org.upline.hierarchy.TreePath.Step;
import org.upline.model.UplineException;

/** Walks from a unit up to its root; O(level). */
public final class TreePaths {
    private TreePaths() {}

    /**
     * The way to the unit the id belongs to, see {@link UnitLookup#unit}.
     *
     * @throws UplineException if nobody has the id, or the rule leaves him out
     */
    public static TreePath of(CountedTree tree, String id) {
        int end = UnitLookup.unit(tree, id);
        return new TreePath(
                tree.memberId(end),
                Arrays.stream(units(tree, end))
                        .mapToObj(unit -> step(tree, unit))
                        .toList(),
                RuleWords.of(tree.rule()));
    }

    /** The units from the root down to this one. */
    public static int[] units(CountedTree tree, int unit) {
        int[] path = new int[tree.level(unit)];
        int at = unit;
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = at;
            at = tree.parent(at);
        }
        return path;
    }

    private static Step step(CountedTree tree, int unit) {
        return new Step(
                tree.memberId(unit),
                tree.columns().name(tree.member(unit)),
                tree.level(unit),
                tree.legalHeadcount(unit),
                tree.legalLevels(unit));
    }
}
