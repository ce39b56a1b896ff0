package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.intake.ImportReport;
import org.upline.model.Message;
import org.upline.model.SourceKind;

/** The decision to read one table of a dump. */
class ImportDumpTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void theDecisionNamesTheTable() throws IOException {
        CaseFolder made = new Home(folder.resolve("home")).create(new CaseName("a"));
        Path dump = Files.writeString(
                folder.resolve("site.sql"),
                "create table u (id int, pid int); insert into u values (1,0),(2,1);"
                        + "create table v (id int, pid int); insert into v values (7,0);");
        run(made, dump, "u");

        Decisions decisions = made.decisions();
        assertThat(decisions.imports()).extracting(ImportDecision::table).containsExactly("u");
        OpenCase opened = OpenCase.open(made, Message::key, stage -> {});
        assertThat(opened.members().size()).isEqualTo(2);
        assertThat(opened.sources().get(0).format()).isEqualTo("dump.members");

        assertThat(run(made, dump, "u").get(0).alreadyImported()).isTrue();
        assertThatThrownBy(() -> run(made, dump, "v")).hasMessageContaining("workspace.import.otherTable");
        assertThatThrownBy(() -> run(made, dump, null)).hasMessageContaining("workspace.import.otherTable");
        assertThat(made.decisions()).isEqualTo(decisions);
    }

    @Test
    void anotherTableIsAnotherCaseAndNoTableIsAsItEverWas() throws IOException {
        ImportDecision none = new ImportDecision("aa", "m.csv", SourceKind.MEMBERS, null, "2026-01-01T00:00:00");
        ImportDecision u = new ImportDecision("aa", "m.csv", SourceKind.MEMBERS, null, "u", "2026-01-01T00:00:00");
        ImportDecision v = new ImportDecision("aa", "m.csv", SourceKind.MEMBERS, null, "v", "2026-01-01T00:00:00");
        assertThat(List.of(none, u, v).stream()
                        .map(one -> new Decisions(List.of(one)).generation())
                        .distinct())
                .hasSize(3);
        assertThat(none.consequence()).isEqualTo("MEMBERS\taa\t\tm.csv");

        Path file = folder.resolve("decisions.json");
        new Decisions(List.of(none, u)).write(file);
        assertThat(Files.readString(file)).containsOnlyOnce("\"table\"");
        assertThat(Decisions.read(file)).isEqualTo(new Decisions(List.of(none, u)));
    }

    private static List<ImportReport> run(CaseFolder made, Path file, @Nullable String table) {
        return new ImportFiles(made, CLOCK, Message::key, stage -> {})
                .run(List.of(new ImportItem(file, file.getFileName().toString(), SourceKind.MEMBERS, null, table)));
    }
}
