package org.upline.chart;

import java.util.ArrayList;
import java.util.List;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.MemberColumns;
import org.upline.model.CountingRule.Unit;
import org.upline.model.SourceRow;

/**
 * What is told of the units of a counted tree that a chart shows, by the numbers that {@link RecruitmentTree#branches} gives
 * its nodes.
 */
public final class MemberNodes implements NodeDetails {
    private final CountedTree tree;
    private final int[] units;
    private final PersonText text;

    /**
     * @param tops as the chart's tree was made with
     * @param text what is shown of a person
     */
    public MemberNodes(CountedTree tree, List<Integer> tops, PersonText text) {
        this.tree = tree;
        this.units = RecruitmentTree.units(tree, tops);
        this.text = text;
    }

    @Override
    public List<String> person(int node) {
        return text.person(units[node]);
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
