package org.upline.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriorPenaltyTest {
    @ParameterizedTest
    @CsvSource({
        "CRIMINAL, 2001-01-01, true",
        "CRIMINAL, 2021-05-01, true",
        "CRIMINAL, 2021-05-02, false",
        "ADMINISTRATIVE, 2020-04-30, false",
        "ADMINISTRATIVE, 2020-05-01, true",
        "ADMINISTRATIVE, 2021-05-01, true",
        "ADMINISTRATIVE, 2021-05-02, false"
    })
    void anAdministrativePenaltyCountsForAYearACriminalOneAlways(
            PriorPenalty.Kind kind, LocalDate date, boolean counts) {
        assertThat(new PriorPenalty(kind, date).countsOn(LocalDate.of(2021, 5, 1)))
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({
        "planning, PLANNING",
        "发起策划操纵, PLANNING",
        "发起、策划、操纵, PLANNING",
        "Finance, FINANCE",
        "财务, FINANCE",
        "劳务性工作, LABOUR",
        "老板,"
    })
    void aRoleIsReadInBothLanguages(String written, SchemeRole role) {
        assertThat(SchemeRole.read(written).orElse(null)).isEqualTo(role);
    }
}
