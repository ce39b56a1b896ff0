package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.upline.graph.DisjointSets;
import org.upline.model.Member;
import org.upline.model.Person;
import org.upline.model.Person.Join;
import org.upline.model.Person.JoinReason;

/**
 * Folds member rows into natural persons. Two members are one person, transitively, if they have
 * <ul>
 *   <li>the same valid identity number,
 *   <li>the same invalid identity number and the same name,
 *   <li>the same name and the same phone, or
 *   <li>the same name and the same bank card.
 * </ul>
 * Placeholders join nobody, neither as number nor as name. Every join is kept with its reason, also where the two were
 * joined by another one already. All members that share a key are joined to the one with the smallest id.
 *
 * <p>Costs O(n) hash look-ups per rule; no recursion.
 */
public final class PersonFolding {
    private static final Comparator<Member> BY_ID = Comparator.comparing(Member::id);

    private PersonFolding() {}

    /**
     * Folds all members of a case.
     *
     * @param members with ids that are unique, in any order
     * @return every member in exactly one person; by smallest member id in plain string order. The joins of a person are in
     *     the order of their reasons, then of the second member
     */
    public static List<Person> fold(List<Member> members) {
        List<Member> sorted = members.stream().sorted(BY_ID).toList();
        DisjointSets sets = new DisjointSets(sorted.size());
        List<Joined> joins = new ArrayList<>();
        for (JoinReason reason : JoinReason.values()) {
            join(reason, sorted, sets, joins);
        }
        Map<Integer, List<String>> membersOf = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) {
            int first = sets.smallest(i);
            if (first != i) {
                membersOf
                        .computeIfAbsent(
                                first,
                                f -> new ArrayList<>(List.of(sorted.get(f).id())))
                        .add(sorted.get(i).id());
            }
        }
        Map<Integer, List<Join>> joinsOf = new HashMap<>();
        for (Joined joined : joins) {
            joinsOf.computeIfAbsent(sets.smallest(joined.member), p -> new ArrayList<>())
                    .add(joined.join);
        }
        List<Person> persons = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            if (sets.smallest(i) == i) {
                String id = sorted.get(i).id();
                persons.add(new Person(
                        "P-" + id, membersOf.getOrDefault(i, List.of(id)), joinsOf.getOrDefault(i, List.of())));
            }
        }
        return persons;
    }

    private static void join(JoinReason reason, List<Member> members, DisjointSets sets, List<Joined> joins) {
        @Nullable
        String[] keys = members.parallelStream()
                .map(member -> JoinKeys.key(reason, member))
                .toArray(String[]::new);
        Map<String, Integer> firstWithKey = new HashMap<>(keys.length * 4 / 3 + 1);
        for (int i = 0; i < keys.length; i++) {
            String key = keys[i];
            Integer first = key == null ? null : firstWithKey.putIfAbsent(key, i);
            if (first != null) {
                sets.union(first, i);
                Member one = members.get(first);
                Member other = members.get(i);
                String number = Objects.requireNonNull(JoinKeys.number(reason, one));
                joins.add(new Joined(i, new Join(reason, one.id(), other.id(), number, one.row(), other.row())));
            }
        }
    }

    /** A join with the index of its second member. */
    private record Joined(int member, Join join) {}
}
