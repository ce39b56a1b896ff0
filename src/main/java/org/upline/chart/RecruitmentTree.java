package org.upline.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.upline.graph.CompressedGraph;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.MemberColumns;
import org.upline.model.Message;

/**
 * Makes the chart's tree of a counted one: a node for each unit, in the order of member ids, and above those whose
 * referrer is in no row a placeholder that is nobody. O(n); lines of text are made when they are asked for.
 */
public final class RecruitmentTree {
    private final CountedTree tree;
    private final PersonText text;

    private RecruitmentTree(CountedTree tree, PersonText text) {
        this.tree = tree;
        this.text = text;
    }

    /**
     * The whole organisation, with what charts usually show of a person.
     *
     * @param roles of units by their member id; all others are participants
     * @param words puts the figures on the labels into words
     */
    public static ChartTree whole(CountedTree tree, Map<String, NodeRole> roles, Function<Message, String> words) {
        return whole(tree, new PersonText(tree, roles, Presentation.USUAL, UnaryOperator.identity(), words));
    }

    /** The whole organisation. */
    public static ChartTree whole(CountedTree tree, PersonText text) {
        return branches(tree, List.of(), text);
    }

    /**
     * The branches of some units, themselves on top, and their ways to the root; nobody else of those beside the ways. Each
     * stands on the level he has in the whole.
     *
     * @param tops none of them for the whole organisation
     */
    public static ChartTree branches(CountedTree tree, List<Integer> tops, PersonText text) {
        return new RecruitmentTree(tree, text).build(units(tree, tops));
    }

    /** The units of that tree in the order of its nodes, which is theirs; placeholders come behind them. */
    public static int[] units(CountedTree tree, List<Integer> tops) {
        if (tops.isEmpty()) {
            return IntStream.range(0, tree.units()).toArray();
        }
        BitSet chosen = new BitSet();
        int[] queue = new int[tree.units()];
        CompressedGraph children = tree.children();
        for (int top : tops) {
            int found = 0;
            if (!chosen.get(top)) {
                chosen.set(top);
                queue[found++] = top;
            }
            for (int next = 0; next < found; next++) {
                for (int at = children.begin(queue[next]); at < children.begin(queue[next] + 1); at++) {
                    int child = children.head(at);
                    if (!chosen.get(child)) {
                        chosen.set(child);
                        queue[found++] = child;
                    }
                }
            }
        }
        BitSet ways = new BitSet();
        for (int top : tops) {
            for (int above = tree.parent(top); above >= 0 && !ways.get(above); above = tree.parent(above)) {
                ways.set(above);
            }
        }
        chosen.or(ways);
        return chosen.stream().toArray();
    }

    private ChartTree build(int[] units) {
        int[] node = new int[tree.units()];
        for (int at = 0; at < units.length; at++) {
            node[units[at]] = at;
        }
        Map<String, Integer> placeholders = new LinkedHashMap<>();
        int[] parents = new int[units.length];
        for (int at = 0; at < units.length; at++) {
            int parent = tree.parent(units[at]);
            parents[at] = parent >= 0 ? node[parent] : placeholder(units[at], placeholders, units.length);
        }
        List<String> absent = new ArrayList<>(placeholders.keySet());
        int size = units.length + absent.size();
        parents = Arrays.copyOf(parents, size);
        Arrays.fill(parents, units.length, size, -1);
        List<NodeRole> roles = new ArrayList<>(size);
        for (int unit : units) {
            roles.add(text.role(unit));
        }
        absent.forEach(id -> roles.add(NodeRole.PLACEHOLDER));
        int members = units.length;
        return ChartTree.of(
                        new Listing<>(size, at -> at < members ? tree.memberId(units[at]) : absent.get(at - members)),
                        new Listing<>(
                                size, at -> at < members ? text.lines(units[at]) : nobody(absent.get(at - members))),
                        parents,
                        roles,
                        1)
                .detailed(new Listing<>(
                        size, at -> at < members ? text.details(units[at]) : nobody(absent.get(at - members))));
    }

    private List<String> nobody(String absent) {
        String id = text.id(absent);
        return id.isEmpty() ? List.of() : List.of(id);
    }

    /** Number of the node that stands for the absent referrer of a root, −1 if the root simply has none. */
    private int placeholder(int root, Map<String, Integer> placeholders, int members) {
        MemberColumns columns = tree.columns();
        int above = columns.above(tree.rule().tree(), tree.member(root));
        if (above >= MemberColumns.NONE) {
            return -1;
        }
        return placeholders.computeIfAbsent(columns.missing(above), absent -> members + placeholders.size());
    }
}
