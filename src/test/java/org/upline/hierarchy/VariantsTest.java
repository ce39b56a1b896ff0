package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.upline.hierarchy.MemberBuilder.member;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.upline.model.CountingRule;
import org.upline.model.Member;

class VariantsTest {
    /**
     * By referral A → B → C → D, and A → E; E is inactive, D blank, B is A's second account, and C alone recruited D. By
     * placement all hang on A.
     */
    private static final MemberColumns CASE = MemberBuilder.columns(
            member("A").name("赵").phone("13900000001"),
            member("B", "A").name("赵").phone("13900000001").placement("A").fee(1),
            member("C", "B").placement("A").fee(2),
            member("D", "C").placement("A").fee(4).blank(true),
            member("E", "A").placement("A").fee(8).inactive(true));

    @Test
    void oneRowForEachRuleThatIsArguedAbout() {
        List<Variant> variants = Variants.of(CASE, 0, Thresholds.standard());
        assertThat(variants)
                .extracting(
                        Variant::unit,
                        Variant::tree,
                        Variant::exclude,
                        Variant::legalHeadcount,
                        Variant::legalLevels,
                        Variant::downlineFeesFen)
                .containsExactly(
                        tuple("accounts", "referral", List.of(), 5, 4, 15L),
                        tuple("accounts", "placement", List.of(), 5, 2, 15L),
                        tuple("persons", "referral", List.of(), 4, 3, 14L),
                        tuple("persons", "placement", List.of(), 4, 2, 14L),
                        tuple("persons", "referral", List.of("inactive"), 3, 3, 6L),
                        tuple("persons", "placement", List.of("inactive"), 3, 2, 6L),
                        tuple("persons", "referral", List.of("blank"), 3, 2, 10L),
                        tuple("persons", "placement", List.of("blank"), 3, 2, 10L),
                        tuple("persons", "referral", List.of("childless"), 2, 2, 2L),
                        tuple("persons", "placement", List.of("childless"), 2, 2, 2L));
    }

    @Test
    void whoIsLeftOutHasNoFigures() {
        List<Variant> variants = Variants.of(CASE, 3, Thresholds.standard());
        assertThat(variants.get(6))
                .extracting(Variant::counted, Variant::level, Variant::legalHeadcount, Variant::thresholds)
                .containsExactly(false, null, null, List.of());
        assertThat(variants.get(4)).extracting(Variant::counted, Variant::level).containsExactly(true, 3);
    }

    @Test
    void everyRowIsWhatASingleCountGives() {
        Random random = new Random(6);
        for (int round = 0; round < 60; round++) {
            List<Member> members = RandomCase.members(random, 30);
            if (members.isEmpty()) {
                continue;
            }
            MemberColumns columns = MemberBuilder.columns(members);
            int member = random.nextInt(columns.size());
            Thresholds thresholds =
                    Thresholds.standard().withPriors(Set.of(columns.persons().id(columns.person(member))));
            List<Variant> variants = Variants.of(columns, member, thresholds);
            for (int i = 0; i < variants.size(); i++) {
                CountingRule rule = Variants.rules().get(i);
                CountedTree tree = Counting.count(columns, rule);
                Variant variant = variants.get(i);
                if (UnitLookup.kept(tree, member) < 0) {
                    assertThat(variant.counted()).isFalse();
                    continue;
                }
                MemberReport single = MemberReports.of(tree, columns.id(member), thresholds);
                assertThat(variant.memberId()).isEqualTo(single.memberId());
                assertThat(variant.level()).isEqualTo(single.level());
                assertThat(variant.downline()).isEqualTo(single.downline());
                assertThat(variant.legalHeadcount()).isEqualTo(single.legalHeadcount());
                assertThat(variant.legalLevels()).isEqualTo(single.legalLevels());
                assertThat(variant.downlineFeesFen()).isEqualTo(single.downlineFeesFen());
                assertThat(variant.thresholds()).isEqualTo(single.thresholds());
            }
        }
    }
}
