package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.upline.hierarchy.MemberBuilder.member;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class PersonReportsTest {
    private static final PersonRules RULES = PersonRules.standard();

    /** Born on 31 December 1949, a woman; he of the second number on 1 January 1970. */
    private static final MemberColumns CASE = MemberBuilder.columns(
            member("A").name("赵").idNumber("11010519491231002X").joined(LocalDateTime.of(1967, 12, 30, 9, 0)),
            member("B").name("钱").idNumber("11010519491231002X").joined(LocalDateTime.of(1970, 1, 1, 9, 0)),
            member("C").name("孙").idNumber("410102197001010013").phone("13900000001"),
            member("D").name("李").phone("139-0000-0001"),
            member("E").name("李").phone("13900000001"));

    @Test
    void theIdentityNumberTellsWhoJoinedUnderAge() {
        PersonReport report = PersonReports.of(CASE, PersonReports.find(CASE, "B"), RULES);
        assertThat(report.person().members()).containsExactly("A", "B");
        assertThat(report.identities()).hasSize(1).first().satisfies(identity -> {
            assertThat(identity.sex()).isEqualTo("female");
            assertThat(identity.province()).isEqualTo("11");
            assertThat(identity.accounts()).containsExactly("A", "B");
        });
        // One day before her eighteenth birthday.
        assertThat(report.ageAtJoining()).isEqualTo(17);
        assertThat(report.flags()).containsExactly(PersonFlag.MINOR, PersonFlag.SEVERAL_NAMES);
        assertThat(PersonReports.of(CASE, 0, new PersonRules(20, 17)).flags())
                .containsExactly(PersonFlag.SEVERAL_NAMES);
    }

    @Test
    void othersWithTheSamePhoneAreNamedOncePerPerson() {
        PersonReport report = PersonReports.of(CASE, PersonReports.find(CASE, "P-C"), RULES);
        assertThat(report.shared()).hasSize(1);
        PersonReport.Shared shared = report.shared().get(0);
        assertThat(shared.key()).isEqualTo(MemberKey.PHONE);
        assertThat(shared.persons()).isEqualTo(1);
        assertThat(shared.others()).extracting(PersonReport.Other::personId).containsExactly("P-D");
    }

    @Test
    void theListIsNarrowedToThoseWithSeveralAccountsOrAFlag() {
        PersonList all = PersonList.of(CASE, RULES);
        assertThat(all).extracting(PersonEntry::personId).containsExactly("P-A", "P-C", "P-D");
        assertThat(all.withSeveralAccounts()).extracting(PersonEntry::personId).containsExactly("P-A", "P-D");
        assertThat(all.flagged()).extracting(PersonEntry::personId).containsExactly("P-A");
    }

    @Test
    void nobodyIsFoundUnderAnUnknownId() {
        assertThatThrownBy(() -> PersonReports.find(CASE, "Z")).hasMessageContaining("person.unknown");
    }
}
