package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The limits of parts as text: nothing is left out, and what is read from it is the same. */
class PartRuleValuesTest {
    private static Properties properties(String text) throws IOException {
        Properties values = new Properties();
        values.load(new StringReader(text));
        return values;
    }

    @Test
    void everyLimitIsThereAndReadAsItWas() throws IOException {
        // Another value for each, so that one that is left out, or mixed up with its neighbour, shows.
        Properties own = new Properties();
        int next = 11;
        for (String name : PartRuleValues.of(FundsRules.standard()).keySet()) {
            boolean words = name.endsWith("ords");
            boolean yes = name.equals("exit.members");
            String value = words ? "甲" + next + ",乙" + next : String.valueOf(next);
            own.setProperty(name, yes ? "true" : name.equals("fee.unknownPayers") ? "false" : value);
            next++;
        }
        FundsRules changed = FundsRules.with(own);

        FundsRules again = FundsRules.with(properties(PartRuleValues.text(changed)));

        assertThat(again).isEqualTo(changed);
        assertThat(changed.collecting()).isNotEqualTo(FundsRules.standard().collecting());
    }

    @Test
    void namesAreThoseOfTheRulesApartFromSignsAndScores() throws IOException {
        Properties all = new Properties();
        all.load(PartRuleValues.class.getResourceAsStream("rules.properties"));
        all.keySet()
                .removeIf(name -> name.toString().startsWith("sign.")
                        || name.toString().startsWith("score.")
                        || name.equals("employer.minPayees"));

        assertThat(PartRuleValues.of(FundsRules.standard()).keySet()).isEqualTo(all.stringPropertyNames());
    }

    @Test
    void thePrintIsOfTheValuesAndNotOfTheWayTheyAreWritten() {
        Properties same = new Properties();
        same.setProperty("transit.maxDwellHours", "24.00");
        Properties other = new Properties();
        other.setProperty("transit.maxDwellHours", "24.01");
        String standard = PartRuleValues.print(FundsRules.standard());

        assertThat(standard).matches("rules [0-9a-f]{12}");
        assertThat(PartRuleValues.print(FundsRules.with(same))).isEqualTo(standard);
        assertThat(PartRuleValues.print(FundsRules.with(other))).isNotEqualTo(standard);
    }
}
