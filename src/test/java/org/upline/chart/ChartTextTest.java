package org.upline.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.upline.model.Message;

class ChartTextTest {
    private static Set<String> keys(String folder) {
        return ResourceBundle.getBundle("org.upline." + folder + ".chart").keySet();
    }

    @Test
    void bothLanguagesHaveTheSameKeysAllOfThisRoom() {
        assertThat(keys("messages_zh")).isEqualTo(keys("messages_en")).allMatch(key -> key.startsWith("chart."));
    }

    @Test
    void everyTextIsAPatternThatUsesItsArguments() {
        for (String key : keys("messages_zh")) {
            Message message = new Message(key, Collections.nCopies(5, 1234));
            for (ChartText text : List.of(ChartText.chinese(), ChartText.english())) {
                assertThat(text.apply(message)).isNotBlank().doesNotContain("{").doesNotContain("''");
            }
        }
    }

    @Test
    void numbersOfHeadsAreGroupedAndLevelsAreNot() {
        assertThat(ChartText.chinese().apply(Message.of("chart.heads.persons", 1234)))
                .isEqualTo("1,234 人");
        assertThat(ChartText.english().apply(Message.of("chart.heads.persons", 1)))
                .isEqualTo("1 person");
        assertThat(ChartText.chinese().apply(Message.of("chart.level", 1234))).isEqualTo("第 1234 层");
    }
}
