package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.intake.RowWatch;
import org.upline.intake.SourceContent;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;

/** Several files of a case, some of them read while another is asked for. */
class SourcesAheadTest {
    private static final RowWatch NOBODY = (read, total) -> {};

    @TempDir
    private Path folder;

    private CaseFolder made;

    @BeforeEach
    void makeCase() {
        made = new Home(folder.resolve("home")).create(new CaseName("案件"));
    }

    /** The third of five has no member's number among its columns: that is told of it alone, in its turn. */
    @Test
    void aFaultIsToldOfTheFileItIsIn() throws IOException {
        List<ImportDecision> decisions = new ArrayList<>();
        for (int file = 1; file <= 5; file++) {
            decisions.add(taken("会员" + file + ".csv", file == 3 ? "a,b\n1,2\n" : list(file)));
        }
        List<String> read = new ArrayList<>();
        try (SourcesAhead files = new SourcesAhead(made, decisions)) {
            for (ImportDecision decision : decisions) {
                try {
                    SourceContent content = files.next(NOBODY);
                    assertThat(decision.sha256()).startsWith(content.source().id());
                    read.add(content.source().label() + " " + content.rowsRead());
                } catch (UplineException broken) {
                    read.add(broken.reason().arguments().get(0) + " broken");
                }
            }
        }
        assertThat(read).containsExactly("会员1.csv 1", "会员2.csv 2", "会员3.csv broken", "会员4.csv 4", "会员5.csv 5");
    }

    /** Bytes that are no longer those that were taken are not read. */
    @Test
    void changedBytesAreToldOf() throws IOException {
        ImportDecision first = taken("会员1.csv", list(1));
        ImportDecision second = taken("会员2.csv", list(2));
        Files.writeString(made.source(second.sha256()), list(3));
        try (SourcesAhead files = new SourcesAhead(made, List.of(first, second))) {
            assertThat(files.next(NOBODY).rowsRead()).isEqualTo(1);
            assertThatThrownBy(() -> files.next(NOBODY))
                    .isInstanceOfSatisfying(
                            UplineException.class,
                            changed -> assertThat(changed.reason().key()).isEqualTo("workspace.source.changed"));
        }
    }

    @Test
    void whatTheWatchThrowsEndsTheReading() throws IOException {
        List<ImportDecision> decisions = List.of(taken("会员1.csv", list(1)), taken("会员2.csv", list(2)));
        RowWatch cancelling = (read, total) -> {
            throw new CancellationException();
        };
        try (SourcesAhead files = new SourcesAhead(made, decisions)) {
            assertThatThrownBy(() -> files.next(cancelling)).isInstanceOf(CancellationException.class);
        }
        // Nobody reads on: the bytes can be removed on every system.
        for (ImportDecision decision : decisions) {
            Files.delete(made.source(decision.sha256()));
        }
    }

    private static String list(int members) {
        StringBuilder text = new StringBuilder("会员编号,真实姓名,推荐人编号,报单金额\n");
        for (int member = 1; member <= members; member++) {
            text.append("M").append(member).append(",甲,,100.00\n");
        }
        return text.toString();
    }

    private ImportDecision taken(String name, String text) throws IOException {
        String sha256 = new SourceVault(made).take(Files.writeString(folder.resolve(name), text));
        return new ImportDecision(sha256, name, SourceKind.MEMBERS, null, null, null, "2026-01-02T03:04:05");
    }
}
