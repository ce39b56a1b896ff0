package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.upline.hierarchy.MemberBuilder.member;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.upline.model.CountingRule;
import org.upline.model.UplineException;

class ThresholdsTest {
    @TempDir
    Path folder;

    /** A root with the given heads on the given levels: a chain, and all others right below the root. */
    private static List<MemberBuilder> organisation(String root, int heads, int levels, long feeFen) {
        List<MemberBuilder> members = new ArrayList<>();
        for (int i = 0; i < heads; i++) {
            String above = i == 0 ? "" : i < levels ? root + "%04d".formatted(i - 1) : root + "0000";
            members.add(member(root + "%04d".formatted(i), above).fee(feeFen));
        }
        return members;
    }

    private static CountedTree count(List<MemberBuilder> members) {
        return MemberBuilder.count(CountingRule.DEFAULT, members.toArray(MemberBuilder[]::new));
    }

    private static boolean met(List<ThresholdCheck> checks, String rule) {
        return checks.stream()
                .filter(check -> check.rule().equals(rule))
                .findFirst()
                .orElseThrow()
                .met();
    }

    @ParameterizedTest
    @CsvSource({
        "base,           30, 3, true",
        "base,           29, 3, false",
        "base,           30, 2, false",
        "repeat,         15, 3, true",
        "repeat,         14, 3, false",
        "repeat,         15, 2, false",
        "serious.people, 120, 2, true",
        "serious.people, 119, 2, false",
        "serious.repeat, 60, 2, true",
        "serious.repeat, 59, 2, false"
    })
    void boundsAreInclusiveAndCountThePersonHimself(String rule, int heads, int levels, boolean met) {
        Thresholds thresholds = Thresholds.standard().withPriors(Set.of("P-R0000"));
        assertThat(met(thresholds.unit(count(organisation("R", heads, levels, 0)), 0), rule))
                .isEqualTo(met);
    }

    @ParameterizedTest
    @CsvSource({"250000000, true", "249999999, false"})
    void moneyIsWhatThoseBelowPaid(long fen, boolean met) {
        CountedTree tree = MemberBuilder.count(
                CountingRule.DEFAULT,
                member("A").fee(1_000_000_000),
                member("B", "A").fee(fen));
        assertThat(met(Thresholds.standard().unit(tree, 0), "serious.money")).isEqualTo(met);
    }

    @Test
    void repeatIsMetOnlyWithAPriorAndSaysSo() {
        CountedTree tree = count(organisation("R", 60, 3, 0));
        List<ThresholdCheck> checks = Thresholds.standard().unit(tree, 0);
        assertThat(checks)
                .extracting(ThresholdCheck::rule)
                .containsExactly("base", "repeat", "serious.people", "serious.money", "serious.repeat");
        assertThat(checks.get(1).value()).isEqualTo(Map.of("headcount", 60L, "levels", 3L, "priors", 0L));
        assertThat(checks.get(1).threshold()).isEqualTo(Map.of("headcount", 15L, "levels", 3L, "priors", 1L));
        assertThat(checks.get(1).met()).isFalse();
        assertThat(checks.get(4).met()).isFalse();
    }

    @Test
    void organisationsAddUpOnceOneReachesThreeLevels() {
        List<MemberBuilder> members = organisation("A", 20, 3, 10);
        members.addAll(organisation("B", 10, 2, 10));
        List<ThresholdCheck> checks = Thresholds.standard().organisations(count(members));
        assertThat(checks).extracting(ThresholdCheck::rule).containsExactly("base", "serious.people", "serious.money");
        assertThat(checks.get(0).value()).isEqualTo(Map.of("headcount", 30L, "levels", 3L));
        assertThat(checks.get(0).met()).isTrue();
        assertThat(checks.get(2).value()).isEqualTo(Map.of("moneyFen", 280L));
    }

    @Test
    void beforeThatTheLargestStandsAlone() {
        List<MemberBuilder> members = organisation("A", 100, 2, 10);
        members.addAll(organisation("B", 90, 2, 20));
        List<ThresholdCheck> checks = Thresholds.standard().organisations(count(members));
        assertThat(checks.get(0).value()).isEqualTo(Map.of("headcount", 100L, "levels", 2L));
        assertThat(checks.get(1).met()).isFalse();
        assertThat(checks.get(2).value()).isEqualTo(Map.of("moneyFen", 89 * 20L));
    }

    @Test
    void emptyCaseReachesNothing() {
        assertThat(Thresholds.standard().organisations(count(List.of()))).noneMatch(ThresholdCheck::met);
    }

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("阈值.properties"), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aFileOfOnesOwnChangesWhatItNames() throws IOException {
        Thresholds thresholds = Thresholds.changedBy(file("# 本地\nbase.headcount = 3\n"));
        CountedTree tree = count(organisation("R", 3, 3, 0));
        assertThat(thresholds.unit(tree, 0).get(0))
                .isEqualTo(new ThresholdCheck(
                        "base",
                        new TreeMap<>(Map.of("headcount", 3L, "levels", 3L)),
                        new TreeMap<>(Map.of("headcount", 3L, "levels", 3L)),
                        true));
        assertThat(thresholds.reachesBase(tree, 0)).isTrue();
        assertThat(Thresholds.standard().reachesBase(tree, 0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "base.heads=3,        hierarchy.rules.unknownKey",
        "base.headcount=many, hierarchy.rules.notANumber",
        "base.headcount=-1,   hierarchy.rules.notANumber",
        "base.headcount=1.5,  hierarchy.rules.notANumber",
        "base.headcount=,     hierarchy.rules.notANumber",
        "base.headcount=9999999999999999999, hierarchy.rules.notANumber",
        "base.headcount=\\u00zz, hierarchy.rules.unreadable"
    })
    void aWrongFileIsRefusedWithItsKey(String text, String reason) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> Thresholds.changedBy(file)).isInstanceOfSatisfying(UplineException.class, e -> {
            assertThat(e.reason().key()).isEqualTo(reason);
            assertThat(e.reason().arguments()).first().isEqualTo(file.toString());
        });
    }

    @Test
    void anAbsentFileIsRefused() {
        assertThatThrownBy(() -> Thresholds.changedBy(folder.resolve("absent")))
                .isInstanceOf(UplineException.class)
                .hasMessageContaining("hierarchy.rules.unreadable");
    }
}
