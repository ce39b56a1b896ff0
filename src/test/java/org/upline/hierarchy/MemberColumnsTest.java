package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.upline.hierarchy.MemberBuilder.member;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.CaseData;
import org.upline.model.CountingRule;
import org.upline.model.CountingRule.Tree;
import org.upline.model.Member;
import org.upline.model.Person;
import org.upline.model.SourceRow;

class MemberColumnsTest {
    @TempDir
    Path folder;

    private MemberColumns throughFile(MemberColumns columns) throws IOException {
        Path file = folder.resolve("snapshot");
        try (SnapshotWriter out = new SnapshotWriter(file, "g")) {
            columns.write(out);
            out.commit();
        }
        return MemberColumns.read(Snapshot.open(file));
    }

    @Test
    void everyFieldIsInItsColumn() throws IOException {
        LocalDateTime joined = LocalDateTime.of(1969, 12, 31, 23, 59, 59);
        Member full = new Member(
                "id",
                "user",
                "name",
                "number",
                "phone",
                "ref",
                "place",
                "left",
                "rank",
                true,
                true,
                1,
                joined,
                "bank",
                "card",
                2,
                3,
                "centre",
                "ip",
                "province",
                "address",
                new SourceRow("aaaaaaaaaaaa", 9));
        Member empty = member("je", "id").placement("absent").build();
        MemberColumns made = MemberBuilder.columns(List.of(full, empty));
        for (MemberColumns columns : List.of(made, throughFile(made))) {
            assertThat(columns.size()).isEqualTo(2);
            assertThat(columns.id(0)).isEqualTo("id");
            assertThat(columns.name(0)).isEqualTo("name");
            String[] texts = {
                "id",
                "user",
                "name",
                "number",
                "phone",
                "left",
                "rank",
                "bank",
                "card",
                "centre",
                "ip",
                "province",
                "address"
            };
            assertThat(Stream.of(MemberText.values()).map(text -> columns.text(text, 0)))
                    .containsExactly(texts);
            assertThat(columns.text(MemberText.NAME, 1)).isEmpty();
            assertThat(columns.inactive(0)).isTrue();
            assertThat(columns.blank(0)).isTrue();
            assertThat(columns.inactive(1)).isFalse();
            assertThat(columns.feeFen(0)).isEqualTo(1);
            assertThat(columns.bonusFen(0)).isEqualTo(2);
            assertThat(columns.withdrawnFen(0)).isEqualTo(3);
            assertThat(columns.joined(0)).isEqualTo(joined);
            assertThat(columns.joined(1)).isNull();
            assertThat(columns.row(0)).isEqualTo(full.row());
            assertThat(columns.row(1)).isEqualTo(empty.row());
            assertThat(columns.above(Tree.REFERRAL, 1)).isZero();
            assertThat(columns.missing(columns.above(Tree.REFERRAL, 0))).isEqualTo("ref");
            assertThat(columns.missing(columns.above(Tree.PLACEMENT, 0))).isEqualTo("place");
            assertThat(columns.missing(columns.above(Tree.PLACEMENT, 1))).isEqualTo("absent");
            assertThat(columns.find("je")).isEqualTo(1);
            assertThat(columns.find("j")).isNegative();
        }
    }

    @Test
    void personsAndTreesComeBackFromTheFile() throws IOException {
        Random random = new Random(12);
        for (int round = 0; round < 20; round++) {
            List<Member> members = RandomCase.members(random, 40);
            List<Person> persons = PersonFolding.fold(members);
            MemberColumns made = MemberBuilder.columns(members);
            MemberColumns read = throughFile(made);
            for (MemberColumns columns : List.of(made, read)) {
                assertThat(columns.persons().size()).isEqualTo(persons.size());
                for (int p = 0; p < persons.size(); p++) {
                    assertThat(columns.describe(p)).isEqualTo(persons.get(p));
                    assertThat(columns.persons().find(persons.get(p).id())).isEqualTo(p);
                    for (int member : columns.persons().members(p)) {
                        assertThat(columns.person(member)).isEqualTo(p);
                    }
                }
            }
            for (CountingRule rule : CountingTest.allRules()) {
                assertThat(TreeTable.of(Counting.count(read, rule)))
                        .isEqualTo(TreeTable.of(Counting.count(made, rule)));
            }
        }
    }

    @Test
    void brokenPromisesAreErrors() {
        Member a = member("a").build();
        Member b = member("b").build();
        Person both = new Person("P-a", List.of("a", "b"), List.of());
        Person alone = new Person("P-a", List.of("a"), List.of());
        assertThatIllegalArgumentException().isThrownBy(() -> columns(List.of(b, a), both));
        assertThatIllegalArgumentException().isThrownBy(() -> columns(List.of(a, a), alone));
        assertThatIllegalArgumentException().isThrownBy(() -> columns(List.of(a, b), alone));
        assertThatIllegalArgumentException().isThrownBy(() -> columns(List.of(a, b), alone, both));
        assertThatIllegalArgumentException().isThrownBy(() -> columns(List.of(a), both));
    }

    private static MemberColumns columns(List<Member> members, Person... persons) {
        return MemberColumns.of(new CaseData(List.of(), members, List.of(), List.of(), List.of()), List.of(persons));
    }
}
