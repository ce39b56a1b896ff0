package org.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
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

/** Every key has its words in both languages, and the words take the same arguments. */
class MessagesTest {
    private static final Pattern KEY = Pattern.compile("\"(intake\\.[a-zA-Z.]+[a-zA-Z])\"");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    @Test
    void bothLanguagesSayTheSame() throws IOException {
        Properties chinese = load("zh");
        Properties english = load("en");
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        for (String key : chinese.stringPropertyNames()) {
            assertThat(arguments(chinese.getProperty(key))).as(key).isEqualTo(arguments(english.getProperty(key)));
            assertThat(filled(chinese.getProperty(key))).doesNotContain("{");
            assertThat(filled(english.getProperty(key))).doesNotContain("{");
        }
    }

    @Test
    void everyKeyInTheCodeHasWords() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/upline/intake"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")
                            && !path.toString().contains("ledger"))
                    .toList()) {
                Matcher matcher = KEY.matcher(Files.readString(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(load("en").stringPropertyNames()).containsAll(keys);
    }

    private static String filled(String text) {
        Object[] arguments = new Object[5];
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = text.contains("{" + i + ",number") ? (Object) 1234 : "a";
        }
        return new MessageFormat(text, Locale.ROOT).format(arguments);
    }

    private static Set<String> arguments(String text) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = ARGUMENT.matcher(text);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    private static Properties load(String language) throws IOException {
        Properties properties = new Properties();
        String name = "/org/upline/messages_" + language + "/intake.properties";
        try (InputStreamReader reader =
                new InputStreamReader(MessagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
