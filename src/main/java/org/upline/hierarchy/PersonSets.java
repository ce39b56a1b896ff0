package org.upline.hierarchy;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.upline.graph.DisjointSets;

/**
 * Members joined into persons, where some must stay apart. A set remembers in which part of which split its members stand;
 * two sets in different parts of one split never become one.
 */
final class PersonSets {
    private final DisjointSets sets;

    /** By the smallest member of a set: the part it is in, by the place of the split. Few sets have any. */
    private final Map<Integer, Map<Integer, Integer>> parts = new HashMap<>();

    PersonSets(int members) {
        sets = new DisjointSets(members);
    }

    int smallest(int member) {
        return sets.smallest(member);
    }

    /** Joins the two unless a split keeps them apart; false if it does. */
    boolean join(int one, int other) {
        if (parts.isEmpty()) {
            sets.union(one, other);
            return true;
        }
        int a = sets.smallest(one);
        int b = sets.smallest(other);
        if (!apart(a, b).isEmpty()) {
            return false;
        }
        if (a != b) {
            sets.union(a, b);
            Map<Integer, Integer> ofA = parts.remove(a);
            Map<Integer, Integer> ofB = parts.remove(b);
            Map<Integer, Integer> both = new HashMap<>(ofA == null ? Map.of() : ofA);
            both.putAll(ofB == null ? Map.of() : ofB);
            if (!both.isEmpty()) {
                parts.put(Math.min(a, b), both);
            }
        }
        return true;
    }

    /** The splits that keep the two apart. */
    SortedSet<Integer> apart(int one, int other) {
        Map<Integer, Integer> ofOne = parts.getOrDefault(sets.smallest(one), Map.of());
        Map<Integer, Integer> ofOther = parts.getOrDefault(sets.smallest(other), Map.of());
        SortedSet<Integer> splits = new TreeSet<>();
        ofOne.forEach((split, part) -> {
            if (!part.equals(ofOther.getOrDefault(split, part))) {
                splits.add(split);
            }
        });
        return splits;
    }

    /**
     * Keeps members apart. A set that has members of several parts, joined by a later decision, stays as it is and in no
     * part.
     *
     * @param split place of the split among the decisions
     * @param partOf by member, the part he is in
     * @return the sets that could not be parted, each by its smallest member
     */
    Collection<Integer> split(int split, Map<Integer, Integer> partOf) {
        Map<Integer, Integer> partOfSet = new HashMap<>();
        SortedSet<Integer> mixed = new TreeSet<>();
        partOf.forEach((member, part) -> {
            Integer other = partOfSet.putIfAbsent(sets.smallest(member), part);
            if (other != null && !other.equals(part)) {
                mixed.add(sets.smallest(member));
            }
        });
        partOfSet.keySet().removeAll(mixed);
        partOfSet.forEach(
                (set, part) -> parts.computeIfAbsent(set, s -> new HashMap<>()).put(split, part));
        return mixed;
    }
}
