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
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.intake.ImportReport;
import org.upline.intake.Preview;
import org.upline.intake.format.AmountUnit;
import org.upline.intake.format.Binding;
import org.upline.intake.format.MappedKind;
import org.upline.intake.format.Mapping;
import org.upline.intake.format.UnrecognisedTable;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.model.SourceKind;

/** A file with column names of its own: told once, kept, handed on, and never needed again by the case it was used in. */
class SavedMappingsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
    private static final String FILE = "某站导出,,,\n玩家,称呼,上级,交费\nu1,甲,,1000\nu2,乙,u1,2000\nu3,丙,u1,3000\n";

    @TempDir
    Path folder;

    private Home home;
    private SavedMappings saved;
    private CaseFolder made;

    @BeforeEach
    void aCase() {
        home = new Home(folder.resolve("home"));
        saved = new SavedMappings(home);
        made = home.create(new CaseName("a"));
    }

    @Test
    void fromAFileToACase() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), FILE);
        assertThatThrownBy(() -> run(file, null))
                .isInstanceOfSatisfying(
                        UnrecognisedTable.class,
                        none -> assertThat(none.missing()).containsExactly("id", "referrer"))
                .hasMessageContaining("玩家");

        saved.save(SavedMapping.of("某站", ask(file, MappedKind.MEMBERS, "会员编号=玩家", "referrerId=上级", "fee=#4")), "给同事");
        assertThat(saved.names()).containsExactly("某站");
        assertThat(saved.file("某站"))
                .hasContent("# 给同事\nkind: members\nfield referrer: 上级\nfield id: 玩家\nfield fee: #4\n");
        SavedMapping mapping = saved.find("某站");

        Preview preview = DryRun.of(item(file, mapping));
        assertThat(preview.recognition().found().orElseThrow().table().bindings())
                .containsEntry("id", new Binding("id", 0, "玩家", "玩家", Binding.Why.MAPPING))
                .containsEntry("fee", new Binding("fee", 3, "交费", "#4", Binding.Why.POSITION));
        assertThat(run(file, mapping).get(0).rowsRead()).isEqualTo(3);
        String generation = made.decisions().generation();

        saved.drop("某站");
        OpenCase opened = OpenCase.open(made, Message::key, stage -> {});
        assertThat(opened.generation()).isEqualTo(generation);
        assertThat(opened.members().feeFen(1)).isEqualTo(200_000);
        assertThat(opened.findings()).isEmpty();
        assertThat(Decisions.read(made.folder().resolve("decisions.json"))).isEqualTo(made.decisions());
        assertThatThrownBy(() -> saved.find("某站")).hasMessageContaining("mapping.unknown");
    }

    /** The name of a mapping has no consequence, what it says has. */
    @Test
    void theContentIsPartOfTheDecision() {
        List<String> fen = List.of("kind: members", "unit: fen", "field id: a", "field referrer: b");
        List<String> yuan = List.of("kind: members", "field id: a", "field referrer: b");
        assertThat(generation(new SavedMapping("x", fen))).isEqualTo(generation(new SavedMapping("y", fen)));
        assertThat(generation(new SavedMapping("x", yuan)))
                .isNotEqualTo(generation(new SavedMapping("x", fen)))
                .isNotEqualTo(generation(null));
        assertThat(generation(null))
                .isEqualTo(new Decisions(List.of(new ImportDecision("aa", "m.csv", SourceKind.MEMBERS, null, "t")))
                        .generation());
    }

    @Test
    void theSameBytesUnderAnotherMappingAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("a.csv"), FILE);
        SavedMapping one = SavedMapping.of("一", ask(file, MappedKind.MEMBERS, "id=玩家", "referrer=上级"));
        SavedMapping two = SavedMapping.of("二", ask(file, MappedKind.MEMBERS, "id=玩家", "referrer=上级", "fee=交费"));
        run(file, one);
        assertThat(run(file, new SavedMapping("另名", one.lines())).get(0).alreadyImported())
                .isTrue();
        assertThatThrownBy(() -> run(file, two)).hasMessageContaining("mapping.otherMapping");
    }

    /** A column that is not needed and not there, and one in which something else stands, are told of. */
    @Test
    void aMappingThatFitsBadly() throws IOException {
        Path file = Files.writeString(folder.resolve("b.csv"), "玩家,上级,证件\nu1,,张三\nu2,u1,李四\nu3,u1,1\n");
        SavedMapping mapping = new SavedMapping(
                "某站",
                List.of("kind: members", "field id: 玩家", "field referrer: 上级", "field fee: 交费", "field idNumber: 证件"));
        run(file, mapping);
        List<Finding> findings = OpenCase.open(made, Message::key, stage -> {}).findings();
        assertThat(findings).extracting(Finding::kind).containsExactly("mappingColumn", "mappingValues");
        assertThat(findings.get(0).subjects()).containsExactly("交费");
        assertThat(findings.get(1).details()).containsExactly("field.member.idNumber", "证件", "3", "3");
        assertThat(findings.get(1).rows()).hasSize(3);
    }

    @Test
    void aMappingThatDoesNotFitAtAll() throws IOException {
        Path file = Files.writeString(folder.resolve("c.csv"), "玩家,甲\nu1,1\n");
        SavedMapping mapping = new SavedMapping("某站", List.of("kind: members", "field id: 玩家", "field referrer: 上级"));
        assertThatThrownBy(() -> run(file, mapping))
                .hasMessageContaining("mapping.refused")
                .hasMessageContaining("上级");
        assertThat(made.decisions().imports()).isEmpty();
        assertThatThrownBy(() -> new ImportFiles(made, CLOCK, Message::key, stage -> {})
                        .run(List.of(new ImportItem(file, "c.csv", SourceKind.ACCOUNTS, null, null, mapping))))
                .hasMessageContaining("mapping.otherKind");
        assertThatThrownBy(() -> ask(file, MappedKind.MEMBERS, "id=没有")).hasMessageContaining("mapping.save.noColumn");
        assertThatThrownBy(() -> ask(file, MappedKind.MEMBERS, "高度=甲")).hasMessageContaining("mapping.save.noField");
        assertThatThrownBy(() -> ask(file, null)).hasMessageContaining("mapping.save.noKind");
    }

    /** Fen, a file without column names, and columns of one name. */
    @Test
    void placesAndFen() throws IOException {
        Path file = Files.writeString(folder.resolve("d.txt"), "u1\t\t100\nu2\tu1\t250\n");
        MappingRequest request = new MappingRequest(
                file,
                null,
                MappedKind.MEMBERS,
                AmountUnit.FEN,
                0,
                "tab",
                null,
                List.of(Map.entry("id", "#1"), Map.entry("referrer", "#2"), Map.entry("fee", "#3")));
        run(file, SavedMapping.of("无列名", request.answer(Message::key)));
        OpenCase opened = OpenCase.open(made, Message::key, stage -> {});
        assertThat(opened.members().size()).isEqualTo(2);
        assertThat(opened.members().feeFen(1)).isEqualTo(250);

        Path twice = Files.writeString(folder.resolve("e.csv"), "玩家,上级,上级\nu1,,x\n");
        assertThatThrownBy(() -> ask(twice, MappedKind.MEMBERS, "id=玩家", "referrer=上级"))
                .hasMessageContaining("mapping.twice");
        assertThat(ask(twice, MappedKind.MEMBERS, "id=玩家", "referrer=#2").columns())
                .containsEntry("referrer", "#2");
    }

    @Test
    void textsThatAreNoMappings() {
        for (String bad : List.of(
                "",
                "kind: nothing",
                "kind: members\nfield x: a",
                "kind: members\nheader: x",
                "kind: members\nnonsense",
                "kind: members\nfield id: a\nfield id: b")) {
            assertThatThrownBy(() -> Mapping.parse("文件", bad.lines().toList()))
                    .as(bad)
                    .hasMessageContaining("mapping.text")
                    .hasMessageContaining("文件");
        }
        for (String name : List.of("", "../a", "a/b", "con")) {
            assertThatThrownBy(() -> saved.file(name)).hasMessageContaining("mapping.name");
        }
    }

    private static String generation(@Nullable SavedMapping mapping) {
        return new Decisions(List.of(new ImportDecision(
                        "aa", "m.csv", SourceKind.MEMBERS, null, null, mapping, "2026-01-01T00:00:00")))
                .generation();
    }

    private static Mapping ask(Path file, @Nullable MappedKind kind, String... fields) {
        List<Map.Entry<String, String>> said = Stream.of(fields)
                .map(field ->
                        Map.entry(field.substring(0, field.indexOf('=')), field.substring(field.indexOf('=') + 1)))
                .toList();
        return new MappingRequest(file, null, kind, AmountUnit.YUAN, null, "", null, said).answer(Message::key);
    }

    private List<ImportReport> run(Path file, @Nullable SavedMapping mapping) {
        return new ImportFiles(made, CLOCK, Message::key, stage -> {}).run(List.of(item(file, mapping)));
    }

    private static ImportItem item(Path file, @Nullable SavedMapping mapping) {
        return new ImportItem(file, file.getFileName().toString(), SourceKind.MEMBERS, null, null, mapping);
    }
}
