package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundsRulesTest {
    @Test
    void equalRulesGiveEqualTexts() {
        assertThat(FundsRules.with(new Properties()).texts())
                .isEqualTo(FundsRules.standard().texts());
    }

    /** One of each sort of value, in each of the depths. What is kept under the rules' texts must not answer for others. */
    @ParameterizedTest
    @CsvSource({
        "collecting.minFeePayers,7",
        "paying.words,奖",
        "transit.maxDwellHours,1.5",
        "exit.members,true",
        "sign.quick.hours,3",
        "score.turnover,1",
        "fee.unknownPayers,false",
    })
    void anotherValueGivesAnotherText(String name, String value) {
        Properties own = new Properties();
        own.setProperty(name, value);
        assertThat(FundsRules.with(own)).isNotEqualTo(FundsRules.standard());
        assertThat(FundsRules.with(own).texts())
                .hasSameSizeAs(FundsRules.standard().texts())
                .isNotEqualTo(FundsRules.standard().texts());
    }
}
