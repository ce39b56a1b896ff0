package org.upline.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.MemberColumns;
import org.upline.model.Message;

/**
 * Makes the chart's tree of a counted one: a node for each unit, in the order of member ids, and above those whose
 * referrer is in no row a placeholder that is nobody.
 */
public final class RecruitmentTree {
    private final CountedTree tree;
    private final Map<String, NodeRole> roles;
    private final Function<Message, String> words;
    private final List<String> ids = new ArrayList<>();
    private final List<List<String>> lines = new ArrayList<>();
    private final List<NodeRole> nodeRoles = new ArrayList<>();

    private RecruitmentTree(CountedTree tree, Map<String, NodeRole> roles, Function<Message, String> words) {
        this.tree = tree;
        this.roles = roles;
        this.words = words;
    }

    /**
     * The whole organisation.
     *
     * @param roles of units by their member id; all others are participants
     * @param words puts the figures on the labels into words
     */
    public static ChartTree whole(CountedTree tree, Map<String, NodeRole> roles, Function<Message, String> words) {
        RecruitmentTree made = new RecruitmentTree(tree, roles, words);
        int[] units = new int[tree.units()];
        for (int unit = 0; unit < units.length; unit++) {
            units[unit] = unit;
        }
        return made.build(units, 1);
    }

    /** The part below one unit, with the unit on top, on the level it has in the whole. */
    public static ChartTree below(
            CountedTree tree, int top, Map<String, NodeRole> roles, Function<Message, String> words) {
        return new RecruitmentTree(tree, roles, words).build(unitsFrom(tree, top), tree.level(top));
    }

    private static int[] unitsFrom(CountedTree tree, int top) {
        int[] units = new int[tree.downline(top) + 1];
        units[0] = top;
        int found = 1;
        for (int next = 0; next < found; next++) {
            for (int at = tree.children().begin(units[next]);
                    at < tree.children().begin(units[next] + 1);
                    at++) {
                units[found++] = tree.children().head(at);
            }
        }
        return units;
    }

    private ChartTree build(int[] units, int firstLevel) {
        int[] node = new int[tree.units()];
        for (int at = 0; at < units.length; at++) {
            int unit = units[at];
            node[unit] = at;
            ids.add(tree.memberId(unit));
            lines.add(label(unit));
            nodeRoles.add(roles.getOrDefault(tree.memberId(unit), NodeRole.PARTICIPANT));
        }
        Map<String, Integer> placeholders = new LinkedHashMap<>();
        List<Integer> parents = new ArrayList<>();
        for (int at = 0; at < units.length; at++) {
            int parent = tree.parent(units[at]);
            if (parent >= 0) {
                parents.add(firstLevel > 1 && at == 0 ? -1 : node[parent]);
            } else {
                parents.add(placeholder(units[at], firstLevel, placeholders, units.length));
            }
        }
        for (String absent : placeholders.keySet()) {
            ids.add(absent);
            lines.add(List.of(absent));
            nodeRoles.add(NodeRole.PLACEHOLDER);
            parents.add(-1);
        }
        return ChartTree.of(
                ids, lines, parents.stream().mapToInt(Integer::intValue).toArray(), nodeRoles, firstLevel);
    }

    /** Number of the node that stands for the absent referrer of a root, −1 if the root simply has none. */
    private int placeholder(int root, int firstLevel, Map<String, Integer> placeholders, int members) {
        MemberColumns columns = tree.columns();
        int above = columns.above(tree.rule().tree(), tree.member(root));
        if (above >= MemberColumns.NONE || firstLevel > 1) {
            return -1;
        }
        return placeholders.computeIfAbsent(columns.missing(above), absent -> members + placeholders.size());
    }

    private List<String> label(int unit) {
        String name = tree.columns().name(tree.member(unit));
        String figures = words.apply(Message.of("chart.node.figures", tree.direct(unit), tree.downline(unit)));
        return name.isEmpty() ? List.of(tree.memberId(unit), figures) : List.of(name, tree.memberId(unit), figures);
    }
}
