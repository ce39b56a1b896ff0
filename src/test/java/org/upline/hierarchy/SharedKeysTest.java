package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.upline.hierarchy.MemberBuilder.member;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.upline.model.Finding;

class SharedKeysTest {
    private static List<Finding> found(int accounts, PersonRules rules, IntFunction<MemberBuilder> made) {
        return SharedKeys.of(
                MemberBuilder.columns(IntStream.range(0, accounts)
                        .mapToObj(made)
                        .map(MemberBuilder::build)
                        .toList()),
                rules);
    }

    private static MemberBuilder account(int i) {
        return member("m%03d".formatted(i)).row(i + 2);
    }

    @Test
    void aPhoneOnThreeHundredAccountsOfDifferentNamesIsReported() {
        List<Finding> findings = found(
                300,
                PersonRules.standard(),
                i -> account(i).name("赵" + i % 100).phone(i % 2 == 0 ? "13900000001" : "+86 139-0000-0001"));
        assertThat(findings).hasSize(1);
        Finding finding = findings.get(0);
        assertThat(finding.kind()).isEqualTo("sharedKey");
        assertThat(finding.subjects()).hasSize(300).startsWith("m000", "m001").endsWith("m299");
        assertThat(finding.rows()).hasSize(300);
        assertThat(finding.rows().get(299).row()).isEqualTo(301);
        // 300 accounts under 100 names: by name and phone they fold into 100 persons.
        assertThat(finding.details()).containsExactly("phone", "13900000001", "300", "100");
    }

    @Test
    void howManyIsUnusualIsARule() {
        IntFunction<MemberBuilder> made = i -> account(i).name("赵" + i).card("62170000000" + i % 2);
        assertThat(found(40, PersonRules.standard(), made)).isEmpty();
        assertThat(found(42, PersonRules.standard(), made))
                .extracting(finding -> finding.details().get(1))
                .containsExactly("621700000000", "621700000001");
        assertThat(found(40, new PersonRules(19, 18), made)).hasSize(2);
    }

    @Test
    void placeholdersAreSharedByNobody() {
        assertThat(found(
                        300,
                        PersonRules.standard(),
                        i -> account(i).idNumber("无").phone("00000000000").card("6.21700E+18")))
                .isEmpty();
    }
}
