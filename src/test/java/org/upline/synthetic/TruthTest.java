package org.upline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.upline.synthetic.Truth.StatementCounts;

/** The truth is what the files hold: each figure is found again from the files alone. */
class TruthTest {
    @TempDir
    Path directory;

    static Stream<GeneratorOptions> cases() {
        return Stream.of(
                GeneratorOptions.DEMO,
                GeneratorOptions.of(10, 100, 1),
                GeneratorOptions.of(20, 2_000, 2),
                GeneratorOptions.of(77, 5_000, 3),
                GeneratorOptions.of(1_000, 300, 4),
                GeneratorOptions.of(3_000, 30_000, -5),
                new GeneratorOptions(2_500, 6_000, 6, 1_000),
                GeneratorOptions.of(50_000, 60_000, 7));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void memberListHoldsWhatTheTruthSays(GeneratorOptions options) {
        GeneratedCase written = CaseGenerator.generate(directory.resolve("case"), options);
        Truth truth = written.truth();
        MemberRecount recount = new MemberRecount(written);

        assertThat(recount.fates)
                .isEqualTo(new TreeMap<>(Map.of(
                        "accepted", options.members(),
                        "duplicate", truth.members().duplicates(),
                        "conflict", truth.members().conflicts(),
                        "rejected", truth.members().rejected())));
        int[] perLevel = new int[truth.tree().maxLevel()];
        recount.levels().values().forEach(level -> perLevel[level - 1]++);
        assertThat(Arrays.stream(perLevel).boxed()).isEqualTo(truth.tree().perLevel());
        assertThat(truth.tree().roots()).isEqualTo(perLevel[0]);
        assertThat(truth.tree().maxLevel()).isEqualTo(options.levels());
        assertThat(truth.tree().cycles())
                .allSatisfy(cycle -> assertThat(recount.cycle(cycle.get(0))).isEqualTo(cycle));
        List<List<String>> persons = recount.persons();
        assertThat(persons).hasSize(truth.persons().count());
        assertThat(persons.stream().filter(person -> person.size() > 1))
                .isEqualTo(truth.persons().withSeveralMembers());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void statementsHoldWhatTheTruthSays(GeneratorOptions options) {
        GeneratedCase written = CaseGenerator.generate(directory.resolve("case"), options);
        Truth truth = written.truth();
        StatementRecount recount = new StatementRecount(written);

        for (StatementCounts file : truth.statements()) {
            assertThat(recount.fates(file.file())).as(file.file()).isEqualTo(fates(file));
            assertThat(recount.sum(file.file(), "CNY")).isEqualTo(file.amountFen());
            assertThat(recount.sum(file.file(), "USD")).isEqualTo(file.usdCents());
        }
        assertThat(recount.rows()).hasSize(truth.statementTotal().rowsRead());
        Truth.Gap gap = truth.oddities().gap();
        assertThat(recount.breaks)
                .isEqualTo(gap == null ? List.of() : List.of(List.of(gap.account(), gap.beforeFen(), gap.afterFen())));
    }

    private static Map<String, Integer> fates(StatementCounts file) {
        Map<String, Integer> fates = new TreeMap<>(Map.of(
                "transfer", file.transfers(),
                "duplicate", file.duplicates(),
                "mirrored", file.mirrored(),
                "failed", file.failed(),
                "reversed", file.reversed(),
                "informational", file.informational(),
                "rejected", file.rejected()));
        fates.values().removeIf(count -> count == 0);
        return fates;
    }
}
