package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/** Cases on disk: names, the one step that changes a case, and what keeps two programs apart. */
class CasesTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"default", "2021-云联案", "A", "案件_1.2"})
    void namesThatEverySystemCanKeep(String name) {
        assertThat(new CaseName(name).text()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "..",
                "../x",
                "a/b",
                "a\\b",
                "-x",
                "con",
                "NUL",
                "com1.txt",
                "a.",
                "a:b",
                "a\u0000",
                "a\u202eb",
                "C:",
                "*",
                "a b"
            })
    void namesThatWouldLeaveTheFolderOrBreakOnWindows(String name) {
        assertThatThrownBy(() -> new CaseName(name))
                .isInstanceOf(UplineException.class)
                .hasMessageContaining("workspace.case.name");
    }

    @Test
    void aCaseIsMadeListedAndDropped() {
        Home home = new Home(folder.resolve("new/home"));
        assertThat(home.cases()).isEmpty();

        CaseFolder made = home.create(new CaseName("云联案"));
        home.create(new CaseName("b"));
        assertThat(home.cases()).extracting(CaseName::text).containsExactly("b", "云联案");
        assertThatThrownBy(() -> home.create(new CaseName("b"))).hasMessageContaining("workspace.case.exists");

        made.drop();
        assertThat(Files.exists(made.folder())).isFalse();
        assertThatThrownBy(() -> home.open(new CaseName("云联案"))).hasMessageContaining("workspace.case.unknown");
    }

    @Test
    void theSecondProgramIsToldWhoHoldsTheCase() {
        CaseFolder made = new Home(folder).create(new CaseName("x"));
        try (CaseLock held = made.lock()) {
            held.requireHeld();
            assertThatThrownBy(made::lock)
                    .hasMessageContaining("workspace.case.locked")
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()));
        }
        made.lock().close();
    }

    @Test
    void theGenerationDependsOnWhatWasDecidedNotWhenOrInWhichOrder() {
        ImportDecision a = new ImportDecision("aa", "会员.csv", SourceKind.MEMBERS, null, "2026-01-01T00:00:00");
        ImportDecision b = new ImportDecision("bb", "流水.csv", SourceKind.TRANSACTIONS, null, "2026-01-02T00:00:00");
        ImportDecision later = new ImportDecision("bb", "流水.csv", SourceKind.TRANSACTIONS, null, "2026-03-01T00:00:00");
        ImportDecision otherwise =
                new ImportDecision("bb", "流水.csv", SourceKind.TRANSACTIONS, "GB18030", "2026-01-02T00:00:00");

        String generation = new Decisions(List.of(a, b)).generation();
        assertThat(generation).matches("[0-9a-f]{16}");
        assertThat(new Decisions(List.of(b, a)).generation()).isEqualTo(generation);
        assertThat(new Decisions(List.of(a, later)).generation()).isEqualTo(generation);
        assertThat(new Decisions(List.of(a, otherwise)).generation()).isNotEqualTo(generation);
        assertThat(new Decisions(List.of(a)).generation()).isNotEqualTo(generation);
    }

    @Test
    void decisionsComeBackAsTheyWereWritten() throws IOException {
        Decisions written = new Decisions(
                List.of(new ImportDecision("aa", "会员\"\\\n<𠮷.csv", SourceKind.MEMBERS, null, "2026-01-01T00:00:00")));
        CaseFolder made = new Home(folder).create(new CaseName("x"));
        made.decide(written);
        assertThat(made.decisions()).isEqualTo(written);
        try (var files = Files.list(made.folder())) {
            assertThat(files).noneMatch(file -> file.toString().endsWith(".unfinished"));
        }
    }

    @Test
    void aFileIsKeptByteForByteUnderItsHash() throws IOException {
        CaseFolder made = new Home(folder).create(new CaseName("x"));
        byte[] bytes = {0, (byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', '\r', '\n', (byte) 0xFF};
        Path seized = Files.write(folder.resolve("a.csv"), bytes);

        String sha256 = new SourceVault(made).take(seized);

        // printf '\x00\xef\xbb\xbfa\r\n\xff' | sha256sum
        assertThat(sha256).isEqualTo("496121239e219cccd2f06583e59ea91f3f759cdee4204de3bf1662dce4a208cb");
        assertThat(made.source(sha256)).hasBinaryContent(bytes);
        assertThat(new SourceVault(made).take(seized)).isEqualTo(sha256);
        try (var files = Files.list(made.folder().resolve("sources"))) {
            assertThat(files).hasSize(1);
        }
    }
}
