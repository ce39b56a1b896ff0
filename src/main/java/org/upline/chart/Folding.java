package org.upline.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.upline.graph.CompressedGraph;

/**
 * Makes a large tree small enough to be looked at. Whatever is not drawn is put into one {@link NodeRole#FOLDED} node a
 * parent (one more for roots), the last of its children, which stands for all heads below that are not drawn. No head
 * is lost: the sum of {@link ChartTree#people} is the same before and after.
 *
 * <p>Nodes are drawn in the order of the heads in their subtree, largest first (ties: higher level, then lower number),
 * as long as there is room. So the heavy lines of an organisation come into sight first and single recruits beside them
 * are folded. A folded node never stands in for one single node that could have been drawn in its place.
 *
 * <p>O(n log n), without recursion.
 */
public final class Folding {
    private final ChartTree tree;
    private final CompressedGraph children;
    private final int[] order;
    /** Heads in the subtree of each node. */
    private final int[] heads;
    /** Lowest level in the subtree of each node. */
    private final int[] deepest;
    /** Levels from where depth is counted, 0 there. */
    private final int[] depth;

    private final BitSet drawn;
    /** Children of each node that are not drawn; the last entry counts roots. */
    private final int[] hidden;
    /** Nodes in the result if it were made now. */
    private int total;

    private final FoldingRule rule;

    private Folding(ChartTree tree, FoldingRule rule) {
        this.tree = tree;
        this.rule = rule;
        this.children = tree.children();
        this.order = tree.order();
        this.heads = new int[tree.size()];
        this.deepest = new int[tree.size()];
        this.depth = depths();
        this.drawn = new BitSet(tree.size() + 1);
        this.hidden = new int[tree.size() + 1];
        drawn.set(tree.size());
        for (int at = order.length - 1; at >= 0; at--) {
            int node = order[at];
            heads[node] = Math.addExact(heads[node], tree.people(node));
            deepest[node] = Math.max(deepest[node], tree.level(node) + tree.levels(node) - 1);
            hidden[parent(node)]++;
            if (tree.parent(node) >= 0) {
                heads[tree.parent(node)] = Math.addExact(heads[tree.parent(node)], heads[node]);
                deepest[tree.parent(node)] = Math.max(deepest[tree.parent(node)], deepest[node]);
            }
        }
        total = hidden[tree.size()] > 0 ? 1 : 0;
    }

    /** The tree with its wide and deep parts folded as the rule says; the tree itself if nothing has to be folded. */
    public static ChartTree fold(ChartTree tree, FoldingRule rule) {
        Folding folding = by(tree, rule);
        return folding.drawn.cardinality() == tree.size() + 1 ? tree : folding.result();
    }

    /** The nodes of the tree that are drawn as the rule says; all others are folded. */
    static BitSet drawn(ChartTree tree, FoldingRule rule) {
        return by(tree, rule).drawn.get(0, tree.size());
    }

    private static Folding by(ChartTree tree, FoldingRule rule) {
        Folding folding = new Folding(tree, rule);
        folding.drawKept();
        folding.drawHeaviest();
        folding.drawSingles();
        return folding;
    }

    private int[] depths() {
        int[] depths = new int[tree.size()];
        for (int node : order) {
            int parent = tree.parent(node);
            if (parent < 0) {
                depths[node] = tree.level(node) - tree.firstLevel();
            } else if (rule.from().isEmpty() || !rule.from().contains(tree.id(node))) {
                depths[node] = depths[parent] + 1;
            }
        }
        return depths;
    }

    private int parent(int node) {
        return tree.parent(node) < 0 ? tree.size() : tree.parent(node);
    }

    private void draw(int node) {
        drawn.set(node);
        total += hidden[node] > 0 ? 2 : 1;
        hidden[parent(node)]--;
        if (hidden[parent(node)] == 0 && drawn.get(parent(node))) {
            total--;
        }
    }

    private void drawKept() {
        if (rule.keep().isEmpty() && rule.from().isEmpty()) {
            return;
        }
        for (int node = 0; node < tree.size(); node++) {
            String id = tree.id(node);
            if (rule.keep().contains(id) || rule.from().contains(id)) {
                for (int way = node; way < tree.size() && !drawn.get(way); way = parent(way)) {
                    draw(way);
                }
            }
        }
    }

    /** Neither too deep nor too few below. A placeholder is nobody, so all heads under it are below it. */
    private boolean admitted(int node) {
        return depth[node] < rule.maxDepth() && heads[node] - Math.min(1, tree.people(node)) >= rule.leastBelow();
    }

    /** A parent has no fewer heads than a child and stands before it in the order, so it is drawn before it. */
    private void drawHeaviest() {
        long[] ranks = new long[order.length];
        for (int at = 0; at < order.length; at++) {
            ranks[at] = (long) (Integer.MAX_VALUE - heads[order[at]]) << Integer.SIZE | at;
        }
        Arrays.sort(ranks);
        for (long rank : ranks) {
            int node = order[(int) rank];
            if (drawn.get(node) || !admitted(node)) {
                continue;
            }
            boolean last = hidden[parent(node)] == 1;
            if (total + (hidden[node] > 0 ? 2 : 1) - (last ? 1 : 0) > rule.maxNodes()) {
                return;
            }
            draw(node);
        }
    }

    /** A folded node for one childless node takes as much room as that node itself. */
    private void drawSingles() {
        for (int node : order) {
            boolean only = !drawn.get(node) && drawn.get(parent(node)) && hidden[parent(node)] == 1;
            if (only && children.degree(node) == 0 && (admitted(node) || tree.role(node) == NodeRole.FOLDED)) {
                draw(node);
            }
        }
    }

    private ChartTree result() {
        List<String> ids = new ArrayList<>(total);
        int[] from = new int[drawn.cardinality() - 1];
        List<NodeRole> roles = new ArrayList<>(total);
        int[] parents = new int[total];
        int[] people = new int[total];
        int[] levels = new int[total];
        int[] numbers = new int[tree.size()];
        for (int node = drawn.nextSetBit(0); node < tree.size(); node = drawn.nextSetBit(node + 1)) {
            numbers[node] = ids.size();
            people[ids.size()] = tree.people(node);
            levels[ids.size()] = tree.levels(node);
            ids.add(tree.id(node));
            from[numbers[node]] = node;
            roles.add(tree.role(node));
        }
        for (int node = drawn.nextSetBit(0); node < tree.size(); node = drawn.nextSetBit(node + 1)) {
            parents[numbers[node]] = tree.parent(node) < 0 ? -1 : numbers[tree.parent(node)];
        }
        int[] folded = new int[tree.size() + 1];
        Arrays.fill(folded, -1);
        for (int node : order) {
            int parent = parent(node);
            if (drawn.get(node) || !drawn.get(parent)) {
                continue;
            }
            boolean root = parent == tree.size();
            if (folded[parent] < 0) {
                folded[parent] = ids.size();
                parents[ids.size()] = root ? -1 : numbers[parent];
                ids.add("…" + (root ? "" : tree.id(parent)));
                roles.add(NodeRole.FOLDED);
            }
            int at = folded[parent];
            int level = root ? tree.firstLevel() : tree.level(parent) + 1;
            people[at] = Math.addExact(people[at], heads[node]);
            levels[at] = Math.max(levels[at], deepest[node] - level + 1);
        }
        return tree.folded(ids, from, parents, roles, people, levels);
    }
}
