package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.upline.graph.TextIndex;
import org.upline.model.Finding;
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
 * <p>What an investigator decided goes before these rules, and of two decisions the later one before the earlier. Where
 * a decision keeps members with one key apart, each of the others is joined to the first with that key with whom he may be.
 *
 * <p>Costs O(n) hash look-ups per rule; no recursion.
 */
public final class PersonFolding {
    private static final Comparator<Member> BY_ID = Comparator.comparing(Member::id);

    private final List<Member> members;
    private final PersonSets sets;
    private final List<Joined> joins = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private PersonFolding(List<Member> members) {
        this.members = members;
        this.sets = new PersonSets(members.size());
    }

    /**
     * Folds all members of a case by the rules alone.
     *
     * @param members with ids that are unique, in any order
     * @return every member in exactly one person; by smallest member id in plain string order. The joins of a person are in
     *     the order of their reasons, then of the second member
     */
    public static List<Person> fold(List<Member> members) {
        return fold(members, List.of()).persons();
    }

    /**
     * Folds all members of a case by decisions and rules.
     *
     * @param members with ids that are unique, in any order
     * @param decisions in the order in which they were taken; ids that no member has are passed over
     */
    public static FoldedPersons fold(List<Member> members, List<PersonDecision> decisions) {
        PersonFolding folding = new PersonFolding(members.stream().sorted(BY_ID).toList());
        DecidedPersons decided = new DecidedPersons(folding.members, folding.sets, decisions);
        folding.joins.addAll(decided.joins());
        folding.findings.addAll(decided.findings());
        for (JoinReason reason : JoinReason.values()) {
            if (reason != JoinReason.BY_HAND) {
                folding.join(reason, decisions);
            }
        }
        return new FoldedPersons(folding.persons(), List.copyOf(folding.findings));
    }

    private List<Person> persons() {
        Map<Integer, List<String>> membersOf = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            int first = sets.smallest(i);
            if (first != i) {
                membersOf
                        .computeIfAbsent(
                                first,
                                f -> new ArrayList<>(List.of(members.get(f).id())))
                        .add(members.get(i).id());
            }
        }
        Map<Integer, List<Join>> joinsOf = new HashMap<>();
        for (Joined joined : joins) {
            joinsOf.computeIfAbsent(sets.smallest(joined.member), p -> new ArrayList<>())
                    .add(joined.join);
        }
        List<Person> persons = new ArrayList<>(members.size());
        for (int i = 0; i < members.size(); i++) {
            if (sets.smallest(i) == i) {
                String id = members.get(i).id();
                persons.add(new Person(
                        "P-" + id, membersOf.getOrDefault(i, List.of(id)), joinsOf.getOrDefault(i, List.of())));
            }
        }
        return persons;
    }

    private void join(JoinReason reason, List<PersonDecision> decisions) {
        TextIndex keys = TextIndex.of(members.size(), i -> JoinKeys.key(reason, members.get(i)));
        Map<Integer, KeptApart> keptApart = new HashMap<>();
        for (long pair : pairs(keys)) {
            int first = (int) pair;
            int member = (int) (pair >>> 32);
            if (sets.join(first, member)) {
                joins.add(joined(reason, first, member));
            } else {
                keptApart.computeIfAbsent(first, KeptApart::new).join(reason, member);
            }
        }
        keptApart.values().stream()
                .sorted(Comparator.comparingInt(apart -> apart.heads.get(0)))
                .map(apart -> apart.finding(reason, decisions))
                .forEach(findings::add);
    }

    /** Each member, in the upper half, whose key an earlier one has, with the first of these; ascending. */
    private static long[] pairs(TextIndex keys) {
        return keys.sharedByMoreThan(1).stream()
                .flatMapToLong(rows -> Arrays.stream(rows).skip(1).mapToLong(member -> (long) member << 32 | rows[0]))
                .sorted()
                .toArray();
    }

    private Joined joined(JoinReason reason, int first, int second) {
        Member one = members.get(first);
        Member other = members.get(second);
        String number = Objects.requireNonNull(JoinKeys.number(reason, one));
        return new Joined(second, new Join(reason, one.id(), other.id(), number, one.row(), other.row()));
    }

    /** Members with one key who may not all be one person: the first of each person. */
    private final class KeptApart {
        private final List<Integer> heads = new ArrayList<>();

        KeptApart(int first) {
            heads.add(first);
        }

        /** Joins a member to the first of them he may be joined to, other than the very first, who was tried. */
        void join(JoinReason reason, int member) {
            for (int head : heads.subList(1, heads.size())) {
                if (sets.join(head, member)) {
                    joins.add(joined(reason, head, member));
                    return;
                }
            }
            heads.add(member);
        }

        Finding finding(JoinReason reason, List<PersonDecision> decisions) {
            List<String> splits = heads.stream()
                    .flatMap(head -> sets.apart(heads.get(0), head).stream())
                    .sorted()
                    .distinct()
                    .map(split -> decisions.get(split).id())
                    .toList();
            return new Finding(
                    "keptApart",
                    heads.stream().map(head -> members.get(head).id()).toList(),
                    heads.stream().map(head -> members.get(head).row()).toList(),
                    List.of(
                            reason.name().toLowerCase(Locale.ROOT),
                            Objects.requireNonNull(JoinKeys.number(reason, members.get(heads.get(0)))),
                            String.join(", ", splits)));
        }
    }

    /** A join with the index of its second member. */
    record Joined(int member, Join join) {}
}
