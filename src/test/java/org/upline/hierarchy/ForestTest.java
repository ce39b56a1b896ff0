package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upline.hierarchy.MemberBuilder.columns;
import static org.upline.hierarchy.MemberBuilder.member;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.model.CountingRule.Tree;
import org.upline.model.Finding;
import org.upline.model.SourceRow;

class ForestTest {
    private static final LocalDateTime DAY = LocalDateTime.of(2020, 1, 1, 0, 0);

    private static Forest referral(MemberColumns columns) {
        return Forest.of(columns, Tree.REFERRAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "无", "null", "NULL", "None", "\\N", "\\n", "-"})
    void wordsForNobodyAreNoReferrer(String word) {
        Forest forest = referral(columns(member("A", word)));
        assertThat(forest.parent(0)).isEqualTo(MemberColumns.NONE);
        assertThat(forest.repairs()).isEqualTo(new Repairs(List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void unlessAMemberReallyHasThatId() {
        Forest forest = referral(columns(member("-1"), member("0", "null"), member("5", "0"), member("6", "-1")));
        assertThat(forest.parents()).containsExactly(-1, -1, 1, 0);
        // Another spelling is not that id.
        assertThat(referral(columns(member("NULL"), member("a", "null"))).parents())
                .containsExactly(-1, -1);
    }

    @Test
    void ownIdAsReferrerMakesARoot() {
        Forest forest = referral(columns(member("A", "A"), member("B", "A")));
        assertThat(forest.parents()).containsExactly(-1, 0);
        assertThat(forest.repairs().selfReferral()).containsExactly("A");
        assertThat(forest.repairs().cycles()).isEmpty();
    }

    @Test
    void absentReferrersAreReportedOnceEach() {
        Forest forest = referral(columns(member("A", "Y"), member("B", "X"), member("C", "Y"), member("D", "C")));
        assertThat(forest.parents()).containsExactly(-1, -1, -1, 2);
        assertThat(forest.repairs().missingReferrer()).containsExactly("A", "B", "C");
        assertThat(forest.repairs().missingReferrers()).containsExactly("X", "Y");
    }

    @Test
    void aRingBreaksAtWhoJoinedFirst() {
        Forest forest = referral(columns(
                member("A", "B").joined(DAY.plusDays(1)),
                member("B", "C").joined(DAY),
                member("C", "A"),
                member("D", "C")));
        assertThat(forest.parents()).containsExactly(1, -1, 0, 2);
        assertThat(forest.repairs().cycles()).containsExactly(List.of("A", "B", "C"));
    }

    @Test
    void amongEqualTimesTheSmallestIdInStringOrderAndMissingTimesLast() {
        // "10" comes before "9" as a string.
        assertThat(referral(columns(
                                member("9", "10").joined(DAY), member("10", "9").joined(DAY)))
                        .parents())
                .containsExactly(-1, 0);
        assertThat(referral(columns(member("10", "9"), member("9", "10").joined(DAY)))
                        .parents())
                .containsExactly(1, -1);
        assertThat(referral(columns(member("a", "b"), member("b", "a"))).parents())
                .containsExactly(-1, 0);
        // A time before 1970 is still a time.
        assertThat(referral(columns(
                                member("a", "b").joined(DAY), member("b", "a").joined(DAY.withYear(1960))))
                        .parents())
                .containsExactly(1, -1);
    }

    @Test
    void ringsAreListedByTheirFirstMember() {
        Forest forest = referral(
                columns(member("D", "B"), member("B", "D"), member("C", "A"), member("A", "C"), member("E", "E")));
        assertThat(forest.repairs().cycles()).containsExactly(List.of("A", "C"), List.of("B", "D"));
    }

    @Test
    void eachRepairIsAFindingWithItsRows() {
        MemberColumns columns = columns(
                member("A", "A").row(2),
                member("B", "C").row(3),
                member("C", "B").row(4),
                member("D", "X").row(5),
                member("E", "X").row(6));
        assertThat(ForestFindings.of(columns, referral(columns)))
                .containsExactly(
                        new Finding("cycle", List.of("B", "C"), List.of(row(3), row(4)), List.of("referral", "B")),
                        new Finding(
                                "missingReferrer",
                                List.of("D", "E"),
                                List.of(row(5), row(6)),
                                List.of("referral", "X")),
                        new Finding("selfReferral", List.of("A"), List.of(row(2)), List.of("referral")));
    }

    private static SourceRow row(int number) {
        return new SourceRow("000000000000", number);
    }
}
