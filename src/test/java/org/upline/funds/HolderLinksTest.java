package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.upline.model.Account;
import org.upline.model.AccountKind;
import org.upline.model.CaseData;
import org.upline.model.Finding;
import org.upline.model.Member;
import org.upline.model.Person;

class HolderLinksTest {
    /** Valid after GB 11643; the first ends in X. */
    private static final String ID_A = "11010519491231002X";

    private static final String ID_B = "440524188001010014";

    private static Account account(String number, String holder, String holderId, String... cards) {
        return new Account(
                number,
                number.startsWith("*") ? AccountKind.SURROGATE : AccountKind.NUMBERED,
                List.of(cards),
                holder,
                holderId,
                "",
                "CNY",
                null,
                "",
                false,
                null,
                null,
                null,
                List.of());
    }

    private static HolderLinks link(Account account, Member... members) {
        List<Person> persons = Arrays.stream(members)
                .map(member -> LedgerText.person(member.id()))
                .toList();
        return HolderLinks.link(
                new CaseData(List.of(), List.of(members), List.of(account), List.of(), List.of()), persons);
    }

    private static Member member(String id, String name, String idNumber, String card) {
        return LedgerText.member(id, name, idNumber, card, 0);
    }

    @Test
    void aMembersCardLeadsToHisAccountByNumberOrCard() {
        Member member = member("1", "甲", "", " 6222 0200-0000 0001 ");
        assertThat(link(account("6222020000000001", "", ""), member).personOfAccount())
                .containsExactly(0);
        assertThat(link(account("1001", "", "", "6222020000000001"), member).personOfAccount())
                .containsExactly(0);
        assertThat(link(account("6222020000000001_156_1", "", ""), member).personOfAccount())
                .containsExactly(0);
        assertThat(link(account("6222020000000001", "", ""), member).personByNumber())
                .containsEntry("6222020000000001", "P-1");
    }

    @Test
    void aValidIdentityNumberLeadsToHisAccount() {
        assertThat(link(account("1001", "", "11010519491231002x"), member("1", "甲", ID_A, ""))
                        .personOfAccount())
                .containsExactly(0);
        // The same man by his older number of fifteen digits.
        assertThat(link(account("1001", "", ID_A), member("1", "甲", "110105491231002", ""))
                        .personOfAccount())
                .containsExactly(0);
    }

    @Test
    void neitherANameNorAnInvalidNumberNorAPlaceholderJoins() {
        assertThat(link(account("1001", "甲", ""), member("1", "甲", "", "")).personOfAccount())
                .containsExactly(-1);
        assertThat(link(account("1001", "甲", "110105194912310021"), member("1", "甲", "110105194912310021", ""))
                        .personOfAccount())
                .containsExactly(-1);
        for (String nothing : List.of("", "无", "0", "000000", "1111111111111111", "6.22203E+18", "12345")) {
            assertThat(link(
                                    account(nothing.isEmpty() ? "1001" : nothing, "甲", nothing),
                                    member("1", "甲", nothing, nothing))
                            .personOfAccount())
                    .as(nothing)
                    .containsExactly(-1);
        }
    }

    @Test
    void anUnnamedCounterpartyIsNobodysAccount() {
        assertThat(link(account("*甲", "甲", ID_A), member("1", "甲", ID_A, "")).personOfAccount())
                .containsExactly(-1);
    }

    @Test
    void identityOutranksTheCardAndTheContradictionIsReported() {
        HolderLinks links = link(
                account("6222020000000001", "乙", ID_B),
                member("1", "甲", ID_A, "6222020000000001"),
                member("2", "乙", ID_B, ""));
        assertThat(links.personOfAccount()).containsExactly(1);
        Finding finding = links.findings().get(0);
        assertThat(finding.kind()).isEqualTo("holderContradiction");
        assertThat(finding.subjects()).containsExactly("6222020000000001");
        assertThat(finding.details()).containsExactly("P-2", "P-1");
        assertThat(finding.rows()).hasSize(2);
    }

    @Test
    void ofSeveralWhoClaimACardTheOneOfTheHoldersNameStandsElseTheFirst() {
        Member first = member("1", "甲", "", "6222020000000001");
        Member second = member("2", "乙", "", "6222020000000001");
        HolderLinks named = link(account("6222020000000001", "乙", ""), first, second);
        assertThat(named.personOfAccount()).containsExactly(1);
        assertThat(named.findings()).extracting(Finding::kind).containsExactly("holderSeveralPersons");
        assertThat(link(account("6222020000000001", "", ""), first, second).personOfAccount())
                .containsExactly(0);
    }

    @Test
    void aCardInAnotherPersonsNameIsStillPaidToTheMemberAndReported() {
        HolderLinks links = link(account("6222020000000001", "丙", ID_B), member("1", "甲", ID_A, "6222020000000001"));
        assertThat(links.personOfAccount()).containsExactly(0);
        assertThat(links.findings()).extracting(Finding::kind).containsExactly("holderDiffers");
        assertThat(link(account("6222020000000001", "甲", ID_A), member("1", "甲", ID_A, "6222020000000001"))
                        .findings())
                .isEmpty();
    }
}
