package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.upline.intake.ledger.BankRow.Outcome;
import org.upline.intake.ledger.Ledger.Fate;
import org.upline.model.Finding;

/** Whatever the ledger has to say it can say in both languages. */
class LedgerTextsTest {

    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        String resource = "/org/upline/messages_" + language + "/ledger.properties";
        try (var in =
                new InputStreamReader(LedgerTextsTest.class.getResourceAsStream(resource), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }

    private static Ledger everythingWrong() {
        return new Rows()
                .master("1001", "6222", "甲")
                .master("1001", "6222", "乙")
                .master("1002", "6222", "丙")
                .in("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .holder("丁")
                .balance("5.00")
                .in("1001", "2021-05-01 10:00:00", "5.00", "2002")
                .memo("冲正")
                .balance("90.00")
                .in("1001", "2021-05-01 11:00:00", "5.00", "2002")
                .currency("USD")
                .out("1001", "2021-05-01 12:00:00", "5.00", "6.22203E+18")
                .out("", "2021-05-01 12:00:00", "5.00", "2002")
                .out("6222****0017", "2021-05-01 12:00:00", "5.00", "2002")
                .out("1001", "2021-05-01 12:00:00", "5.00", "2002")
                .withoutTime()
                .unsigned("1003", "2021-05-01 12:00:00", "5.00", "2002")
                .out("1001", "2021-05-01 12:00:00", "2000000000000000.00", "2002")
                .out("1001", "2021-05-01 12:00:00", "5.00", "2002")
                .balance("2000000000000000.00")
                .outcome(Outcome.FAILED)
                .resolve();
    }

    @Test
    void bothLanguagesSayTheSameThings() throws IOException {
        assertThat(texts("zh").keySet()).isEqualTo(texts("en").keySet());
    }

    @Test
    void eachFindingAndReasonHasATextThatUsesItsDetails() throws IOException {
        Ledger ledger = everythingWrong();
        for (String language : List.of("zh", "en")) {
            Properties texts = texts(language);
            List<Object> said = new ArrayList<>();
            for (Finding finding : ledger.findings()) {
                List<String> arguments = new ArrayList<>(finding.subjects());
                arguments.addAll(finding.details());
                assertThat(finding.subjects()).hasSize(1);
                said.add("finding." + finding.kind());
                assertThat(texts.getProperty("finding." + finding.kind()))
                        .as(finding.kind())
                        .isNotNull();
                String text = MessageFormat.format(texts.getProperty("finding." + finding.kind()), arguments.toArray());
                assertThat(text).contains(arguments).doesNotContain("{");
            }
            for (Fate fate : ledger.bankFates()) {
                if (fate.outcome() == Ledger.Outcome.REJECTED) {
                    said.add(fate.reason().key());
                    assertThat(fate.column()).isNotEmpty();
                    assertThat(texts.getProperty(fate.reason().key()))
                            .as(fate.reason().key())
                            .isNotNull();
                }
            }
            // No text is left over, so that none is ever out of use unnoticed.
            assertThat(said).containsAll(texts.keySet());
        }
    }
}
