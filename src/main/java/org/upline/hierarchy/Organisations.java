package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.upline.graph.BottomUpOrder;

/**
 * The organisations of a case, and all of them together. As soon as one of them reaches the levels of {@code base}, the
 * headcounts of all may be added up (公通字〔2013〕37号 part 1), and so is the money; before that the largest figure of any one
 * of them stands.
 *
 * @param organisations by headcount, largest first, then by root
 * @param added whether the figures together are sums
 * @param legalHeadcount of all organisations, or of the largest
 * @param legalLevels of the deepest
 * @param downlineFeesFen of all, or the largest
 * @param thresholds these figures against the rules for organisations
 * @param rule by which all figures are counted
 */
public record Organisations(
        List<Organisation> organisations,
        boolean added,
        long legalHeadcount,
        int legalLevels,
        long downlineFeesFen,
        List<ThresholdCheck> thresholds,
        RuleWords rule) {

    /** O(n). */
    public static Organisations of(CountedTree tree, Thresholds thresholds) {
        int[] absentAbove = absentAbove(tree);
        Map<Integer, Tally> byAbsent = new TreeMap<>(Comparator.reverseOrder());
        List<Tally> tallies = new ArrayList<>();
        for (int unit = 0; unit < tree.units(); unit++) {
            if (tree.parent(unit) < 0) {
                int absent = absentAbove[tree.member(unit)];
                Tally tally = absent == MemberColumns.NONE
                        ? new Tally(tree.memberId(unit), false, tree.columns().name(tree.member(unit)))
                        : byAbsent.computeIfAbsent(
                                absent, a -> new Tally(tree.columns().missing(a), true, ""));
                if (absent == MemberColumns.NONE) {
                    tallies.add(tally);
                }
                tally.add(tree, unit);
            }
        }
        tallies.addAll(byAbsent.values());
        tallies.sort(Comparator.comparingInt((Tally tally) -> tally.heads)
                .reversed()
                .thenComparing(tally -> tally.root)
                .thenComparing(tally -> tally.absent));
        return together(tree, tallies, thresholds);
    }

    private static Organisations together(CountedTree tree, List<Tally> tallies, Thresholds thresholds) {
        boolean added = tree.maxLevel() >= thresholds.baseLevels();
        long heads = 0;
        long fees = 0;
        List<Organisation> organisations = new ArrayList<>();
        for (Tally tally : tallies) {
            organisations.add(tally.organisation(organisations.size() + 1, thresholds));
            heads = added ? heads + tally.heads : Math.max(heads, tally.heads);
            fees = added ? Math.addExact(fees, tally.feesFen) : Math.max(fees, tally.feesFen);
        }
        return new Organisations(
                List.copyOf(organisations),
                added,
                heads,
                tree.maxLevel(),
                fees,
                thresholds.organisation(heads, tree.maxLevel(), fees),
                RuleWords.of(tree.rule()));
    }

    /**
     * By member, the reference to the absent id at the top of his line in the forest of all members, {@link
     * MemberColumns#NONE} where the top names nobody. Taken before exclusion: those below an excluded member stay with the
     * others below the absent one.
     */
    private static int[] absentAbove(CountedTree tree) {
        Forest forest = tree.forest();
        int[] parents = forest.parents();
        int[] absent = new int[parents.length];
        int[] order = BottomUpOrder.of(parents);
        for (int at = order.length - 1; at >= 0; at--) {
            int member = order[at];
            int named = tree.columns().above(forest.tree(), member);
            absent[member] = parents[member] >= 0 ? absent[parents[member]] : Math.min(named, MemberColumns.NONE);
        }
        return absent;
    }

    /** The figures of one organisation while its roots are met. */
    private static final class Tally {
        private final String root;
        private final boolean absent;
        private final String name;
        private int roots;
        private int heads;
        private int levels;
        private long feesFen;

        Tally(String root, boolean absent, String name) {
            this.root = root;
            this.absent = absent;
            this.name = name;
        }

        void add(CountedTree tree, int unit) {
            roots++;
            heads += tree.legalHeadcount(unit);
            levels = Math.max(levels, tree.legalLevels(unit));
            feesFen = Math.addExact(feesFen, tree.downlineFeesFen(unit));
        }

        Organisation organisation(int rank, Thresholds thresholds) {
            return new Organisation(
                    rank,
                    root,
                    absent,
                    name,
                    roots,
                    heads,
                    levels,
                    feesFen,
                    thresholds.organisation(heads, levels, feesFen));
        }
    }
}
