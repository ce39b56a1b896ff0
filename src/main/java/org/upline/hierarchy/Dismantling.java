package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.upline.graph.ForestCut;
import org.upline.hierarchy.TornTree.Part;
import org.upline.hierarchy.TornTree.Removed;
import org.upline.hierarchy.TornTree.Totals;
import org.upline.model.UplineException;

/**
 * What if: takes units out of a counted tree and tells what remains. It says what the structure would be, and nothing of what
 * people would then do.
 */
public final class Dismantling {
    private final CountedTree whole;
    private final boolean[] away;
    private final CountedTree rest;

    private Dismantling(CountedTree whole, int[] units) {
        this.whole = whole;
        this.away = new boolean[whole.units()];
        for (int unit : units) {
            away[unit] = true;
        }
        this.rest = RemainingTree.of(whole, away);
    }

    /**
     * Without the units these ids belong to, see {@link UnitLookup#unit}.
     *
     * @param top how many parts to name at most
     * @throws UplineException if nobody has an id, or the rule leaves him out
     */
    public static TornTree without(CountedTree tree, Collection<String> ids, Thresholds thresholds, int top) {
        int[] units = ids.stream().mapToInt(id -> UnitLookup.unit(tree, id)).toArray();
        return new Dismantling(tree, units).tell(thresholds, top);
    }

    /**
     * Without the smallest set of units that leaves no part of so many units or more; see {@link ForestCut}, which proves
     * that none is smaller.
     *
     * @param below the bound, at least 1
     */
    public static TornTree below(CountedTree tree, int below, Thresholds thresholds, int top) {
        return new Dismantling(tree, ForestCut.below(tree.parents(), below)).tell(thresholds, top);
    }

    private TornTree tell(Thresholds thresholds, int top) {
        int[] roots = IntStream.range(0, rest.units())
                .filter(unit -> rest.level(unit) == 1)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(rest::downline)
                        .reversed()
                        .thenComparing(rest::member))
                .mapToInt(Integer::intValue)
                .toArray();
        int cutOff = 0;
        for (int root : roots) {
            cutOff += former(root) > 1 ? rest.legalHeadcount(root) : 0;
        }
        List<Part> parts = Arrays.stream(roots)
                .limit(top)
                .mapToObj(root -> part(root, thresholds))
                .toList();
        return new TornTree(
                RuleWords.of(whole.rule()),
                removed(),
                totals(whole),
                totals(rest),
                cutOff,
                parts,
                thresholds.organisations(rest));
    }

    private List<Removed> removed() {
        List<Removed> removed = new ArrayList<>();
        for (int unit : TreeTable.order(whole)) {
            if (away[unit]) {
                removed.add(new Removed(
                        whole.memberId(unit),
                        whole.columns().name(whole.member(unit)),
                        whole.level(unit),
                        whole.direct(unit),
                        whole.downline(unit),
                        whole.levelsBelow(unit),
                        whole.downlineFeesFen(unit)));
            }
        }
        return removed;
    }

    private Part part(int root, Thresholds thresholds) {
        return new Part(
                rest.memberId(root),
                rest.columns().name(rest.member(root)),
                former(root),
                rest.legalHeadcount(root),
                rest.legalLevels(root),
                Math.addExact(rest.downlineFeesFen(root), own(root)),
                rest.downlineFeesFen(root),
                thresholds.unit(rest, root));
    }

    /** The level a remaining unit had in the whole. */
    private int former(int unit) {
        return whole.level(whole.unitOf(rest.member(unit)));
    }

    /** What a remaining unit paid himself: the fees of his kept members. */
    private long own(int unit) {
        MemberColumns columns = rest.columns();
        long feeFen = 0;
        for (int member : columns.persons().members(rest.person(unit))) {
            if (rest.unitOf(member) == unit) {
                feeFen = Math.addExact(feeFen, columns.feeFen(member));
            }
        }
        return feeFen;
    }

    private static Totals totals(CountedTree tree) {
        int largest = 0;
        for (int unit = 0; unit < tree.units(); unit++) {
            largest = Math.max(largest, tree.level(unit) == 1 ? tree.legalHeadcount(unit) : 0);
        }
        return new Totals(tree.units(), tree.roots(), largest, tree.maxLevel());
    }
}
