package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upline.hierarchy.MemberBuilder.member;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.upline.model.Member;
import org.upline.model.Person;
import org.upline.model.Person.Join;
import org.upline.model.Person.JoinReason;
import org.upline.model.SourceRow;

class PersonFoldingTest {
    private static final String VALID = "11010519491231002X";
    private static final String INVALID = "123456789012345678";

    private static List<List<String>> folded(MemberBuilder... members) {
        return PersonFolding.fold(MemberBuilder.list(members)).stream()
                .map(Person::members)
                .toList();
    }

    @Test
    void validNumberJoinsWhateverTheName() {
        assertThat(folded(
                        member("a").name("赵").idNumber(VALID),
                        member("b").name("钱").idNumber("110105491231002"),
                        member("c").idNumber(VALID.toLowerCase(Locale.ROOT))))
                .containsExactly(List.of("a", "b", "c"));
    }

    @Test
    void invalidNumberJoinsOnlyWithTheName() {
        assertThat(folded(
                        member("a").name("赵").idNumber(INVALID),
                        member("b").name("钱").idNumber(INVALID),
                        member("c").name("赵").idNumber(INVALID),
                        member("d").name("无").idNumber(INVALID),
                        member("e").name("无").idNumber(INVALID)))
                .containsExactly(List.of("a", "c"), List.of("b"), List.of("d"), List.of("e"));
    }

    @Test
    void phoneAndCardJoinOnlyWithTheName() {
        assertThat(folded(
                        member("a").name("赵").phone("+86 139-0000-0001").card("6217 0000"),
                        member("b").name("赵").phone("13900000001"),
                        member("c").name("赵").card("62170000"),
                        member("d").name("钱").phone("13900000001").card("62170000"),
                        member("e").name("").phone("13900000001"),
                        member("f").name("").phone("13900000001"),
                        member("g").name("赵").phone("8613900000001"),
                        member("h").name("赵").phone("008613900000001")))
                .containsExactly(List.of("a", "b", "c", "g", "h"), List.of("d"), List.of("e"), List.of("f"));
    }

    @Test
    void placeholdersAndDamagedNumbersJoinNobody() {
        for (String nothing : new String[] {"", "无", "00000000000", "1", "-", "\\N", "1.39E+10"}) {
            assertThat(folded(
                            member("a")
                                    .name("赵")
                                    .idNumber(nothing)
                                    .phone(nothing)
                                    .card(nothing),
                            member("b")
                                    .name("赵")
                                    .idNumber(nothing)
                                    .phone(nothing)
                                    .card(nothing)))
                    .as(nothing)
                    .hasSize(2);
        }
        assertThat(folded(
                        member("a").name("赵").phone("+86"),
                        member("b").name("赵").phone("+86 ")))
                .hasSize(2);
    }

    @Test
    void aNameOfOneRepeatedCharacterIsAName() {
        assertThat(folded(
                        member("a").name("丽丽").phone("13900000001"),
                        member("b").name("丽丽").phone("13900000001")))
                .hasSize(1);
    }

    @Test
    void keysAreNotGluedTogether() {
        assertThat(folded(
                        member("a").name("赵1").phone("2345678"),
                        member("b").name("赵").phone("12345678"),
                        member("c").name("1:赵").phone("2345678")))
                .hasSize(3);
    }

    @Test
    void everyJoinIsKeptWithItsRows() {
        List<Person> persons = PersonFolding.fold(MemberBuilder.list(
                member("9").name("赵").idNumber(VALID).phone("13900000001").row(7),
                member("10").name("赵").idNumber(VALID).phone("13900000001").row(8),
                member("11").name("赵").phone("13900000001").row(9)));
        SourceRow row7 = new SourceRow("000000000000", 7);
        SourceRow row8 = new SourceRow("000000000000", 8);
        SourceRow row9 = new SourceRow("000000000000", 9);
        assertThat(persons)
                .containsExactly(new Person(
                        "P-10",
                        List.of("10", "11", "9"),
                        List.of(
                                new Join(JoinReason.ID_NUMBER, "10", "9", VALID, row8, row7),
                                new Join(JoinReason.NAME_AND_PHONE, "10", "11", "13900000001", row8, row9),
                                new Join(JoinReason.NAME_AND_PHONE, "10", "9", "13900000001", row8, row7))));
    }

    @Test
    void everyMemberIsInOnePersonWhateverTheOrder() {
        Random random = new Random(8);
        for (int round = 0; round < 50; round++) {
            List<Member> members = RandomCase.members(random, 40);
            List<Person> persons = PersonFolding.fold(members);
            assertThat(persons.stream().flatMap(p -> p.members().stream()))
                    .containsExactlyInAnyOrderElementsOf(
                            members.stream().map(Member::id).toList());
            assertThat(persons).isSortedAccordingTo(Comparator.comparing(Person::id));
            List<Member> shuffled = new ArrayList<>(members);
            Collections.shuffle(shuffled, random);
            assertThat(PersonFolding.fold(shuffled)).isEqualTo(persons);
        }
    }
}
