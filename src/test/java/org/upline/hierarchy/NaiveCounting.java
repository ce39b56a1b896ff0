package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.graph.DefaultDirectedGraph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Exclusion;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;
import org.upline.model.Member;

/**
 * The counting rules once more, as literally and slowly as they read: maps of ids, one walk up or down for every question,
 * persons by comparing every pair, everything below by JGraphT's breadth-first search.
 */
final class NaiveCounting {
    private static final Set<String> NOBODY = Set.of("", "0", "-1", "无", "null", "none", "\\n", "-");

    /** What a value of {@link RandomCase} stands for when compared; placeholders are absent. */
    private static final Map<String, String> SAME = Map.ofEntries(
            Map.entry("110105194912310021", "?110105194912310021"),
            Map.entry("11010519491231002X", "11010519491231002X"),
            Map.entry("11010519491231002x", "11010519491231002X"),
            Map.entry("110105491231002", "11010519491231002X"),
            Map.entry("410102197001010013", "410102197001010013"),
            Map.entry("123456789012345678", "?123456789012345678"),
            Map.entry("13900000001", "1"),
            Map.entry("+86 139-0000-0001", "1"),
            Map.entry("13900000002", "2"),
            Map.entry("6217000000000000011", "11"),
            Map.entry("6217 0000 0000 0000 011", "11"));

    private final Map<String, Member> members = new TreeMap<>();
    private final CountingRule rule;
    final Set<String> selfReferral = new TreeSet<>();
    final Set<String> missingReferrer = new TreeSet<>();
    final Set<String> missingReferrers = new TreeSet<>();
    final List<List<String>> cycles = new ArrayList<>();
    private final Map<String, String> parent = new HashMap<>();
    final List<MemberFigures> table = new ArrayList<>();

    NaiveCounting(List<Member> list, CountingRule rule) {
        this.rule = rule;
        list.forEach(member -> members.put(member.id(), member));
        repair();
        exclude();
        count();
    }

    private void repair() {
        for (Member member : members.values()) {
            String above = rule.tree() == Tree.REFERRAL ? member.referrer() : member.placement();
            if (above.equals(member.id())) {
                selfReferral.add(member.id());
            } else if (members.containsKey(above)) {
                parent.put(member.id(), above);
            } else if (!NOBODY.contains(above.toLowerCase(Locale.ROOT))) {
                missingReferrer.add(member.id());
                missingReferrers.add(above);
            }
        }
        Set<String> broken = new HashSet<>();
        for (String id : members.keySet()) {
            Set<String> walk = new LinkedHashSet<>();
            String at = id;
            while (at != null && walk.add(at)) {
                at = parent.get(at);
            }
            if (id.equals(at) && !broken.contains(id)) {
                cycles.add(walk.stream().sorted().toList());
                broken.addAll(walk);
            }
        }
        for (List<String> cycle : cycles) {
            parent.remove(cycle.stream().min(firstToJoin()).orElseThrow());
        }
    }

    private Comparator<String> firstToJoin() {
        return Comparator.comparing(
                        (String id) -> members.get(id).joined(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Comparator.naturalOrder());
    }

    private boolean excluded(String id) {
        Member member = members.get(id);
        return (rule.exclude().contains(Exclusion.INACTIVE) && member.inactive())
                || (rule.exclude().contains(Exclusion.BLANK) && member.blank())
                || (rule.exclude().contains(Exclusion.CHILDLESS)
                        && members.values().stream()
                                .noneMatch(other -> other.referrer().equals(id)
                                        && !other.id().equals(id)));
    }

    private void exclude() {
        Map<String, String> kept = new HashMap<>();
        for (String id : members.keySet()) {
            String above = parent.get(id);
            while (above != null && excluded(above)) {
                above = parent.get(above);
            }
            if (above != null) {
                kept.put(id, above);
            }
        }
        parent.clear();
        parent.putAll(kept);
    }

    private int level(String id) {
        return parent.containsKey(id) ? level(parent.get(id)) + 1 : 1;
    }

    private void count() {
        Map<String, String> standsFor = new HashMap<>();
        for (Set<String> unit : units()) {
            List<String> kept = unit.stream().filter(id -> !excluded(id)).toList();
            kept.stream()
                    .min(Comparator.comparingInt(this::level).thenComparing(firstToJoin()))
                    .ifPresent(first -> kept.forEach(id -> standsFor.put(id, first)));
        }
        Graph<String, DefaultEdge> tree = new DefaultDirectedGraph<>(DefaultEdge.class);
        standsFor.values().forEach(tree::addVertex);
        for (String unit : tree.vertexSet()) {
            if (parent.containsKey(unit)) {
                tree.addEdge(standsFor.get(parent.get(unit)), unit);
            }
        }
        for (String unit : tree.vertexSet()) {
            BreadthFirstIterator<String, DefaultEdge> walk = new BreadthFirstIterator<>(tree, unit);
            int heads = 0;
            int levels = 0;
            long fees = 0;
            while (walk.hasNext()) {
                String below = walk.next();
                heads++;
                levels = Math.max(levels, walk.getDepth(below) + 1);
                fees += below.equals(unit) ? 0 : fee(below, standsFor);
            }
            int level = 1;
            String at = unit;
            while (tree.inDegreeOf(at) > 0) {
                at = tree.getEdgeSource(tree.incomingEdgesOf(at).iterator().next());
                level++;
            }
            table.add(
                    new MemberFigures(unit, level, tree.outDegreeOf(unit), heads - 1, levels - 1, heads, levels, fees));
        }
        table.sort(Comparator.comparingInt(MemberFigures::level).thenComparing(MemberFigures::memberId));
    }

    private long fee(String unit, Map<String, String> standsFor) {
        return standsFor.entrySet().stream()
                .filter(entry -> entry.getValue().equals(unit))
                .mapToLong(entry -> members.get(entry.getKey()).feeFen())
                .sum();
    }

    private List<Set<String>> units() {
        if (rule.unit() == Unit.ACCOUNTS) {
            return members.keySet().stream().map(Set::of).collect(Collectors.toList());
        }
        Graph<String, DefaultEdge> same = new SimpleGraph<>(DefaultEdge.class);
        members.keySet().forEach(same::addVertex);
        for (Member one : members.values()) {
            for (Member other : members.values()) {
                if (one.id().compareTo(other.id()) < 0 && onePerson(one, other)) {
                    same.addEdge(one.id(), other.id());
                }
            }
        }
        return new ConnectivityInspector<>(same).connectedSets();
    }

    private static boolean onePerson(Member one, Member other) {
        boolean sameName = one.name().equals(other.name())
                && !one.name().isEmpty()
                && !one.name().equals("无");
        String number = SAME.get(one.idNumber());
        boolean sameNumber = number != null && number.equals(SAME.get(other.idNumber()));
        return (sameNumber && (sameName || !number.startsWith("?")))
                || (sameName && (same(one.phone(), other.phone()) || same(one.card(), other.card())));
    }

    private static boolean same(String one, String other) {
        return SAME.containsKey(one) && SAME.get(one).equals(SAME.get(other));
    }
}
