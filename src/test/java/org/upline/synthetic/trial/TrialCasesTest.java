package org.upline.synthetic.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upline.model.Account;
import org.upline.model.CaseData;
import org.upline.model.Member;
import org.upline.model.Transfer;

class TrialCasesTest {
    @ParameterizedTest
    @EnumSource(Family.class)
    void keepsWhatIntakePromisesAndComesTheSameAgain(Family family) {
        TrialOptions options = new TrialOptions(family, 400, 11);
        CaseData data = TrialCases.make(options).data();
        assertThat(data).isEqualTo(TrialCases.make(options).data());
        assertThat(data)
                .isNotEqualTo(TrialCases.make(new TrialOptions(family, 400, 12)).data());
        assertThat(data.members())
                .hasSize(400)
                .extracting(Member::id)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(data.accounts()).extracting(Account::number).isSorted().doesNotHaveDuplicates();
        assertThat(data.transfers()).isNotEmpty().extracting(Transfer::time).isSorted();
        Set<String> earlier = new HashSet<>();
        for (Member member : data.members()) {
            assertThat(member.referrer())
                    .satisfiesAnyOf(
                            referrer -> assertThat(referrer).isEmpty(),
                            referrer -> assertThat(earlier).contains(referrer));
            earlier.add(member.id());
        }
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void everyTransferIsToldByAStatementThatWasObtained(Family family) {
        CaseData data = TrialCases.make(new TrialOptions(family, 400, 13)).data();
        Set<String> obtained = new HashSet<>();
        data.accounts().stream().filter(Account::obtained).forEach(account -> obtained.add(account.number()));
        assertThat(data.transfers())
                .allSatisfy(transfer -> assertThat(obtained).containsAnyOf(transfer.payer(), transfer.payee()));
    }

    @ParameterizedTest
    @EnumSource(Family.class)
    void hasOrganisersAndTreasurersWithNobodyBelow(Family family) {
        TrialCase made = TrialCases.make(new TrialOptions(family, 600, 17));
        Set<String> referrers = new HashSet<>();
        made.data().members().forEach(member -> referrers.add(member.referrer()));
        assertThat(made.truth().players())
                .filteredOn(player -> player.role() == TrialRole.ORGANISER)
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(made.truth().players())
                .filteredOn(player -> player.role() == TrialRole.TREASURER
                        && !player.memberIds().isEmpty())
                .allSatisfy(player -> assertThat(referrers).doesNotContainAnyElementsOf(player.memberIds()));
        assertThat(made.truth().players())
                .filteredOn(player -> player.role() != TrialRole.TREASURER)
                .allSatisfy(player -> assertThat(player.memberIds()).hasSize(1));
    }

    @Test
    void positionsAreOnlyPlacedWhereTheySpillOver() {
        assertThat(TrialCases.make(new TrialOptions(Family.SPILLOVER, 200, 3))
                        .data()
                        .members())
                .filteredOn(member -> !member.placement().isEmpty())
                .hasSizeGreaterThan(150);
        assertThat(TrialCases.make(new TrialOptions(Family.PLAIN, 200, 3))
                        .data()
                        .members())
                .allSatisfy(member -> assertThat(member.placement()).isEmpty());
        assertThatIllegalArgumentException().isThrownBy(() -> new TrialOptions(Family.PLAIN, 99, 1));
    }
}
