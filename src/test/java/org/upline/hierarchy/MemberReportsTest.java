package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Exclusion;
import org.upline.model.CountingRule.Tree;
import org.upline.model.CountingRule.Unit;
import org.upline.model.UplineException;

/** On the golden case: M02 and M21 are 钱二, M01 and M04 are 赵一. */
class MemberReportsTest {
    private final MemberColumns golden = MemberBuilder.columns(GoldenMembers.read());
    private final CountedTree persons = Counting.count(golden, CountingRule.DEFAULT);
    private final CountedTree accounts =
            Counting.count(golden, new CountingRule(Unit.ACCOUNTS, Tree.REFERRAL, Set.of()));
    private final CountedTree withoutInactive =
            Counting.count(golden, new CountingRule(Unit.PERSONS, Tree.REFERRAL, Set.of(Exclusion.INACTIVE)));

    private static MemberReport report(CountedTree tree, String id) {
        return MemberReports.of(tree, id, Thresholds.standard());
    }

    @Test
    void anyAccountOfAPersonLeadsToTheShallowest() {
        MemberReport report = report(persons, "M21");
        assertThat(report).isEqualTo(report(persons, "M02"));
        assertThat(report.memberId()).isEqualTo("M02");
        assertThat(report.name()).isEqualTo("钱二");
        assertThat(report.personId()).isEqualTo("P-M02");
        assertThat(report.path()).containsExactly("M01", "M02");
        assertThat(report.accounts()).containsExactly("M02", "M21");
        assertThat(report.downlineFeesFen()).isEqualTo(290050);
        assertThat(report.thresholds()).hasSize(5);
        assertThat(report.rule()).isEqualTo(new RuleWords("persons", "referral", List.of()));
    }

    @Test
    void anAccountStandsForItself() {
        MemberReport report = report(accounts, "M21");
        assertThat(report.memberId()).isEqualTo("M21");
        assertThat(report.path()).containsExactly("M18", "M19", "M20", "M21");
        assertThat(report.accounts()).containsExactly("M02", "M21");
    }

    @Test
    void anExcludedAccountOfAKeptPersonStillLeadsToHim() {
        // M06 is not activated, M07 is the same person.
        assertThat(report(withoutInactive, "M06").memberId()).isEqualTo("M07");
    }

    @Test
    void whoIsLeftOutIsSaidToBe() {
        assertThatThrownBy(() -> report(withoutInactive, "M19")).isInstanceOfSatisfying(UplineException.class, e -> {
            assertThat(e.reason().key()).isEqualTo("hierarchy.member.excluded");
            assertThat(e.reason().arguments()).containsExactly("M19", "杨己", "inactive");
        });
    }

    @Test
    void anUnknownIdIsAnsweredWithTheNearest() {
        assertThatThrownBy(() -> report(persons, "M2")).isInstanceOfSatisfying(UplineException.class, e -> {
            assertThat(e.reason().key()).isEqualTo("hierarchy.member.unknown");
            assertThat(e.reason().arguments()).containsExactly("M2", "M19, M20, M21");
        });
        assertThatThrownBy(() -> report(persons, "ZZ")).hasMessageContaining("M20, M21, M22");
        assertThatThrownBy(() -> report(persons, "")).hasMessageContaining("M01, M02, M03");
        assertThatThrownBy(() -> report(MemberBuilder.count(CountingRule.DEFAULT), "A"))
                .hasMessageContaining("unknownInEmptyCase");
    }

    @Test
    void thePathNamesEveryStep() {
        TreePath path = TreePaths.of(persons, "M22");
        assertThat(path.memberId()).isEqualTo("M22");
        assertThat(path.steps())
                .containsExactly(
                        new TreePath.Step("M01", "赵一", 1, 8, 3),
                        new TreePath.Step("M02", "钱二", 2, 2, 2),
                        new TreePath.Step("M22", "𠮷辛", 3, 1, 1));
    }

    @Test
    void jsonHasTheKeysOfTheCommandLineInTheirOrder() {
        ObjectMapper json = new ObjectMapper();
        assertThat(keys(json.valueToTree(report(persons, "M02"))))
                .containsExactly(
                        "memberId",
                        "name",
                        "personId",
                        "level",
                        "direct",
                        "downline",
                        "levelsBelow",
                        "legalHeadcount",
                        "legalLevels",
                        "downlineFeesFen",
                        "path",
                        "accounts",
                        "thresholds",
                        "rule");
        JsonNode summary = json.valueToTree(TreeSummaries.of("案", persons, Thresholds.standard()));
        assertThat(keys(summary))
                .containsExactly(
                        "case",
                        "unit",
                        "tree",
                        "exclude",
                        "units",
                        "roots",
                        "maxLevel",
                        "perLevel",
                        "findings",
                        "thresholds");
        assertThat(keys(summary.get("findings")))
                .containsExactly("selfReferral", "missingReferrer", "missingReferrers", "cycles");
        assertThat(keys(summary.get("thresholds").get(0))).containsExactly("rule", "value", "threshold", "met");
        assertThat(summary.get("unit").textValue()).isEqualTo("persons");
        List<Candidate> candidates = Leaders.rank(
                persons, MoneyReceived.ofMemberList(golden), LeaderRules.standard(Thresholds.standard()), 1);
        assertThat(keys(json.<JsonNode>valueToTree(candidates).get(0)))
                .containsExactly(
                        "rank",
                        "memberId",
                        "personId",
                        "name",
                        "tier",
                        "score",
                        "reasons",
                        "legalHeadcount",
                        "legalLevels",
                        "direct",
                        "downlineFeesFen",
                        "receivedFen",
                        "thresholds");
    }

    private static List<String> keys(JsonNode node) {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }
}
