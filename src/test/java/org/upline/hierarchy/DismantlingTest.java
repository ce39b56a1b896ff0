package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.upline.hierarchy.MemberBuilder.count;
import static org.upline.hierarchy.MemberBuilder.member;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.upline.hierarchy.TornTree.Part;
import org.upline.hierarchy.TornTree.Removed;
import org.upline.hierarchy.TornTree.Totals;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;
import org.upline.model.Member;
import org.upline.model.UplineException;

class DismantlingTest {
    private static final CountingRule ACCOUNTS = new CountingRule(Unit.ACCOUNTS, Tree.REFERRAL, Set.of());
    private static final Thresholds THRESHOLDS = Thresholds.standard();

    /** A over B and C, D, E, F below B: without B, its recruits head parts of their own. */
    private static CountedTree tree() {
        return count(
                ACCOUNTS,
                member("A").fee(1),
                member("B", "A").name("乙").fee(2),
                member("C", "A").fee(4),
                member("D", "B").fee(8),
                member("E", "D").fee(16),
                member("F", "B").fee(32));
    }

    @Test
    void whoHungOnTheRemovedOneHeadsAPart() {
        TornTree torn = Dismantling.without(tree(), List.of("B"), THRESHOLDS, 10);
        assertThat(torn.removed()).containsExactly(new Removed("B", "乙", 2, 2, 3, 2, 56));
        assertThat(torn.before()).isEqualTo(new Totals(6, 1, 6, 4));
        assertThat(torn.after()).isEqualTo(new Totals(5, 3, 2, 2));
        assertThat(torn.cutOff()).isEqualTo(3);
        assertThat(torn.parts())
                .extracting(
                        Part::memberId,
                        Part::formerLevel,
                        Part::units,
                        Part::levels,
                        Part::feesFen,
                        Part::downlineFeesFen)
                .containsExactly(
                        tuple("A", 1, 2, 2, 5L, 4L), tuple("D", 3, 2, 2, 24L, 16L), tuple("F", 3, 1, 1, 32L, 0L));
        assertThat(Dismantling.without(tree(), List.of("B"), THRESHOLDS, 1).parts())
                .hasSize(1);
    }

    @Test
    void thresholdsAreThoseOfWhatRemains() {
        List<MemberBuilder> members = new ArrayList<>(List.of(member("R"), member("S", "R")));
        for (int i = 10; i < 40; i++) {
            members.add(member("T" + i, "S"));
        }
        CountedTree tree = count(ACCOUNTS, members.toArray(MemberBuilder[]::new));
        assertThat(met(THRESHOLDS.organisations(tree))).containsExactly("base");
        TornTree torn = Dismantling.without(tree, List.of("S"), THRESHOLDS, 3);
        assertThat(met(torn.thresholds())).isEmpty();
        assertThat(torn.parts()).hasSize(3);
        assertThat(torn.after().parts()).isEqualTo(31);
    }

    @Test
    void anyIdOfAPersonTakesThePersonAway() {
        CountedTree tree = count(
                CountingRule.DEFAULT,
                member("Z").name("赵").phone("13900000001"),
                member("X", "Z").fee(10),
                member("Y", "X").name("赵").phone("13900000001"),
                member("W", "Y").fee(7));
        TornTree torn = Dismantling.without(tree, List.of("Y", "Z"), THRESHOLDS, 10);
        assertThat(torn.removed()).extracting(Removed::memberId).containsExactly("Z");
        assertThat(torn.parts()).extracting(Part::memberId).containsExactly("W", "X");
        assertThat(torn.parts()).extracting(Part::feesFen).containsExactly(7L, 10L);
    }

    @Test
    void withoutAllNothingRemains() {
        TornTree torn = Dismantling.without(tree(), List.of("A", "B", "C", "D", "E", "F"), THRESHOLDS, 10);
        assertThat(torn.after()).isEqualTo(new Totals(0, 0, 0, 0));
        assertThat(torn.parts()).isEmpty();
        assertThat(torn.cutOff()).isZero();
    }

    @Test
    void unknownIdIsAnError() {
        assertThatThrownBy(() -> Dismantling.without(tree(), List.of("B", "Q"), THRESHOLDS, 10))
                .isInstanceOf(UplineException.class);
    }

    @Test
    void partsAndRemovedAreTheWholeOnRandomCases() {
        Random random = new Random(51);
        for (int round = 0; round < 150; round++) {
            List<Member> members = RandomCase.members(random, 25);
            MemberColumns columns = MemberBuilder.columns(members);
            for (CountingRule rule : CountingTest.allRules()) {
                CountedTree tree = Counting.count(columns, rule);
                int below = 1 + random.nextInt(6);
                TornTree torn = Dismantling.below(tree, below, THRESHOLDS, Integer.MAX_VALUE);
                assertThat(torn.after().largest()).isLessThan(below);
                assertThat(torn.after().units() + torn.removed().size()).isEqualTo(tree.units());
                assertThat(torn.parts().stream().mapToInt(Part::units).sum())
                        .isEqualTo(torn.after().units());
                assertThat(torn.parts()).hasSize(torn.after().parts());
                checkAgainstWalks(tree, torn);
            }
        }
    }

    /** Every unit walks up until it meets one that is taken away; where it stops is the root of its part. */
    private static void checkAgainstWalks(CountedTree tree, TornTree torn) {
        Set<String> away = new HashSet<>();
        torn.removed().forEach(one -> away.add(one.memberId()));
        TreeMap<String, Integer> sizes = new TreeMap<>();
        int cutOff = 0;
        for (int unit = 0; unit < tree.units(); unit++) {
            if (!away.contains(tree.memberId(unit))) {
                int top = unit;
                while (tree.parent(top) >= 0 && !away.contains(tree.memberId(tree.parent(top)))) {
                    top = tree.parent(top);
                }
                sizes.merge(tree.memberId(top), 1, Integer::sum);
                cutOff += tree.parent(top) >= 0 ? 1 : 0;
            }
        }
        assertThat(torn.cutOff()).isEqualTo(cutOff);
        TreeMap<String, Integer> told = new TreeMap<>();
        torn.parts().forEach(part -> told.put(part.memberId(), part.units()));
        assertThat(told).isEqualTo(sizes);
    }

    private static List<String> met(List<ThresholdCheck> checks) {
        return checks.stream()
                .filter(ThresholdCheck::met)
                .map(ThresholdCheck::rule)
                .toList();
    }
}
