package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseGraphTest {
    /** All relations of a graph but those named, as text. */
    private static List<String> relations(StoredCase content, String... without) {
        List<String> relations = new ArrayList<>();
        for (RelationTable table : CaseGraph.of(content).relations()) {
            for (int row = 0; row < table.size() && !List.of(without).contains(table.type()); row++) {
                relations.add(table.from().storedKey(table.start().applyAsInt(row))
                        + " " + table.type() + " "
                        + table.to().label() + " "
                        + table.to().storedKey(table.end().applyAsInt(row)));
            }
        }
        return relations;
    }

    @Test
    void relationsOfTheSmallCase() {
        assertThat(relations(SmallCase.create(), "FROM"))
                .containsExactly(
                        "M2 REFERRED_BY Member M1",
                        "M3 REFERRED_BY Member M1",
                        "M4 REFERRED_BY Member M2",
                        "M6 REFERRED_BY Member M6",
                        "M7 REFERRED_BY Member M8",
                        "M8 REFERRED_BY Member M7",
                        "M5 REFERRED_BY MissingMember X9",
                        "M2 PLACED_UNDER Member M1",
                        "M3 PLACED_UNDER Member M1",
                        "M1 IS Person P-M1",
                        "M4 IS Person P-M1",
                        "M2 IS Person P-M2",
                        "M3 IS Person P-M3",
                        "M1 SAME_PERSON Member M4",
                        "P-M1 HOLDS Account A1",
                        "P-M2 HOLDS Account A2",
                        "P-M3 HOLDS Account A3",
                        "A2 TRANSFER Account POOL",
                        "A3 TRANSFER Account POOL",
                        "POOL TRANSFER Account A1",
                        "A1 TRANSFER Account *现金 A1",
                        "POOL TRANSFER Account B9",
                        "A2 TRANSFER Account POOL",
                        "F-1 ABOUT Member M7",
                        "F-1 ABOUT Member M8",
                        "F-3 ABOUT Member M6",
                        "F-2 ABOUT MissingMember X9");
    }

    @Test
    void everyMemberAndEveryDescribedAccountLeadsToItsFile() {
        assertThat(relations(SmallCase.create()))
                .contains("M1 FROM Source aaaaaaaaaaaa", "POOL FROM Source bbbbbbbbbbbb");
        assertThat(relations(SmallCase.create()).stream().filter(r -> r.contains("FROM")))
                .hasSize(8 + 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0", "-1", "无", "null", "NULL", "None", "\\N", "\\n", "-"})
    void wordsForNobodyMakeNoRelation(String word) {
        assertThat(relations(SmallCase.ofMembers(List.of(SmallCase.member("M1", "赵一", "", word, 2))), "FROM"))
                .isEmpty();
    }

    @Test
    void unlessAMemberReallyHasThatId() {
        assertThat(relations(
                        SmallCase.ofMembers(List.of(
                                SmallCase.member("0", "总部", "", "", 2), SmallCase.member("5", "赵一", "", "0", 3))),
                        "FROM"))
                .containsExactly("5 REFERRED_BY Member 0");
    }

    @Test
    void oneMissingIdIsOneNodeForReferralAndPlacementAlike() {
        var members = List.of(SmallCase.member("1", "", "", "X", 2), SmallCase.member("2", "", "", "X", 3));
        var missing = CaseGraph.of(SmallCase.ofMembers(members)).nodes().stream()
                .filter(table -> table.label().equals("MissingMember"))
                .toList();
        assertThat(missing).hasSize(1);
        assertThat(missing.get(0).size()).isEqualTo(1);
    }

    @Test
    void nodesAreNumberedThroughTheTables() {
        long next = 0;
        for (NodeTable table : CaseGraph.of(SmallCase.create()).nodes()) {
            assertThat(table.firstNode()).isEqualTo(next);
            next += table.size();
        }
        assertThat(next).isEqualTo(1 + 2 + 8 + 1 + 3 + 6 + 3);
    }
}
