package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

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
import org.upline.hierarchy.SiteLedgerColumns;
import org.upline.intake.ImportReport;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.model.SiteEntry;
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
        assertThatThrownBy(() -> run(made, dump, null)).hasMessageContaining("intake.unrecognised");
        assertThat(made.decisions()).isEqualTo(decisions);
    }

    /** Each is a source of its own, taken back by itself; the bytes stay as long as one of them needs them. */
    @Test
    void tablesOfOneDump() throws IOException {
        CaseFolder made = new Home(folder.resolve("home")).create(new CaseName("b"));
        Path dump = Files.writeString(
                folder.resolve("site.sql"),
                "create table u (id int, pid int, username text); insert into u values (1,0,'a'),(2,1,'b'),(3,1,'c');"
                        + "create table orders (id int, uid text, money text, status text);"
                        + "insert into orders values (1,'1','100','已支付'),(2,'b','20.50','已支付'),(3,'b','7','已取消'),(4,'9','1','');"
                        + "create table bonus (id int, uid int, type text, amount text);"
                        + "insert into bonus values (1,1,'直推奖','10'),(2,1,'见点奖','2'),(3,1,'?','x');");
        run(made, dump, "u");
        new ImportFiles(made, CLOCK, Message::key, stage -> {})
                .run(List.of(
                        new ImportItem(dump, "site.sql", SourceKind.LEDGER, null, "orders"),
                        new ImportItem(dump, "site.sql", SourceKind.LEDGER, null, "bonus")));
        OpenCase opened = OpenCase.open(made, Message::key, stage -> {});
        assertThat(opened.imports())
                .extracting(
                        file -> file.report().rowsRead(), file -> file.report().rejected())
                .containsExactly(tuple(3, 0), tuple(4, 0), tuple(3, 1));
        SiteLedgerColumns ledger = opened.siteLedger();
        assertThat(ledger.totals(SiteEntry.Kind.ORDER, 3)).containsExactly(10_000, 2_050, 0);
        assertThat(ledger.totals(SiteEntry.Kind.BONUS, 3)).containsExactly(1_200, 0, 0);
        assertThat(ledger.has(SiteEntry.Kind.WITHDRAWAL)).isFalse();
        assertThat(opened.members().feeFen(1)).isEqualTo(2_050);
        assertThat(opened.findings())
                .extracting(Finding::kind)
                .containsExactlyInAnyOrder("feesFromOrders", "ledgerWithoutMember");
        String id = made.decisions().imports().get(2).sourceId();
        SourceLookup.Found found = SourceLookup.find(made, id.substring(0, 12) + ".bonus:2");
        assertThat(found.cells()).extracting(SourceLookup.Cell::text).containsExactly("2", "1", "见点奖", "2");
        assertThat(RowFate.of(opened, found).outcome()).isEqualTo(RowFate.Outcome.SITE_ENTRY);
        assertThatThrownBy(() -> SourceLookup.find(made, id.substring(0, 12) + ":2"))
                .hasMessageContaining("books.source.severalFiles");

        ImportDecision orders = made.decisions().imports().get(1);
        new UndoImport(made, Message::key, stage -> {}).run(orders);
        assertThat(made.source(orders.sha256())).exists();
        OpenCase after = OpenCase.open(made, Message::key, stage -> {});
        assertThat(after.members().feeFen(1)).isZero();
        assertThat(after.siteLedger().size()).isEqualTo(2);
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
