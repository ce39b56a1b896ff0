package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Exclusion;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;

/**
 * One person counted by every rule that is argued about before courts, side by side: prosecution and defence see the same
 * figures. Each is what {@link Counting} gives for that rule alone.
 */
public final class Variants {
    private Variants() {}

    /**
     * The rules, in the order in which they are shown: accounts, persons, persons without inactive, without blank, without
     * members who recruited nobody; each by referral, then by placement.
     */
    public static List<CountingRule> rules() {
        List<CountingRule> rules = new ArrayList<>();
        addBothTrees(rules, Unit.ACCOUNTS, Set.of());
        addBothTrees(rules, Unit.PERSONS, Set.of());
        for (Exclusion exclusion : Exclusion.values()) {
            addBothTrees(rules, Unit.PERSONS, Set.of(exclusion));
        }
        return List.copyOf(rules);
    }

    private static void addBothTrees(List<CountingRule> rules, Unit unit, Set<Exclusion> exclude) {
        for (Tree tree : Tree.values()) {
            rules.add(new CountingRule(unit, tree, exclude));
        }
    }

    /**
     * The figures of one person under each of {@link #rules}. O(n) for each.
     *
     * @param member any member of the person; where accounts are counted, the figures are this one's
     */
    public static List<Variant> of(MemberColumns columns, int member, Thresholds thresholds) {
        return rules().stream()
                .map(rule -> {
                    CountedTree tree = Counting.count(columns, rule);
                    return Variant.of(tree, unit(tree, member), thresholds);
                })
                .toList();
    }

    private static Optional<Integer> unit(CountedTree tree, int member) {
        int unit = UnitLookup.kept(tree, member);
        return unit < 0 ? Optional.empty() : Optional.of(unit);
    }
}
