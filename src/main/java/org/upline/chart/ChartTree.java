package org.upline.chart;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.upline.graph.CompressedGraph;

/**
 * The forest a chart shows, free of how it was counted: per node an id, lines of text, the parent and a role. Nodes are
 * numbered from 0; siblings, and roots, keep the order of their numbers.
 *
 * <p>A root stands on the first level, a child one below its parent. A {@link NodeRole#PLACEHOLDER} is a root that is
 * not counted, so it stands one above the first level and its children on it.
 *
 * <p>The lists handed in may decode their values one by one as they are asked for; they must not change. Building costs
 * O(n) and 20 bytes a node.
 */
public final class ChartTree {
    private final List<String> ids;
    private final List<List<String>> lines;
    /** Empty where nothing more is known than the lines. */
    private final List<List<String>> details;

    private final List<NodeRole> roles;
    private final int[] parents;
    private final int[] people;
    private final int[] levels;
    private final int firstLevel;
    private final CompressedGraph children;
    private final int[] order;
    private final int[] level;
    private final int[] headsPerLevel;
    private final int topLevel;
    private final int lastLevel;

    private ChartTree(
            List<String> ids,
            List<List<String>> lines,
            List<List<String>> details,
            int[] parents,
            List<NodeRole> roles,
            int[] people,
            int[] levels,
            int firstLevel,
            int[] headsPerLevel) {
        for (int parent : parents) {
            if (parent >= parents.length) {
                throw new IllegalArgumentException("no such parent: " + parent);
            }
        }
        this.ids = ids;
        this.lines = lines;
        this.details = details;
        this.roles = roles;
        this.parents = parents;
        this.people = people;
        this.levels = levels;
        this.firstLevel = firstLevel;
        this.children = CompressedGraph.ofParents(parents);
        this.order = new int[parents.length];
        this.level = new int[parents.length];
        sortByLevel();
        this.topLevel = Arrays.stream(level).min().orElse(firstLevel);
        this.lastLevel = Arrays.stream(level).max().orElse(firstLevel - 1);
        this.headsPerLevel = headsPerLevel.length > 0 ? headsPerLevel : countHeads();
    }

    /**
     * A tree in which every node is one member or one placeholder.
     *
     * @param ids of the nodes, shown as they are given
     * @param lines of each node's label, the most important first (such as name, id, "直推 5 · 下线 320")
     * @param parents number of each node's parent, negative for a root
     * @param roles of the nodes, none of them {@link NodeRole#FOLDED}
     * @param firstLevel level of the roots, 1 for a whole organisation; higher where the chart begins at a member below
     * @throws IllegalArgumentException if the columns differ in length, a parent does not exist, parents form a cycle, or
     *     a placeholder has a parent
     */
    public static ChartTree of(
            List<String> ids, List<List<String>> lines, int[] parents, List<NodeRole> roles, int firstLevel) {
        if (lines.size() != ids.size() || parents.length != ids.size() || roles.size() != ids.size()) {
            throw new IllegalArgumentException("columns of different length");
        }
        int[] people = new int[parents.length];
        int[] levels = new int[parents.length];
        for (int node = 0; node < parents.length; node++) {
            NodeRole role = roles.get(node);
            if (role == NodeRole.FOLDED) {
                throw new IllegalArgumentException("only Folding makes folded nodes: " + node);
            }
            people[node] = role == NodeRole.PLACEHOLDER ? 0 : 1;
            levels[node] = 1;
        }
        return new ChartTree(ids, lines, List.of(), parents.clone(), roles, people, levels, firstLevel, new int[0]);
    }

    /** The same tree with what more is known of each node, for a reader who asks for it. */
    public ChartTree detailed(List<List<String>> known) {
        return new ChartTree(ids, lines, known, parents, roles, people, levels, firstLevel, headsPerLevel);
    }

    /** The same tree with other ids, for a reader who must not see the true ones; an empty one is not shown at all. */
    public ChartTree named(UnaryOperator<String> shown) {
        return new ChartTree(
                new Listing<>(size(), node -> shown.apply(ids.get(node))),
                lines,
                details,
                parents,
                roles,
                people,
                levels,
                firstLevel,
                headsPerLevel);
    }

    /**
     * What {@link Folding} makes of this tree: other nodes, the same heads on the same levels.
     *
     * @param from number in this tree of each node that is not folded; those that are come last and have none
     * @param people heads each node stands for
     * @param levels levels each node stands for, its own the first
     */
    ChartTree folded(List<String> ids, int[] from, int[] parents, List<NodeRole> roles, int[] people, int[] levels) {
        return new ChartTree(
                ids,
                new Listing<>(ids.size(), node -> node < from.length ? lines.get(from[node]) : List.of()),
                new Listing<>(ids.size(), node -> node < from.length ? details(from[node]) : List.of()),
                parents,
                roles,
                people,
                levels,
                firstLevel,
                headsPerLevel);
    }

    private void sortByLevel() {
        int found = 0;
        for (int node = 0; node < parents.length; node++) {
            boolean placeholder = roles.get(node) == NodeRole.PLACEHOLDER;
            if (parents[node] < 0) {
                level[node] = placeholder ? firstLevel - 1 : firstLevel;
                order[found++] = node;
            } else if (placeholder) {
                throw new IllegalArgumentException("a placeholder has no parent: " + node);
            }
        }
        for (int next = 0; next < found; next++) {
            int node = order[next];
            for (int at = children.begin(node); at < children.begin(node + 1); at++) {
                int child = children.head(at);
                level[child] = level[node] + 1;
                order[found++] = child;
            }
        }
        if (found < parents.length) {
            throw new IllegalArgumentException("the parents form a cycle");
        }
    }

    private int[] countHeads() {
        int[] heads = new int[Math.max(0, lastLevel - firstLevel + 1)];
        for (int node = 0; node < parents.length; node++) {
            if (level[node] >= firstLevel) {
                heads[level[node] - firstLevel] += people[node];
            }
        }
        return heads;
    }

    /** Number of nodes. */
    public int size() {
        return parents.length;
    }

    /** Id of the node; of a folded one {@code …} and the id of its parent, which no writer shows as a member's. */
    public String id(int node) {
        return ids.get(node);
    }

    /** Lines of the label as they were given; none for a folded node. */
    public List<String> lines(int node) {
        return lines.get(node);
    }

    /** What is known of the node, its lines if nothing more; none for a folded node. */
    public List<String> details(int node) {
        return details.isEmpty() ? lines(node) : details.get(node);
    }

    /** Number of the parent, negative for a root. */
    public int parent(int node) {
        return parents[node];
    }

    public NodeRole role(int node) {
        return roles.get(node);
    }

    /** Heads the node stands for: 1 for a member, 0 for a placeholder. */
    public int people(int node) {
        return people[node];
    }

    /** Levels the node stands for, its own the first: 1 unless it is folded. */
    public int levels(int node) {
        return levels[node];
    }

    /** Level of the node, counted as its organisation counts. */
    public int level(int node) {
        return level[node];
    }

    /** The children of each node, in ascending order. */
    public CompressedGraph children() {
        return children;
    }

    /** All nodes by level, parents before their children. */
    public int[] order() {
        return order.clone();
    }

    /** Level of the roots that are members. */
    public int firstLevel() {
        return firstLevel;
    }

    /** Level of the top row: {@link #firstLevel}, or one less where there is a placeholder. */
    public int topLevel() {
        return topLevel;
    }

    /** Level of the lowest row that has a node; one less than {@link #topLevel} in an empty tree. */
    public int lastLevel() {
        return lastLevel;
    }

    /** Heads on each level from the first on, folded ones included: folding does not change this. */
    public int[] headsPerLevel() {
        return headsPerLevel.clone();
    }
}
