package org.upline.hierarchy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.upline.model.Person.JoinReason;

class MessagesTest {
    private static Properties texts(String language) {
        Properties texts = new Properties();
        try (InputStream in =
                MessagesTest.class.getResourceAsStream("/org/upline/messages_" + language + "/hierarchy.properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    @Test
    void bothLanguagesSayTheSameThingsWithTheSameArguments() {
        Properties zh = texts("zh");
        Properties en = texts("en");
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String key : zh.stringPropertyNames()) {
            assertThat(new MessageFormat(zh.getProperty(key)).getFormatsByArgumentIndex())
                    .as(key)
                    .hasSameSizeAs(new MessageFormat(en.getProperty(key)).getFormatsByArgumentIndex());
        }
    }

    @Test
    void everyKeyInTheCodeHasAText() throws IOException {
        Set<String> keys = new TreeSet<>();
        Pattern literal = Pattern.compile("\"(hierarchy\\.[a-zA-Z.]+[a-zA-Z])\"");
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/org/upline/hierarchy"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                Matcher matcher = literal.matcher(Files.readString(source));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        for (JoinReason reason : JoinReason.values()) {
            keys.add("hierarchy.join." + reason.name().toLowerCase(Locale.ROOT));
        }
        for (LeaderFactor factor : LeaderFactor.values()) {
            keys.add("hierarchy.factor." + factor.word());
        }
        for (String kind : new String[] {"cycle", "missingReferrer", "selfReferral", "sharedKey"}) {
            keys.add("finding." + kind);
        }
        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(texts("en").stringPropertyNames()).containsAll(keys);
    }
}
