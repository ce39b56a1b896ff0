package org.upline.chart;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;
import java.util.function.Function;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.MemberColumns;
import org.upline.model.Message;

/**
 * Makes the chart's tree of a counted one: a node for each unit, in the order of member ids, and above those whose
 * referrer is in no row a placeholder that is nobody.
 */
public final class RecruitmentTree {
    private final MemberNodes members;
    private final CountedTree tree;
    private final Map<String, NodeRole> roles;
    private final Function<Message, String> words;
    private final List<String> ids = new ArrayList<>();
    private final List<NodeRole> nodeRoles = new ArrayList<>();

    private RecruitmentTree(MemberNodes members, Map<String, NodeRole> roles, Function<Message, String> words) {
        this.members = members;
        this.tree = members.tree();
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
        return of(MemberNodes.whole(tree), roles, words);
    }

    /** The part below one unit, with the unit on top, on the level it has in the whole. */
    public static ChartTree below(
            CountedTree tree, int top, Map<String, NodeRole> roles, Function<Message, String> words) {
        return of(MemberNodes.below(tree, top), roles, words);
    }

    /** The tree of the units chosen; they have the first numbers, in their order. */
    public static ChartTree of(MemberNodes members, Map<String, NodeRole> roles, Function<Message, String> words) {
        return new RecruitmentTree(members, roles, words).build();
    }

    private ChartTree build() {
        int[] node = new int[tree.units()];
        for (int at = 0; at < members.size(); at++) {
            int unit = members.unit(at);
            node[unit] = at;
            ids.add(tree.memberId(unit));
            nodeRoles.add(roles.getOrDefault(tree.memberId(unit), NodeRole.PARTICIPANT));
        }
        boolean branch = members.firstLevel() > 1;
        Map<String, Integer> placeholders = new LinkedHashMap<>();
        List<Integer> parents = new ArrayList<>();
        for (int at = 0; at < members.size(); at++) {
            int parent = tree.parent(members.unit(at));
            if (parent >= 0) {
                parents.add(branch && at == 0 ? -1 : node[parent]);
            } else {
                parents.add(branch ? -1 : placeholder(members.unit(at), placeholders));
            }
        }
        for (String absent : placeholders.keySet()) {
            ids.add(absent);
            nodeRoles.add(NodeRole.PLACEHOLDER);
            parents.add(-1);
        }
        return ChartTree.of(
                ids,
                new Labels(),
                parents.stream().mapToInt(Integer::intValue).toArray(),
                nodeRoles,
                members.firstLevel());
    }

    /** Number of the node that stands for the absent referrer of a root, −1 if the root simply has none. */
    private int placeholder(int root, Map<String, Integer> placeholders) {
        MemberColumns columns = tree.columns();
        int above = columns.above(tree.rule().tree(), tree.member(root));
        if (above >= MemberColumns.NONE) {
            return -1;
        }
        return placeholders.computeIfAbsent(columns.missing(above), absent -> members.size() + placeholders.size());
    }

    /** The labels, made when they are asked for: of a large tree only a few are drawn. */
    private final class Labels extends AbstractList<List<String>> implements RandomAccess {
        @Override
        public List<String> get(int node) {
            if (node >= members.size()) {
                return List.of(ids.get(node));
            }
            int unit = members.unit(node);
            List<String> lines = new ArrayList<>(members.person(node));
            lines.add(words.apply(Message.of("chart.node.figures", tree.direct(unit), tree.downline(unit))));
            return lines;
        }

        @Override
        public int size() {
            return ids.size();
        }
    }
}
