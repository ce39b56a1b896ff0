package org.upline.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.hierarchy.PersonRules;
import org.upline.model.Finding;
import org.upline.model.Message;
import org.upline.model.PriorPenalty.Kind;
import org.upline.model.SchemeRole;
import org.upline.model.SourceKind;
import org.upline.workspace.DecideByHand.Authored;

class DecideByHandTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2021-06-01T08:00:00Z"), ZoneOffset.UTC);
    private static final Authorship WHY = Authorship.now("笔录第3页", "张警官", CLOCK);
    private static final String HEADER = "会员编号,真实姓名,推荐人编号,手机号,注册时间\n";

    @TempDir
    Path folder;

    private CaseFolder made;

    @BeforeEach
    void makeCase() throws IOException {
        made = new Home(folder.resolve("home")).create(new CaseName("案件"));
        run(write("1.csv", HEADER + """
                A,赵,,13900000001,2021-01-01 00:00:00
                B,赵,A,13900000001,2021-01-02 00:00:00
                C,钱,B,13900000003,2021-05-01 00:00:00
                """));
    }

    @Test
    void aMergeMakesAGenerationAndItsUndoingGivesTheOldOneBack() throws IOException {
        String before = made.decisions().generation();
        byte[] snapshot = Files.readAllBytes(snapshot());

        Decision merge = take(PersonRulings.merge(open().members(), List.of("C", "P-A")));
        assertThat(merge)
                .isEqualTo(
                        new Decision("D1", new Ruling.Merge(List.of("A", "C")), "笔录第3页", "张警官", "2021-06-01T08:00:00"));
        assertThat(persons()).containsExactly("P-A=[A, B, C]");
        assertThat(made.decisions().generation()).isNotEqualTo(before);

        undo(merge);
        assertThat(persons()).containsExactly("P-A=[A, B]", "P-C=[C]");
        assertThat(made.decisions().generation()).isEqualTo(before);
        assertThat(Files.readAllBytes(snapshot())).isEqualTo(snapshot);
    }

    @Test
    void idsAreNeverGivenTwiceAndWhatIsWrittenIsReadBack() throws IOException {
        undo(take(PersonRulings.merge(open().members(), List.of("A", "C"))));
        Decision second = take(PersonRulings.split(open().members(), "A", List.of("B")));
        take(new Ruling.Role("A", SchemeRole.PLANNING));
        take(new Ruling.Prior("A", Kind.CRIMINAL, "2019-01-01"));

        assertThat(second.id()).isEqualTo("D2");
        Path file = made.folder().resolve("decisions.json");
        Decisions read = Decisions.read(file);
        assertThat(read).isEqualTo(made.decisions());
        assertThat(read.byHand()).extracting(Decision::id).containsExactly("D2", "D3", "D4");
        assertThatThrownBy(() -> read.byHand("D1")).hasMessageContaining("decision.unknown");
    }

    @Test
    void aCaseOfImportsAloneIsWrittenAndNamedAsEver() throws IOException {
        Path file = made.folder().resolve("decisions.json");
        assertThat(Files.readString(file)).doesNotContain("decisions", "lastDecision");
        assertThat(made.decisions().generation())
                .isEqualTo(new Decisions(made.decisions().imports()).generation());
        Files.writeString(file, "{\"imports\": []}");
        assertThat(Decisions.read(file)).isEqualTo(new Decisions(List.of()));
    }

    @Test
    void rolesAndPriorsLeaveTheGenerationAndMoveThresholds() {
        String before = made.decisions().generation();
        take(new Ruling.Role("B", SchemeRole.FINANCE));
        take(new Ruling.Prior("B", Kind.ADMINISTRATIVE, "2020-05-01"));
        assertThat(made.decisions().generation()).isEqualTo(before);

        OpenCase opened = open();
        assertThat(opened.knowledge().roles(0)).containsExactly(SchemeRole.FINANCE);
        // The data end on 2021-05-01, a year after the penalty.
        assertThat(opened.dataDate()).contains(LocalDate.of(2021, 5, 1));
        assertThat(opened.knowledge().repeaters(opened.dataDate())).containsExactly("P-A");
        assertThat(opened.knowledge().repeaters(Optional.of(LocalDate.of(2021, 5, 2))))
                .isEmpty();
        assertThat(opened.knowledge().repeaters(Optional.empty())).isEmpty();
    }

    @Test
    void decisionsHoldForWhatIsImportedLaterAndSayWhoHasVanished() throws IOException {
        run(write("2.csv", HEADER + "D,孙,C,13900000004,2021-05-01 00:00:00\n"));
        take(PersonRulings.merge(open().members(), List.of("C", "D")));
        take(PersonRulings.split(open().members(), "A", List.of("B")));
        run(write("3.csv", HEADER + "E,孙,C,13900000004,2021-05-01 00:00:00\n"));
        assertThat(persons()).containsExactly("P-A=[A]", "P-B=[B]", "P-C=[C, D, E]");

        new UndoImport(made, Message::key, stage -> {})
                .run(made.decisions().find("2").decision());
        assertThat(persons()).containsExactly("P-A=[A]", "P-B=[B]", "P-C=[C]", "P-E=[E]");
        assertThat(TakenDecision.of(open()).get(0).missing()).containsExactly("D");
        assertThat(CaseCheck.findings(open(), PersonRules.standard()))
                .filteredOn(finding -> finding.kind().equals("decisionMissing"))
                .extracting(Finding::subjects)
                .containsExactly(List.of("D"));
    }

    @Test
    void theLaterDecisionOverrulesAndSaysSo() {
        take(PersonRulings.split(open().members(), "A", List.of("B")));
        take(PersonRulings.merge(open().members(), List.of("A", "B")));
        assertThat(persons()).containsExactly("P-A=[A, B]", "P-C=[C]");
        assertThat(TakenDecision.of(open()))
                .extracting(TakenDecision::overruledBy)
                .containsExactly(List.of("D2"), List.of());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        OpenCase opened = open();
        assertThatThrownBy(() -> PersonRulings.merge(opened.members(), List.of("A", "Z")))
                .hasMessageContaining("person.unknown");
        assertThatThrownBy(() -> PersonRulings.merge(opened.members(), List.of("A", "B")))
                .hasMessageContaining("persons.merge.one");
        assertThatThrownBy(() -> PersonRulings.split(opened.members(), "A", List.of("C")))
                .hasMessageContaining("persons.split.other");
        assertThatThrownBy(() -> PersonRulings.split(opened.members(), "A", List.of("A", "B")))
                .hasMessageContaining("persons.split.whole");
        assertThat(PersonRulings.splitApart(opened.members(), "A", List.of("A", "B")))
                .isEqualTo(new Ruling.Split(List.of(List.of("A"), List.of("B"))));
    }

    @Test
    void aListOfRolesTakesWhatItCanAndNamesTheRest() throws IOException {
        take(new Ruling.Role("A", SchemeRole.PLANNING));
        Path file = write("角色.csv", "会员编号,角色,理由\nA,发起策划操纵,已知\nB,财务,记账\nZ,财务,\nC,老板,\nP-C,training,\n");
        RulingList list = RulingList.roles(open(), file, WHY);
        assertThat(list.rowsRead()).isEqualTo(5);
        assertThat(list.already()).isEqualTo(1);
        assertThat(list.rulings())
                .extracting(Authored::ruling)
                .containsExactly(new Ruling.Role("B", SchemeRole.FINANCE), new Ruling.Role("C", SchemeRole.TRAINING));
        assertThat(list.rulings().get(0).authorship().reason()).isEqualTo("记账");
        assertThat(list.rejected())
                .extracting(
                        RejectedListRow::row,
                        RejectedListRow::column,
                        row -> row.reason().key())
                .containsExactly(tuple(4, "member", "person.unknown"), tuple(5, "role", "persons.row.role"));
    }

    @Test
    void aListOfPriorsNamesWrongKindsAndDates() throws IOException {
        Path file = write("前科.csv", "某局名单\n会员编号,处罚种类,处罚日期\nA,行政处罚,2020/6/30\nB,警告,2020-06-30\nC,刑事,去年\n");
        RulingList list = RulingList.priors(open(), file, WHY);
        assertThat(list.rulings())
                .extracting(Authored::ruling)
                .containsExactly(new Ruling.Prior("A", Kind.ADMINISTRATIVE, "2020-06-30"));
        assertThat(list.rejected())
                .extracting(RejectedListRow::row, RejectedListRow::column)
                .containsExactly(tuple(4, "kind"), tuple(5, "date"));
        Path other = write("别的.csv", "甲,乙\n1,2\n");
        assertThatThrownBy(() -> RulingList.priors(open(), other, WHY)).hasMessageContaining("persons.list.columns");
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private void run(Path... files) {
        new ImportFiles(made, CLOCK, Message::key, stage -> {})
                .run(Stream.of(files)
                        .map(file -> new ImportItem(file, SourceKind.MEMBERS, null))
                        .toList());
    }

    private Decision take(Ruling ruling) {
        return new DecideByHand(made, Message::key, stage -> {})
                .take(List.of(new Authored(ruling, WHY)))
                .get(0);
    }

    private void undo(Decision decision) {
        new DecideByHand(made, Message::key, stage -> {}).undo(List.of(decision));
    }

    private OpenCase open() {
        return OpenCase.open(made, Message::key, stage -> {});
    }

    private List<String> persons() {
        OpenCase opened = open();
        return Stream.iterate(0, person -> person + 1)
                .limit(opened.members().persons().size())
                .map(person -> opened.members().describe(person))
                .map(person -> person.id() + "=" + person.members())
                .toList();
    }

    private Path snapshot() {
        return new Generations(made).snapshot(made.decisions().generation());
    }
}
