package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.upline.graph.CompressedGraph;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.MemberColumns;
import org.upline.model.CountingRule.Unit;
import org.upline.model.SourceRow;

/**
 * Which units of a counted tree a chart shows, in the order of its nodes, and what is told of each. {@link RecruitmentTree}
 * makes its tree of them, so both number the nodes alike.
 */
public final class MemberNodes implements NodeDetails {
    private final CountedTree tree;
    private final int[] units;
    private final int firstLevel;

    private MemberNodes(CountedTree tree, int[] units, int firstLevel) {
        this.tree = tree;
        this.units = units;
        this.firstLevel = firstLevel;
    }

    /** All units, in the order of member ids. */
    public static MemberNodes whole(CountedTree tree) {
        return new MemberNodes(tree, IntStream.range(0, tree.units()).toArray(), 1);
    }

    /** One unit and all below, level by level. */
    public static MemberNodes below(CountedTree tree, int top) {
        CompressedGraph children = tree.children();
        int[] units = new int[tree.downline(top) + 1];
        units[0] = top;
        int found = 1;
        for (int next = 0; next < found; next++) {
            for (int at = children.begin(units[next]); at < children.begin(units[next] + 1); at++) {
                units[found++] = children.head(at);
            }
        }
        return new MemberNodes(tree, units, tree.level(top));
    }

    CountedTree tree() {
        return tree;
    }

    /** Number of units; placeholders have the numbers behind them. */
    int size() {
        return units.length;
    }

    int unit(int node) {
        return units[node];
    }

    /** Level of the topmost. */
    int firstLevel() {
        return firstLevel;
    }

    @Override
    public List<String> person(int node) {
        String name = tree.columns().name(tree.member(units[node]));
        String id = tree.memberId(units[node]);
        return name.isEmpty() ? List.of(id) : List.of(name, id);
    }

    @Override
    public List<SourceRow> rows(int node) {
        MemberColumns columns = tree.columns();
        if (tree.rule().unit() == Unit.ACCOUNTS) {
            return List.of(columns.row(tree.member(units[node])));
        }
        List<SourceRow> rows = new ArrayList<>();
        for (int member : columns.persons().members(tree.person(units[node]))) {
            rows.add(columns.row(member));
        }
        return rows;
    }

    @Override
    public long downlineFeesFen(int node) {
        return tree.downlineFeesFen(units[node]);
    }
}
