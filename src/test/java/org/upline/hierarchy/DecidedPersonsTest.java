package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.upline.hierarchy.MemberBuilder.member;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.upline.graph.DisjointSets;
import org.upline.hierarchy.PersonDecision.Merge;
import org.upline.hierarchy.PersonDecision.Split;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;
import org.upline.model.Finding;
import org.upline.model.Member;
import org.upline.model.MemberTable;
import org.upline.model.Person;
import org.upline.model.Person.Join;
import org.upline.model.Person.JoinReason;
import org.upline.model.SourceRow;

class DecidedPersonsTest {
    /** a, b, c are one person by name and phone; d is another. */
    private static final List<Member> FOUR = MemberBuilder.list(
            member("a").name("赵").phone("13900000001").row(2),
            member("b").name("赵").phone("13900000001").row(3),
            member("c").name("赵").phone("13900000001").row(4),
            member("d").name("钱").row(5));

    private static FoldedPersons fold(PersonDecision... decisions) {
        return PersonFolding.fold(FOUR, List.of(decisions));
    }

    private static List<List<String>> members(FoldedPersons folded) {
        return folded.persons().stream().map(Person::members).toList();
    }

    private static Merge merge(String id, String... members) {
        return new Merge(id, List.of(members));
    }

    @Test
    void aMergeJoinsAllWhoAreJoinedToThoseNamed() {
        FoldedPersons folded = fold(merge("D1", "d", "b"));
        assertThat(members(folded)).containsExactly(List.of("a", "b", "c", "d"));
        assertThat(folded.persons().get(0).joins())
                .startsWith(new Join(
                        JoinReason.BY_HAND,
                        "b",
                        "d",
                        "D1",
                        new SourceRow("000000000000", 3),
                        new SourceRow("000000000000", 5)))
                .hasSize(3);
        assertThat(folded.findings()).isEmpty();
    }

    @Test
    void aSplitPartsAndSaysWhichRuleItStoodAgainst() {
        FoldedPersons folded = fold(new Split("D1", List.of(List.of("a", "b"), List.of("c"))));
        assertThat(members(folded)).containsExactly(List.of("a", "b"), List.of("c"), List.of("d"));
        assertThat(folded.findings())
                .containsExactly(new Finding(
                        "keptApart",
                        List.of("a", "c"),
                        List.of(new SourceRow("000000000000", 2), new SourceRow("000000000000", 4)),
                        List.of("name_and_phone", "13900000001", "D1")));
    }

    @Test
    void thoseTakenOutTogetherStayJoinedByWhatTheyHaveInCommon() {
        FoldedPersons folded = fold(new Split("D1", List.of(List.of("a"), List.of("b", "c"))));
        assertThat(members(folded)).containsExactly(List.of("a"), List.of("b", "c"), List.of("d"));
        assertThat(folded.persons().get(1).joins())
                .extracting(Join::reason, Join::first, Join::second)
                .containsExactly(tuple(JoinReason.NAME_AND_PHONE, "b", "c"));
    }

    @Test
    void theLaterDecisionHoldsAndTheEarlierIsToldOverruled() {
        Split split = new Split("D1", List.of(List.of("a", "b"), List.of("c")));
        FoldedPersons merged = fold(split, merge("D2", "a", "c"));
        assertThat(members(merged)).containsExactly(List.of("a", "b", "c"), List.of("d"));
        assertThat(merged.findings())
                .extracting(Finding::kind, Finding::subjects, Finding::details)
                .containsExactly(tuple("decisionOverruled", List.of("a", "c"), List.of("D1", "D2")));

        FoldedPersons again =
                fold(split, merge("D2", "a", "c"), new Split("D3", List.of(List.of("a", "b"), List.of("c"))));
        assertThat(members(again)).containsExactly(List.of("a", "b"), List.of("c"), List.of("d"));
        assertThat(again.findings().get(0).details()).containsExactly("D2", "D3");
    }

    @Test
    void aMergeHoldsForThoseWhomTheLaterSplitDoesNotTouch() {
        FoldedPersons folded =
                fold(merge("D1", "a", "c", "d"), new Split("D2", List.of(List.of("a", "b"), List.of("c"))));
        assertThat(members(folded)).containsExactly(List.of("a", "b", "d"), List.of("c"));
    }

    @Test
    void aThirdWhoWouldBridgeASplitGoesToOneSide() {
        List<Member> members = new ArrayList<>(FOUR);
        // e came later: the same phone as a, and the same card as c.
        members.add(member("e")
                .name("赵")
                .phone("13900000001")
                .card("6217000000000001")
                .build());
        members.set(
                2,
                member("c")
                        .name("赵")
                        .phone("13900000001")
                        .card("6217000000000001")
                        .build());
        FoldedPersons folded =
                PersonFolding.fold(members, List.of(new Split("D1", List.of(List.of("a", "b"), List.of("c")))));
        assertThat(members(folded)).containsExactly(List.of("a", "b", "e"), List.of("c"), List.of("d"));
        assertThat(folded.findings())
                .extracting(finding -> finding.details().get(0))
                .containsExactly("name_and_phone", "name_and_card");
    }

    @Test
    void membersWhoAreNotThereArePassedOver() {
        FoldedPersons folded = fold(merge("D1", "x", "a", "d"), new Split("D2", List.of(List.of("y"), List.of("b"))));
        assertThat(members(folded)).containsExactly(List.of("a", "b", "c", "d"));
    }

    @Test
    void whateverIsDecidedTheFoldingIsSound() {
        Random random = new Random(41);
        for (int round = 0; round < 400; round++) {
            List<Member> members = RandomCase.members(random, 25);
            List<PersonDecision> decisions = decisions(random, members);
            FoldedPersons folded = PersonFolding.fold(members, decisions);
            Map<String, Integer> personOf = personOf(folded);

            assertThat(personOf.keySet())
                    .containsExactlyInAnyOrderElementsOf(
                            members.stream().map(Member::id).toList());
            checkJoinsMakeThePersons(members, folded, personOf);
            checkEveryRuleHoldsOrIsTold(members, folded, personOf);
            checkTheLastWord(decisions, personOf);
            List<Member> shuffled = new ArrayList<>(members);
            Collections.shuffle(shuffled, random);
            assertThat(PersonFolding.fold(shuffled, decisions)).isEqualTo(folded);
            for (Tree tree : Tree.values()) {
                // Throws if folding made a cycle.
                CountedTree counted = Counting.count(
                        MemberBuilder.columns(members, folded.persons()),
                        new CountingRule(Unit.PERSONS, tree, Set.of()));
                assertThat(counted.units()).isEqualTo(folded.persons().size());
            }
        }
    }

    private static List<PersonDecision> decisions(Random random, List<Member> members) {
        List<PersonDecision> decisions = new ArrayList<>();
        for (int n = random.nextInt(5); n > 0 && members.size() > 2; n--) {
            String id = "D" + (decisions.size() + 1);
            List<String> ids = new ArrayList<>(members.stream().map(Member::id).toList());
            Collections.shuffle(ids, random);
            if (random.nextBoolean()) {
                decisions.add(new Merge(id, ids.subList(0, 2)));
            } else {
                int cut = 1 + random.nextInt(2);
                decisions.add(new Split(id, List.of(ids.subList(0, cut), ids.subList(cut, Math.min(5, ids.size())))));
            }
        }
        return decisions;
    }

    private static Map<String, Integer> personOf(FoldedPersons folded) {
        Map<String, Integer> personOf = new HashMap<>();
        for (int p = 0; p < folded.persons().size(); p++) {
            for (String member : folded.persons().get(p).members()) {
                assertThat(personOf.put(member, p)).isNull();
            }
        }
        return personOf;
    }

    /** Persons are exactly what their joins connect: nobody is joined without a reason, and no reason is without effect. */
    private static void checkJoinsMakeThePersons(
            List<Member> members, FoldedPersons folded, Map<String, Integer> personOf) {
        List<String> ids = members.stream().map(Member::id).toList();
        DisjointSets sets = new DisjointSets(ids.size());
        folded.persons().stream()
                .flatMap(person -> person.joins().stream())
                .forEach(join -> sets.union(ids.indexOf(join.first()), ids.indexOf(join.second())));
        for (int i = 0; i < ids.size(); i++) {
            for (int k = 0; k < i; k++) {
                assertThat(sets.smallest(i) == sets.smallest(k))
                        .isEqualTo(personOf.get(ids.get(i)).equals(personOf.get(ids.get(k))));
            }
        }
    }

    private static void checkEveryRuleHoldsOrIsTold(
            List<Member> members, FoldedPersons folded, Map<String, Integer> personOf) {
        for (JoinReason reason : JoinReason.values()) {
            for (Member one : members) {
                for (Member other : members) {
                    String key = JoinKeys.key(reason, written(one));
                    if (key != null
                            && key.equals(JoinKeys.key(reason, written(other)))
                            && !personOf.get(one.id()).equals(personOf.get(other.id()))) {
                        assertThat(folded.findings()).anySatisfy(finding -> {
                            assertThat(finding.kind()).isEqualTo("keptApart");
                            assertThat(finding.details()).contains(JoinKeys.number(reason, written(one)));
                        });
                    }
                }
            }
        }
    }

    /** The last decision has nobody above it. */
    private static void checkTheLastWord(List<PersonDecision> decisions, Map<String, Integer> personOf) {
        if (decisions.isEmpty()) {
            return;
        }
        PersonDecision last = decisions.get(decisions.size() - 1);
        if (last instanceof Merge merge) {
            assertThat(merge.members().stream().map(personOf::get).distinct()).hasSize(1);
        } else if (last instanceof Split split) {
            for (String one : split.parts().get(0)) {
                assertThat(split.parts().get(1))
                        .allSatisfy(other -> assertThat(personOf.get(other)).isNotEqualTo(personOf.get(one)));
            }
        }
    }

    private static JoinKeys.Written written(Member member) {
        return JoinKeys.Written.of(MemberTable.of(List.of(member)), 0);
    }
}
