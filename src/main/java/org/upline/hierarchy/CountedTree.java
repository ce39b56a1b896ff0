package org.upline.hierarchy;

import java.util.Arrays;
import org.upline.graph.CompressedGraph;
import org.upline.model.CountingRule;

/**
 * A forest of units (persons or accounts) with every figure by one rule. Units are 0 … {@link #units()}−1 in plain string
 * order of their ids: of member ids if accounts are counted, of person ids if persons are.
 *
 * <p>Figures come in two families. The exclusive one, as expert reports quote it, leaves the unit himself out: {@link
 * #direct}, {@link #downline}, {@link #levelsBelow}. The legal one counts him and his own layer: {@link #legalHeadcount},
 * {@link #legalLevels}.
 *
 * <p>Unchangeable; every figure is an array look-up.
 */
public final class CountedTree {
    private final MemberColumns columns;
    private final CountingRule rule;
    private final Forest forest;
    private final int[] unitOf;
    private final int[] account;
    private final int[] parent;
    private final TreeMetrics metrics;
    private final int[] perLevel;

    CountedTree(
            MemberColumns columns,
            CountingRule rule,
            Forest forest,
            int[] unitOf,
            int[] account,
            int[] parent,
            TreeMetrics metrics) {
        this.columns = columns;
        this.rule = rule;
        this.forest = forest;
        this.unitOf = unitOf;
        this.account = account;
        this.parent = parent;
        this.metrics = metrics;
        this.perLevel = new int[Arrays.stream(metrics.level()).max().orElse(0)];
        for (int level : metrics.level()) {
            perLevel[level - 1]++;
        }
    }

    public MemberColumns columns() {
        return columns;
    }

    /** The rule all figures are counted by. */
    public CountingRule rule() {
        return rule;
    }

    /** The forest of all members, before exclusion and folding. */
    public Forest forest() {
        return forest;
    }

    /** Number of units. */
    public int units() {
        return account.length;
    }

    /** Number of units on level 1. */
    public int roots() {
        return perLevel.length == 0 ? 0 : perLevel[0];
    }

    /** The deepest level, 0 without units. */
    public int maxLevel() {
        return perLevel.length;
    }

    /** Number of units on each level, level 1 first. */
    public int[] perLevel() {
        return perLevel.clone();
    }

    /** The unit a member belongs to; negative if the rule excludes him. */
    public int unitOf(int member) {
        return unitOf[member];
    }

    /** The member that stands for the unit: itself, or the person's shallowest kept one. */
    public int member(int unit) {
        return account[unit];
    }

    /** Id of that member. */
    public String memberId(int unit) {
        return columns.id(account[unit]);
    }

    /** Index of the person the unit is or belongs to. */
    public int person(int unit) {
        return columns.person(account[unit]);
    }

    /** The unit above, negative for a root. */
    public int parent(int unit) {
        return parent[unit];
    }

    /** A copy of the parents of all units. */
    public int[] parents() {
        return parent.clone();
    }

    /** The children of each unit, ascending; built anew, O(n). */
    public CompressedGraph children() {
        return CompressedGraph.ofParents(parent);
    }

    /** 所处层级, counted from the top, a root has 1. */
    public int level(int unit) {
        return metrics.level()[unit];
    }

    /** 直推人数. */
    public int direct(int unit) {
        return metrics.direct()[unit];
    }

    /** 下线人数: distinct units below, without himself. */
    public int downline(int unit) {
        return metrics.downline()[unit];
    }

    /** 下线层数, without his own. */
    public int levelsBelow(int unit) {
        return metrics.levelsBelow()[unit];
    }

    /** Heads with himself. */
    public int legalHeadcount(int unit) {
        return downline(unit) + 1;
    }

    /** Levels with his own. */
    public int legalLevels(int unit) {
        return levelsBelow(unit) + 1;
    }

    /** Fees of all units below, without his own. */
    public long downlineFeesFen(int unit) {
        return metrics.downlineFeesFen()[unit];
    }
}
