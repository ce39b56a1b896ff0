package org.upline.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
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

class StoreMessagesTest {
    private static Properties texts(String language) throws IOException {
        Properties texts = new Properties();
        texts.load(new StringReader(
                Files.readString(Path.of("src/main/resources/org/upline/messages_" + language + "/store.properties"))));
        return texts;
    }

    @Test
    void everyMessageIsThereInBothLanguagesAndNoOther() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java/org/upline/store"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher key = Pattern.compile("\"(store\\.[a-zA-Z.]+)\"").matcher(Files.readString(file));
                while (key.find()) {
                    used.add(key.group(1));
                }
            }
        }
        assertThat(texts("zh").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
        assertThat(texts("en").stringPropertyNames()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void everyTextCanBeFilledIn() throws IOException {
        for (String language : new String[] {"zh", "en"}) {
            texts(language).forEach((key, text) -> {
                Object[] arguments = {"<0>", key.equals("store.query.header") ? 1234 : "<1>", "<2>", "<3>"};
                assertThat(new MessageFormat((String) text, Locale.ROOT).format(arguments))
                        .as((String) key)
                        .doesNotContain("{")
                        .doesNotContain("1,234");
            });
        }
    }
}
