package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.hierarchy.Counting;
import org.upline.hierarchy.PersonRules;
import org.upline.hierarchy.TreeTable;
import org.upline.intake.ImportReport;
import org.upline.model.CountingRule;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.store.EmbeddedNeo4j;

/** An import from file to generation, on the real importer and the real snapshot. */
class ImportFilesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final String HEADER = "会员编号,真实姓名,推荐人编号,报单金额\n";

    @TempDir
    Path folder;

    private CaseFolder made;

    @BeforeEach
    void makeCase() {
        made = new Home(folder.resolve("home")).create(new CaseName("案件"));
    }

    @Test
    void aMemberListBecomesSnapshotAndDatabase() throws IOException {
        Path list = write("会员.csv", HEADER + "A,甲,,100.00\nB,乙,A,100.00\n,丙,A,100.00\nB,乙,A,100.00\n");

        ImportReport.OfMasterData report = (ImportReport.OfMasterData) run(list).get(0);

        assertThat(List.of(report.rowsRead(), report.accepted(), report.duplicates(), report.rejected()))
                .containsExactly(4, 2, 1, 1);
        assertThat(report.rejectsFile()).isNotNull();
        assertThat(Files.readString(Path.of(report.rejectsFile()))).contains("丙");

        OpenCase opened = open();
        assertThat(opened.members().size()).isEqualTo(2);
        assertThat(opened.sources())
                .singleElement()
                .satisfies(source -> assertThat(source.name()).isEqualTo("会员.csv"));
        try (EmbeddedNeo4j database = EmbeddedNeo4j.at(opened.database())) {
            assertThat(database.cypher()
                            .read(
                                    "MATCH (b:Member {id: 'B'})-[:REFERRED_BY]->(a:Member) RETURN a.id, b.row",
                                    Map.of(),
                                    10)
                            .rows())
                    .containsExactly(List.of("A", 3L));
        }
    }

    /** The lists are written while the graph is made, and yet there is no generation without them. */
    @Test
    void whereTheListOfRejectedRowsCannotBeWrittenNothingIsImported() throws IOException {
        Path list = write("会员.csv", HEADER + "A,甲,,100.00\n,丙,A,100.00\n");
        Files.delete(made.rejects());
        Files.writeString(made.rejects(), "no folder");

        assertThatThrownBy(() -> run(list)).hasMessageContaining("intake.rejectsUnwritable");

        assertThat(made.decisions().imports()).isEmpty();
        assertThat(generations()).noneMatch(name -> !name.toString().endsWith(".building"));
        Files.delete(made.rejects());
        Files.createDirectory(made.rejects());
        assertThat(run(list).get(0).rejectsFile())
                .isNotNull()
                .satisfies(path -> assertThat(Path.of(path)).exists());
        assertThat(generations()).hasSize(1);
    }

    @Test
    void theDataReachToTheLastDayOnWhichAnythingHappened() throws IOException {
        run(write("a.csv", HEADER + "A,甲,,100.00\n"));
        assertThat(open().dataDate()).isEmpty();
        run(write("b.csv", "会员编号,推荐人编号,注册时间\nB,A,2021-03-04 05:06:07\nC,A,2020-01-01\n"));
        assertThat(open().dataDate()).contains(LocalDate.of(2021, 3, 4));
    }

    @Test
    void theSameBytesTwiceChangeNothing() throws IOException {
        Path list = write("a.csv", HEADER + "A,甲,,100.00\n");
        Path copy = write("b.csv", HEADER + "A,甲,,100.00\n");
        run(list);
        String before = Files.readString(made.folder().resolve("decisions.json"));

        assertThat(run(list, copy)).allSatisfy(report -> {
            assertThat(report.alreadyImported()).isTrue();
            assertThat(report.rowsRead()).isEqualTo(1);
        });

        assertThat(Files.readString(made.folder().resolve("decisions.json"))).isEqualTo(before);
        assertThat(generations()).hasSize(1);
    }

    @Test
    void theOrderOfImportsLeavesNoTrace() throws IOException {
        Path one = write("1.csv", HEADER + "A,甲,,100.00\nB,乙,A,100.00\n");
        Path two = write("2.csv", HEADER + "B,乙,C,100.00\nC,丙,A,200.00\n");
        run(one);
        run(two);
        byte[] snapshot = Files.readAllBytes(snapshotOf(made));

        CaseFolder other = new Home(folder.resolve("home")).create(new CaseName("other"));
        new ImportFiles(other, CLOCK, Message::key, stage -> {}).run(List.of(item(two), item(one)));

        assertThat(other.decisions().generation()).isEqualTo(made.decisions().generation());
        assertThat(Files.readAllBytes(snapshotOf(other))).isEqualTo(snapshot);
    }

    @Test
    void aFileThatCannotBeReadLeavesTheCaseAsItWas() throws IOException {
        run(write("good.csv", HEADER + "A,甲,,100.00\n"));
        Decisions before = made.decisions();
        Path bad = write("bad.csv", "水果,数量\n苹果,1\n");
        Path good = write("more.csv", HEADER + "B,乙,A,100.00\n");

        assertThatThrownBy(() -> run(good, bad)).hasMessageContaining("intake.");
        assertThatThrownBy(() -> run(folder)).hasMessageContaining("workspace.import.folder");
        assertThatThrownBy(() -> run(folder.resolve("none.csv"))).hasMessageContaining("workspace.import.file");
        assertThatThrownBy(() -> new ImportFiles(made, CLOCK, Message::key, stage -> {})
                        .run(List.of(new ImportItem(folder.resolve("good.csv"), SourceKind.TRANSACTIONS, null))))
                .hasMessageContaining("workspace.import.otherKind");

        assertThat(made.decisions()).isEqualTo(before);
        assertThat(open().members().size()).isEqualTo(1);
    }

    @Test
    void whatWasMadeFromTheSourcesCanBeThrownAway() throws IOException {
        run(write("a.csv", HEADER + "A,甲,,100.00\n"));
        byte[] snapshot = Files.readAllBytes(snapshotOf(made));

        CaseFolder.deleteTree(made.generations().resolve(made.decisions().generation()), null);
        assertThat(open().members().size()).isEqualTo(1);
        assertThat(Files.readAllBytes(snapshotOf(made))).isEqualTo(snapshot);

        Files.write(snapshotOf(made), new byte[] {1, 2, 3});
        assertThat(open().members().size()).isEqualTo(1);
        assertThat(Files.readAllBytes(snapshotOf(made))).isEqualTo(snapshot);
    }

    @Test
    void aSourceThatWasTamperedWithIsNoticed() throws IOException {
        run(write("a.csv", HEADER + "A,甲,,100.00\n"));
        CaseFolder.deleteTree(made.generations().resolve(made.decisions().generation()), null);
        Files.writeString(made.source(made.decisions().imports().get(0).sha256()), HEADER + "A,乙,,100.00\n");

        assertThatThrownBy(this::open).hasMessageContaining("workspace.source.changed");
    }

    /** Findings of reading (A's list has a row B contradicts), of joining persons, and of linking accounts, as one list. */
    @Test
    void findingsOfReadingJoiningAndLinkingStandInOneOrder() throws IOException {
        StringBuilder list = new StringBuilder("会员编号,真实姓名,推荐人编号,手机号,身份证号,银行卡号\n");
        for (int m = 10; m <= 30; m++) {
            list.append("M").append(m).append(",甲,,13912345678,,\n");
        }
        list.append("Z,乙,M10,,11010519491231002X,6222020000000001\n").append("Z,丙,M10,,,\n");
        Path members = write("b.csv", list.toString());
        Path accounts = write("a.csv", """
                账户开户名称,开户人证件号码,交易卡号,交易账号,账户余额,币种,开户网点,账户状态,账号开户银行
                丁,440524188001010014,6222020000000001,1001,5.00,人民币,,正常,甲行
                """);
        new ImportFiles(made, CLOCK, Message::key, stage -> {})
                .run(List.of(item(members), new ImportItem(accounts, SourceKind.ACCOUNTS, null)));

        OpenCase opened = open();

        assertThat(opened.findings()).extracting(Finding::kind).containsExactly("holderDiffers", "memberConflict");
        assertThat(CaseCheck.findings(opened, PersonRules.standard()))
                .extracting(Finding::kind)
                .containsExactly("holderDiffers", "memberConflict", "sharedKey");
        try (EmbeddedNeo4j database = EmbeddedNeo4j.at(opened.database())) {
            assertThat(database.cypher()
                            .read(
                                    "MATCH (f:Finding)-[:ABOUT]->(x) RETURN f.kind, count(x) ORDER BY f.kind",
                                    Map.of(),
                                    10)
                            .rows())
                    .containsExactly(List.of("holderDiffers", 1L), List.of("memberConflict", 1L));
        }
    }

    @Test
    void aListInSeveralFilesCountsAsInOne() throws IOException {
        String header = "会员编号,真实姓名,推荐人编号,手机号,报单金额\n";
        List<String> rows = List.of(
                "A,赵,,13900000001,1.00", "B,赵,A,13900000001,2.00", "C,钱,B,,4.00", "D,孙,C,,8.00", "E,李,X,,16.00");
        run(write("all.csv", header + String.join("\n", rows) + "\n"));
        CaseFolder parts = new Home(folder.resolve("home")).create(new CaseName("parts"));
        List<ImportItem> files = new ArrayList<>();
        for (int part = 0; part < 3; part++) {
            StringBuilder text = new StringBuilder(header);
            for (int row = part; row < rows.size(); row += 3) {
                text.append(rows.get(row)).append('\n');
            }
            files.add(item(write("part" + part + ".csv", text.toString())));
        }
        new ImportFiles(parts, CLOCK, Message::key, stage -> {}).run(files);
        OpenCase inParts = OpenCase.open(parts, Message::key, stage -> {});
        assertThat(TreeTable.of(Counting.count(inParts.members(), CountingRule.DEFAULT)))
                .hasSize(4)
                .isEqualTo(TreeTable.of(Counting.count(open().members(), CountingRule.DEFAULT)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static ImportItem item(Path file) {
        return new ImportItem(file, SourceKind.MEMBERS, null);
    }

    private List<ImportReport> run(Path... files) {
        return new ImportFiles(made, CLOCK, Message::key, stage -> {})
                .run(Stream.of(files).map(ImportFilesTest::item).toList());
    }

    private OpenCase open() {
        return OpenCase.open(made, Message::key, stage -> {});
    }

    private static Path snapshotOf(CaseFolder folder) {
        return new Generations(folder).snapshot(folder.decisions().generation());
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> files = Files.list(made.generations())) {
            return files.toList();
        }
    }
}
