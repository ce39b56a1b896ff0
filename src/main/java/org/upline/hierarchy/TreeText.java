package org.upline.hierarchy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.upline.graph.CompressedGraph;
import org.upline.model.CountingRule;
import org.upline.model.Message;

/**
 * A tree as rows of text. Units are picked level by level, so that the upper levels show first whatever the shape; below
 * each unit, those who are not shown fold into one row that says how many they are and on how many levels.
 *
 * <p>Costs O(n); the number of rows is bounded, at most two for each unit picked; no recursion.
 */
public final class TreeText {
    /**
     * A row, to be put into words where it is shown.
     *
     * @param indent box characters that lead to the row, empty at the top
     * @param label {@code hierarchy.tree.unit} with member id, name, level, downline; or {@code hierarchy.tree.folded.persons}
     *     or {@code .accounts} with the number of units and levels. Names come as seized: escape them for the terminal
     */
    public record Row(String indent, Message label) {}

    private final CountedTree tree;
    private final CompressedGraph children;

    /** The units picked, level by level; the children picked of one stand side by side. */
    private final int[] picked;

    private final int[] firstChild;
    private final int[] childrenPicked;
    private int count;

    private TreeText(CountedTree tree, int maxUnits) {
        this.tree = tree;
        this.children = tree.children();
        int room = Math.min(maxUnits, tree.units());
        picked = new int[room];
        firstChild = new int[room];
        childrenPicked = new int[room];
    }

    /**
     * All trees, by smallest id.
     *
     * @param depth levels to show, at least 1
     * @param maxUnits units to show, at least 1
     */
    public static List<Row> rows(CountedTree tree, int depth, int maxUnits) {
        int[] roots = Arrays.stream(TreeTable.order(tree)).limit(tree.roots()).toArray();
        return new TreeText(tree, maxUnits).rows(roots, depth);
    }

    /**
     * The part below one member, with himself on top.
     *
     * @param id as in {@link UnitLookup#unit}
     * @param depth levels to show, his own included, at least 1
     */
    public static List<Row> rows(CountedTree tree, String id, int depth, int maxUnits) {
        int top = UnitLookup.unit(tree, id);
        return new TreeText(tree, maxUnits).rows(new int[] {top}, depth);
    }

    private List<Row> rows(int[] tops, int depth) {
        for (int i = 0; i < tops.length && count < picked.length; i++) {
            picked[count++] = tops[i];
        }
        int topsPicked = count;
        int levelEnd = count;
        int levelsShown = 1;
        for (int at = 0; at < count; at++) {
            if (at == levelEnd) {
                levelsShown++;
                levelEnd = count;
            }
            if (levelsShown < depth) {
                pickChildren(at);
            }
        }
        List<Row> rows = new ArrayList<>();
        for (int at = 0; at < topsPicked; at++) {
            write(at, rows);
        }
        if (topsPicked < tops.length) {
            rows.add(new Row("", folded(Arrays.copyOfRange(tops, topsPicked, tops.length))));
        }
        return rows;
    }

    private void pickChildren(int at) {
        firstChild[at] = count;
        int unit = picked[at];
        for (int c = children.begin(unit); c < children.begin(unit + 1) && count < picked.length; c++) {
            picked[count++] = children.head(c);
        }
        childrenPicked[at] = count - firstChild[at];
    }

    /** A row still to be written: a picked unit, or what is folded below it. */
    private record Pending(int at, boolean fold, String indent, String indentBelow) {}

    private void write(int top, List<Row> rows) {
        Deque<Pending> pending = new ArrayDeque<>();
        pending.push(new Pending(top, false, "", ""));
        while (!pending.isEmpty()) {
            Pending next = pending.pop();
            if (next.fold) {
                rows.add(new Row(next.indent, folded(hiddenChildren(next.at))));
                continue;
            }
            rows.add(new Row(next.indent, label(picked[next.at])));
            boolean hidden = childrenPicked[next.at] < children.degree(picked[next.at]);
            if (hidden) {
                pending.push(new Pending(next.at, true, next.indentBelow + "└─ ", ""));
            }
            for (int c = childrenPicked[next.at] - 1; c >= 0; c--) {
                boolean last = !hidden && c == childrenPicked[next.at] - 1;
                pending.push(new Pending(
                        firstChild[next.at] + c,
                        false,
                        next.indentBelow + (last ? "└─ " : "├─ "),
                        next.indentBelow + (last ? "   " : "│  ")));
            }
        }
    }

    private int[] hiddenChildren(int at) {
        int from = children.begin(picked[at]) + childrenPicked[at];
        int[] hidden = new int[children.begin(picked[at] + 1) - from];
        for (int i = 0; i < hidden.length; i++) {
            hidden[i] = children.head(from + i);
        }
        return hidden;
    }

    private Message label(int unit) {
        return Message.of(
                "hierarchy.tree.unit",
                tree.memberId(unit),
                tree.columns().name(tree.member(unit)),
                tree.level(unit),
                tree.downline(unit));
    }

    private Message folded(int[] units) {
        int heads = 0;
        int levels = 0;
        for (int unit : units) {
            heads += tree.legalHeadcount(unit);
            levels = Math.max(levels, tree.legalLevels(unit));
        }
        String unit = CountingRule.word(tree.rule().unit());
        return Message.of("hierarchy.tree.folded." + unit, heads, levels);
    }
}
