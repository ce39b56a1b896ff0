package org.upline.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseGeneratorTest {
    private static final GeneratorOptions SMALL = GeneratorOptions.of(300, 2_000, 42);

    @TempDir
    Path directory;

    @Test
    void sameOptionsGiveTheSameBytesWhateverTheMachineIsSetTo() throws IOException {
        Map<String, byte[]> first = bytes(generate("first", SMALL).files());
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(bytes(generate("second", SMALL).files()))
                    .usingRecursiveComparison()
                    .isEqualTo(first);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void anotherSeedGivesAnotherCase() throws IOException {
        Map<String, byte[]> first = bytes(generate("first", SMALL).files());
        Map<String, byte[]> second =
                bytes(generate("second", GeneratorOptions.of(300, 2_000, 43)).files());
        assertThat(second.get(MemberList.FILE)).isNotEqualTo(first.get(MemberList.FILE));
        assertThat(second.get("交易明细信息_01中国工商银行_001.csv")).isNotEqualTo(first.get("交易明细信息_01中国工商银行_001.csv"));
    }

    @Test
    void theShippedDemoIsWhatTheGeneratorMakes() throws IOException {
        try (Stream<Path> shipped = Files.list(Path.of("datasets", "demo"))) {
            Map<String, byte[]> expected = bytes(shipped.sorted().toList());
            assertThat(bytes(generate("demo", GeneratorOptions.DEMO).files()))
                    .as("made again with GeneratorOptions.DEMO")
                    .usingRecursiveComparison()
                    .isEqualTo(expected);
        }
    }

    @Test
    void theDemoHasEveryOddity() {
        Truth truth = generate("demo", GeneratorOptions.DEMO).truth();
        assertThat(truth.statementTotal().rowsRead()).isEqualTo(12_000);
        assertThat(truth.statements()).hasSizeGreaterThan(8);
        assertThat(truth.statementTotal())
                .hasNoNullFieldsOrProperties()
                .satisfies(total -> assertThat(
                                List.of(total.duplicates(), total.mirrored(), total.failed(), total.reversed()))
                        .allMatch(count -> count > 0));
        assertThat(truth.statementTotal().informational()).isPositive();
        assertThat(truth.statementTotal().rejected()).isPositive();
        assertThat(truth.statementTotal().usdCents()).isPositive();
        assertThat(truth.oddities()).hasNoNullFieldsOrProperties();
        assertThat(truth.oddities().blankDirections()).isPositive();
        assertThat(truth.oddities().damagedNumbers()).isPositive();
        assertThat(truth.tree().cycles()).hasSize(3);
        assertThat(truth.tree().selfReferral()).hasSize(1);
        // Two orphans name one and the same absent id.
        assertThat(truth.tree().missingReferrer())
                .hasSizeGreaterThan(truth.tree().missingReferrers().size());
        assertThat(truth.hostileNames()).hasSize(3);
        assertThat(truth.rareCharacterNames()).hasSize(1);
    }

    @Test
    void hostileNamesStandInTheMemberListAsTheyAre() {
        GeneratedCase written = generate("case", SMALL);
        MemberRecount list = new MemberRecount(written);
        assertThat(written.truth().hostileNames().stream()
                        .map(id -> list.members.get(id).get("真实姓名")))
                .isEqualTo(People.HOSTILE_NAMES);
        assertThat(list.members.get(written.truth().rareCharacterNames().get(0)).get("真实姓名"))
                .isEqualTo("𠮷明");
    }

    @Test
    void theGenuinePairHasBothSidesOfBoth() {
        GeneratedCase written = generate("demo", GeneratorOptions.DEMO);
        Truth.EqualPair pair = written.truth().oddities().equalPair();
        StatementRecount recount = new StatementRecount(written);
        LocalDate day = LocalDateTime.parse(pair.firstTime()).toLocalDate();
        assertThat(recount.rows().stream()
                        .filter(row -> row.fen == pair.amountFen()
                                && row.time.toLocalDate().equals(day)
                                && List.of(row.account, row.other).containsAll(List.of(pair.payer(), pair.payee())))
                        .map(row -> row.fate))
                .containsExactlyInAnyOrder("transfer", "transfer", "mirrored", "mirrored");
    }

    @Test
    void thousandsOfLevelsNeedNoRecursion() {
        Truth truth =
                generate("deep", new GeneratorOptions(10_000, 3_000, 8, 3_300)).truth();
        assertThat(truth.tree().maxLevel()).isEqualTo(3_300);
        assertThat(truth.tree().perLevel()).hasSize(3_300).allMatch(count -> count > 0);
    }

    @Test
    void aDirectoryThatHoldsSomethingIsLeftAlone() throws IOException {
        Path mine = Files.writeString(directory.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> CaseGenerator.generate(directory, SMALL)).hasMessageContaining("synthetic.notEmpty");
        assertThatThrownBy(() -> CaseGenerator.generate(mine, SMALL)).hasMessageContaining("synthetic.notADirectory");
        assertThat(directory).isDirectoryContaining(mine::equals);
        assertThat(mine).hasContent("mine");
    }

    @Test
    void nothingButTheCaseIsLeftBehind() {
        GeneratedCase written = generate("case", SMALL);
        assertThat(directory.toFile().list()).containsExactly("case");
        assertThat(written.directory().toFile().list())
                .containsExactlyInAnyOrderElementsOf(bytes(written.files()).keySet());
    }

    private GeneratedCase generate(String name, GeneratorOptions options) {
        return CaseGenerator.generate(directory.resolve(name), options);
    }

    private static Map<String, byte[]> bytes(List<Path> files) {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        for (Path file : files) {
            try {
                bytes.put(file.getFileName().toString(), Files.readAllBytes(file));
            } catch (IOException unreadable) {
                throw new AssertionError(unreadable);
            }
        }
        return bytes;
    }
}
