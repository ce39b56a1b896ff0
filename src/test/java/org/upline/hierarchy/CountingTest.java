package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.upline.hierarchy.MemberBuilder.count;
import static org.upline.hierarchy.MemberBuilder.member;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Exclusion;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;
import org.upline.model.Member;
import org.upline.model.UplineException;

class CountingTest {
    private static final CountingRule ACCOUNTS = new CountingRule(Unit.ACCOUNTS, Tree.REFERRAL, Set.of());

    /** unit × tree × exclusions: all thirty-two. */
    static List<CountingRule> allRules() {
        List<Set<Exclusion>> exclusions = new ArrayList<>(List.of(Set.of()));
        for (Exclusion exclusion : Exclusion.values()) {
            for (Set<Exclusion> others : List.copyOf(exclusions)) {
                Set<Exclusion> more = new HashSet<>(others);
                more.add(exclusion);
                exclusions.add(more);
            }
        }
        return Arrays.stream(Unit.values())
                .flatMap(unit -> Arrays.stream(Tree.values())
                        .flatMap(tree -> exclusions.stream().map(out -> new CountingRule(unit, tree, out))))
                .toList();
    }

    @Test
    void aChainOfThreeHasThreeLegalLevelsAndHeads() {
        CountedTree tree = count(
                ACCOUNTS, member("A"), member("B", "A").fee(5), member("C", "B").fee(7));
        assertThat(TreeTable.of(tree))
                .containsExactly(
                        new MemberFigures("A", 1, 1, 2, 2, 3, 3, 12),
                        new MemberFigures("B", 2, 1, 1, 1, 2, 2, 7),
                        new MemberFigures("C", 3, 0, 0, 0, 1, 1, 0));
    }

    @Test
    void whoIsBelowAnExcludedOneHangsOnTheNextAbove() {
        CountingRule rule = new CountingRule(Unit.ACCOUNTS, Tree.REFERRAL, Set.of(Exclusion.INACTIVE));
        CountedTree tree = count(
                rule,
                member("A"),
                member("B", "A").inactive(true),
                member("C", "B").inactive(true),
                member("D", "C"),
                member("E").inactive(true),
                member("F", "E"));
        assertThat(TreeTable.of(tree))
                .containsExactly(
                        new MemberFigures("A", 1, 1, 1, 1, 2, 2, 0),
                        new MemberFigures("F", 1, 0, 0, 0, 1, 1, 0),
                        new MemberFigures("D", 2, 0, 0, 0, 1, 1, 0));
    }

    @Test
    void aPersonStandsWhereHisShallowestAccountStands() {
        // Z and Y are one person; Y is below X, who is below Z. X recruited by Z, W recruited by Y: both hang on the
        // person.
        CountedTree tree = count(
                CountingRule.DEFAULT,
                member("Z").name("赵").phone("13900000001").fee(1),
                member("X", "Z").fee(10),
                member("Y", "X").name("赵").phone("13900000001").fee(100),
                member("W", "Y").fee(1000));
        assertThat(TreeTable.of(tree))
                .containsExactly(
                        new MemberFigures("Z", 1, 2, 2, 1, 3, 2, 1010),
                        new MemberFigures("W", 2, 0, 0, 0, 1, 1, 0),
                        new MemberFigures("X", 2, 0, 0, 0, 1, 1, 0));
    }

    /** What counts is who recruited, also where placement is counted; a ring's members did, who named only himself did not. */
    @Test
    void whoRecruitedNobodyIsTakenOutByReferralInBothTrees() {
        MemberBuilder[] members = {
            member("A"),
            member("B", "A").placement("A"),
            member("C", "A").placement("B"),
            member("D", "C").placement("B"),
            member("E", "E").placement("C"),
            member("F", "G").placement("E"),
            member("G", "F").placement("F")
        };
        CountedTree referral =
                count(new CountingRule(Unit.ACCOUNTS, Tree.REFERRAL, Set.of(Exclusion.CHILDLESS)), members);
        assertThat(TreeTable.of(referral))
                .extracting(MemberFigures::memberId, MemberFigures::level, MemberFigures::downline)
                .containsExactly(tuple("A", 1, 1), tuple("F", 1, 1), tuple("C", 2, 0), tuple("G", 2, 0));
        CountedTree placement =
                count(new CountingRule(Unit.ACCOUNTS, Tree.PLACEMENT, Set.of(Exclusion.CHILDLESS)), members);
        assertThat(TreeTable.of(placement))
                .extracting(MemberFigures::memberId, MemberFigures::level, MemberFigures::downline)
                .containsExactly(tuple("A", 1, 3), tuple("C", 2, 2), tuple("F", 3, 1), tuple("G", 4, 0));
    }

    @Test
    void allRulesAgreeWithTheSlowWay() {
        Random random = new Random(9);
        for (int round = 0; round < 250; round++) {
            List<Member> members = RandomCase.members(random, 30);
            MemberColumns columns = MemberBuilder.columns(members);
            for (CountingRule rule : allRules()) {
                CountedTree tree = Counting.count(columns, rule);
                NaiveCounting naive = new NaiveCounting(members, rule);
                assertThat(TreeTable.of(tree)).as("%s %s", rule, members).isEqualTo(naive.table);
                assertThat(tree.forest().repairs())
                        .isEqualTo(new Repairs(
                                List.copyOf(naive.selfReferral),
                                List.copyOf(naive.missingReferrer),
                                List.copyOf(naive.missingReferrers),
                                naive.cycles));
            }
        }
    }

    @Test
    void figuresHangTogether() {
        Random random = new Random(10);
        for (int round = 0; round < 200; round++) {
            List<Member> members = RandomCase.members(random, 60);
            MemberColumns columns = MemberBuilder.columns(members);
            for (CountingRule rule : allRules()) {
                CountedTree tree = Counting.count(columns, rule);
                int[] units = IntStream.range(0, tree.units()).toArray();
                assertThat(Arrays.stream(tree.perLevel()).sum()).isEqualTo(tree.units());
                assertThat(Arrays.stream(units).map(tree::direct).sum()).isEqualTo(tree.units() - tree.roots());
                assertThat(Arrays.stream(units)
                                .filter(u -> tree.level(u) == 1)
                                .map(tree::legalHeadcount)
                                .sum())
                        .isEqualTo(tree.units());
                assertThat(Arrays.stream(units)
                                .map(u -> tree.level(u) + tree.levelsBelow(u))
                                .max()
                                .orElse(0))
                        .isEqualTo(tree.maxLevel());
                for (int unit : units) {
                    assertThat(tree.unitOf(tree.member(unit))).isEqualTo(unit);
                    assertThat(tree.legalHeadcount(unit)).isEqualTo(tree.downline(unit) + 1);
                    assertThat(tree.legalLevels(unit)).isEqualTo(tree.levelsBelow(unit) + 1);
                }
                if (rule.unit() == Unit.ACCOUNTS && rule.exclude().isEmpty()) {
                    assertThat(tree.units()).isEqualTo(members.size());
                }
            }
        }
    }

    @Test
    void otherIdsInTheSameOrderChangeNoFigure() {
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            List<Member> members = RandomCase.members(random, 40);
            TreeSet<String> used = new TreeSet<>();
            members.forEach(m -> Stream.of(m.id(), m.referrer(), m.placement()).forEach(used::add));
            List<String> order = List.copyOf(used);
            Set<String> ids = new TreeSet<>(members.stream().map(Member::id).toList());
            // Words for "nobody" that no member has stay; all other ids become their place in the order.
            UnaryOperator<String> renamed =
                    id -> ids.contains(id) || id.startsWith("X") ? "r%04d".formatted(order.indexOf(id)) : id;
            MemberColumns before = MemberBuilder.columns(members);
            MemberColumns after = MemberBuilder.columns(
                    members.stream().map(m -> renamed(m, renamed)).toList());
            for (CountingRule rule : allRules()) {
                assertThat(TreeTable.of(Counting.count(after, rule)))
                        .isEqualTo(TreeTable.of(Counting.count(before, rule)).stream()
                                .map(f -> new MemberFigures(
                                        renamed.apply(f.memberId()),
                                        f.level(),
                                        f.direct(),
                                        f.downline(),
                                        f.levelsBelow(),
                                        f.legalHeadcount(),
                                        f.legalLevels(),
                                        f.downlineFeesFen()))
                                .toList());
            }
        }
    }

    private static Member renamed(Member m, UnaryOperator<String> name) {
        return MemberBuilder.member(name.apply(m.id()))
                .referrer(name.apply(m.referrer()))
                .placement(name.apply(m.placement()))
                .name(m.name())
                .idNumber(m.idNumber())
                .phone(m.phone())
                .card(m.card())
                .inactive(m.inactive())
                .blank(m.blank())
                .fee(m.feeFen())
                .joined(m.joined())
                .build();
    }

    @Test
    void aChainOfHundredThousandNeedsNoStack() {
        int n = 100_000;
        MemberColumns columns = MemberBuilder.columns(IntStream.range(0, n)
                .mapToObj(i -> member("%06d".formatted(i), i == 0 ? "" : "%06d".formatted(i - 1))
                        .fee(1)
                        .build())
                .toList());
        for (CountingRule rule : allRules()) {
            if (rule.tree() == Tree.REFERRAL) {
                CountedTree tree = Counting.count(columns, rule);
                int kept = rule.exclude().contains(Exclusion.CHILDLESS) ? n - 1 : n;
                assertThat(tree.maxLevel()).isEqualTo(kept);
                assertThat(tree.legalLevels(0)).isEqualTo(kept);
                assertThat(tree.downlineFeesFen(0)).isEqualTo(kept - 1);
            }
        }
    }

    @Test
    void aRingOfHundredThousandNeedsNoStack() {
        int n = 100_000;
        MemberColumns columns = MemberBuilder.columns(IntStream.range(0, n)
                .mapToObj(i -> member("%06d".formatted(i), "%06d".formatted((i + 1) % n))
                        .build())
                .toList());
        CountedTree tree = Counting.count(columns, ACCOUNTS);
        assertThat(tree.roots()).isEqualTo(1);
        assertThat(tree.memberId(0)).isEqualTo("000000");
        assertThat(tree.level(0)).isEqualTo(1);
        assertThat(tree.maxLevel()).isEqualTo(n);
    }

    @Test
    void emptyCase() {
        for (CountingRule rule : allRules()) {
            CountedTree tree = count(rule);
            assertThat(tree.units()).isZero();
            assertThat(tree.roots()).isZero();
            assertThat(tree.maxLevel()).isZero();
            assertThat(TreeTable.of(tree)).isEmpty();
        }
    }

    @Test
    void feesThatDoNotFitAreAnError() {
        for (Unit unit : Unit.values()) {
            CountingRule rule = new CountingRule(unit, Tree.REFERRAL, Set.of());
            assertThatThrownBy(() -> count(
                            rule,
                            member("A"),
                            member("B", "A").fee(Long.MAX_VALUE),
                            member("C", "A").fee(1)))
                    .isInstanceOf(UplineException.class)
                    .hasMessageContaining("hierarchy.fees.overflow");
        }
    }
}
