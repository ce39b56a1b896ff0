package org.upline.funds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.upline.model.CountingRule;
import org.upline.model.Message;

/** Everything this room says can be said in both languages. */
class FundsMessagesTest {
    private static Properties texts(String language) throws IOException {
        String name = "/org/upline/messages_" + language + "/funds.properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(FundsMessagesTest.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(in);
            return texts;
        }
    }

    @Test
    void bothLanguagesHaveTheSameKeysAndArguments() throws IOException {
        Properties zh = texts("zh");
        Properties en = texts("en");
        assertThat(new TreeSet<>(zh.stringPropertyNames())).isEqualTo(new TreeSet<>(en.stringPropertyNames()));
        for (String key : zh.stringPropertyNames()) {
            int arguments = new MessageFormat(zh.getProperty(key), Locale.CHINA).getFormatsByArgumentIndex().length;
            assertThat(new MessageFormat(en.getProperty(key), Locale.ROOT).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSize(arguments);
        }
    }

    @Test
    void everyPartMethodDirectionAndGroundHasAName() throws IOException {
        Properties en = texts("en");
        Stream.of(Part.values()).forEach(part -> assertThat(en).containsKey("funds.part." + CountingRule.word(part)));
        Stream.of(TraceMethod.values())
                .forEach(method -> assertThat(en).containsKey("funds.method." + CountingRule.word(method)));
        Stream.of(TraceDirection.values())
                .forEach(way -> assertThat(en).containsKey("funds.direction." + CountingRule.word(way)));
        Stream.of(FeePayment.Ground.values())
                .forEach(ground -> assertThat(en).containsKey("funds.fee." + CountingRule.word(ground)));
    }

    @Test
    void everyReasonHasAText() throws IOException {
        Properties en = texts("en");
        List<String> factors = Stream.of(
                        "cashFen memberPayers memberInFen payers payees memberPayees memberOutFen dwellHours passThrough",
                        "balanceFen schemeInFen schemeOutFen outsideOutFen heldByMember noKeyPart turnoverFen",
                        "memberCounterparties counterparties throughput balanceAfterTracedFen balanceOlder",
                        "balanceCarriedForwardFen balanceUnknown lessThanTracedFen statementMissing")
                .flatMap(line -> Stream.of(line.split(" ")))
                .toList();
        for (String factor : factors) {
            assertThat(en).containsKey("funds.reason." + factor);
        }
        assertThat(en.stringPropertyNames().stream().filter(key -> key.startsWith("funds.reason.")))
                .hasSameSizeAs(factors);
    }

    @Test
    void moneyInAReasonIsWrittenInYuan() {
        assertThat(Reason.of("memberInFen", 290_000).text())
                .isEqualTo(Message.of("funds.reason.memberInFen", "2900.00"));
    }
}
