package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.upline.hierarchy.MemberBuilder.member;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Exclusion;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;

class OrganisationsTest {
    private static final CountingRule ACCOUNTS = new CountingRule(Unit.ACCOUNTS, Tree.REFERRAL, Set.of());

    private static Organisations of(CountingRule rule, MemberBuilder... members) {
        return Organisations.of(MemberBuilder.count(rule, members), Thresholds.standard());
    }

    @Test
    void everyRootHeadsOneAndAnAbsentReferrerOneForAllWhoNameHim() {
        Organisations all = of(
                ACCOUNTS,
                member("A"),
                member("B", "A").fee(5),
                member("C", "A").fee(7),
                member("X1", "X").fee(100),
                member("X2", "X").fee(100),
                member("X3", "X2").fee(1),
                member("X4", "X2").fee(1));
        assertThat(all.organisations())
                .extracting(
                        Organisation::rank,
                        Organisation::root,
                        Organisation::absent,
                        Organisation::roots,
                        Organisation::legalHeadcount,
                        Organisation::legalLevels,
                        Organisation::downlineFeesFen)
                .containsExactly(tuple(1, "X", true, 2, 4, 2, 2L), tuple(2, "A", false, 1, 3, 2, 12L));
        // None has three levels: nothing is added up.
        assertThat(all.added()).isFalse();
        assertThat(all.legalHeadcount()).isEqualTo(4);
        assertThat(all.downlineFeesFen()).isEqualTo(12);
    }

    @Test
    void asSoonAsOneReachesThreeLevelsHeadsAreAddedUp() {
        Organisations all =
                of(ACCOUNTS, member("A"), member("B", "A"), member("C", "B"), member("K"), member("L", "K"));
        assertThat(all.added()).isTrue();
        assertThat(all.legalHeadcount()).isEqualTo(5);
        assertThat(all.legalLevels()).isEqualTo(3);
    }

    @Test
    void thoseBelowAnExcludedOneStayWithTheAbsentReferrer() {
        CountingRule rule = new CountingRule(Unit.ACCOUNTS, Tree.REFERRAL, Set.of(Exclusion.INACTIVE));
        Organisations all = of(
                rule,
                member("A", "X").inactive(true),
                member("B", "A"),
                member("C", "A"),
                member("K").inactive(true),
                member("L", "K"),
                member("M", "K"));
        assertThat(all.organisations())
                .extracting(Organisation::root, Organisation::legalHeadcount)
                .containsExactly(tuple("X", 2), tuple("L", 1), tuple("M", 1));
    }

    @Test
    void headsOfTheOrganisationsAreAllHeads() {
        Random random = new Random(12);
        for (int round = 0; round < 100; round++) {
            MemberColumns columns = MemberBuilder.columns(RandomCase.members(random, 30));
            for (CountingRule rule : CountingTest.allRules()) {
                CountedTree tree = Counting.count(columns, rule);
                Organisations all = Organisations.of(tree, Thresholds.standard());
                List<Organisation> each = new ArrayList<>(all.organisations());
                assertThat(each.stream().mapToInt(Organisation::legalHeadcount).sum())
                        .isEqualTo(tree.units());
                assertThat(each.stream().mapToInt(Organisation::roots).sum()).isEqualTo(tree.roots());
                assertThat(all.thresholds()).isEqualTo(Thresholds.standard().organisations(tree));
            }
        }
    }
}
