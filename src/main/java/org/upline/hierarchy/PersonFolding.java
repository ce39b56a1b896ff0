package org.upline.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.upline.graph.TextIndex;
import org.upline.hierarchy.JoinKeys.Written;
import org.upline.model.Finding;
import org.upline.model.Member;
import org.upline.model.MemberField;
import org.upline.model.MemberTable;
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
    private final MemberTable members;
    private final PersonSets sets;
    private final List<Joined> joins = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private PersonFolding(MemberTable members) {
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
        PersonFolding folding = new PersonFolding(byId(members));
        DecidedPersons decided = new DecidedPersons(folding.members, folding.sets, decisions);
        folding.joins.addAll(decided.joins());
        folding.findings.addAll(decided.findings());
        for (JoinReason reason : JoinReason.values()) {
            folding.join(reason, decisions);
        }
        return new FoldedPersons(folding.persons(), List.copyOf(folding.findings));
    }

    private static MemberTable byId(List<Member> members) {
        List<String> ids = MemberTable.of(members).texts(MemberField.ID);
        boolean ascending =
                IntStream.range(1, ids.size()).allMatch(i -> ids.get(i - 1).compareTo(ids.get(i)) < 0);
        // Sorting would make records of all of them.
        return MemberTable.of(
                ascending
                        ? members
                        : members.stream()
                                .sorted(Comparator.comparing(Member::id))
                                .toList());
    }

    private List<Person> persons() {
        Map<Integer, List<String>> membersOf = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            int first = sets.smallest(i);
            if (first != i) {
                membersOf
                        .computeIfAbsent(first, f -> new ArrayList<>(List.of(members.id(f))))
                        .add(members.id(i));
            }
        }
        Map<Integer, List<Join>> joinsOf = new HashMap<>();
        for (Joined joined : joins) {
            joinsOf.computeIfAbsent(sets.smallest(joined.member), p -> new ArrayList<>())
                    .add(joined.join);
        }
        int[] smallest = IntStream.range(0, members.size())
                .filter(i -> sets.smallest(i) == i)
                .toArray();
        return new FoldedList(members, smallest, membersOf, joinsOf);
    }

    private void join(JoinReason reason, List<PersonDecision> decisions) {
        TextIndex keys = TextIndex.of(members.size(), i -> JoinKeys.key(reason, Written.of(members, i)));
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
        String number = Objects.requireNonNull(JoinKeys.number(reason, Written.of(members, first)));
        return new Joined(
                second,
                new Join(
                        reason,
                        members.id(first),
                        members.id(second),
                        number,
                        members.row(first),
                        members.row(second)));
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
                    heads.stream().map(members::id).toList(),
                    heads.stream().map(members::row).toList(),
                    List.of(
                            reason.name().toLowerCase(Locale.ROOT),
                            Objects.requireNonNull(JoinKeys.number(reason, Written.of(members, heads.get(0)))),
                            String.join(", ", splits)));
        }
    }

    /** A join with the index of its second member. */
    record Joined(int member, Join join) {}
}
