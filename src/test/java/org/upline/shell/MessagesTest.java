package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.upline.intake.format.FieldName;
import org.upline.model.CountingRule;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.SourceRow;

/** Holds the bundles of all rooms to the program, and the two languages to each other. */
class MessagesTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    /** A raw command line, which is no MessageFormat. */
    private static final Pattern EXAMPLE = Pattern.compile("\\.example\\.\\d+$");

    @Test
    void bothLanguagesHaveTheSameKeys() {
        assertThat(Messages.in(Language.ZH).keys())
                .isEqualTo(Messages.in(Language.EN).keys());
    }

    /** A finding is said in a sentence, and its kind in a word or two. */
    @Test
    void everyFindingHasANameForItsKind() {
        Set<String> keys = Messages.in(Language.EN).keys();
        assertThat(keys.stream().filter(key -> key.startsWith("finding.")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(keys).contains("check.kind." + key.substring("finding.".length())));
    }

    @Test
    void everyFieldOfEveryFormatHasAName() throws IOException {
        Set<String> keys = Messages.in(Language.EN).keys();
        Path formats = Path.of("src", "main", "resources", "org", "upline", "intake", "format");
        // Those of the index are seized files; the others are lists that investigators write.
        for (String id : Files.readAllLines(formats.resolve("formats.txt"))) {
            SourceKind kind = SourceKind.MEMBERS;
            for (String line : id.startsWith("#") || id.isBlank()
                    ? List.<String>of()
                    : Files.readAllLines(formats.resolve(id.strip() + ".format"))) {
                if (line.startsWith("kind: ")) {
                    kind = SourceKind.valueOf(line.substring("kind: ".length()));
                } else if (line.startsWith("field ")) {
                    assertThat(keys).contains(FieldName.key(kind, line.split("[ :]")[1]));
                }
            }
        }
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        TreeMap<String, String> differing = new TreeMap<>();
        for (String key : Messages.in(Language.EN).keys()) {
            Set<String> en = arguments(Language.EN, key);
            Set<String> zh = arguments(Language.ZH, key);
            if (!EXAMPLE.matcher(key).find() && !en.equals(zh)) {
                differing.put(key, en + " / " + zh);
            }
        }
        assertThat(differing).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyTextCanBeFormatted(Language language) {
        Messages messages = Messages.in(language);
        for (String key : messages.keys()) {
            String raw = messages.raw(key).orElseThrow();
            assertThat(raw).as(key).isNotBlank().doesNotContain("\ufffd");
            if (!EXAMPLE.matcher(key).find()) {
                new MessageFormat(raw, Locale.ROOT);
                assertThat(raw.replace("''", ""))
                        .as("a single quote is written twice: " + key)
                        .doesNotContain("'");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyKeyThatTheProgramNamesHasAText(Language language) throws IOException {
        Set<String> known = Messages.in(language).keys();
        TreeSet<String> missing = new TreeSet<>();
        for (String key : named("(?:UplineException|UsageException|Message)\\s*\\.of\\(\\s*\"([^\"]+)\"", "")) {
            if (key.indexOf('.') < 0) {
                // Keys are dotted; this one marks the absence of a message and is never shown.
                continue;
            }
            // A key that is put together, such as "shell.value." + name, stands for all that begin so.
            boolean there =
                    key.endsWith(".") ? known.stream().anyMatch(other -> other.startsWith(key)) : known.contains(key);
            if (!there) {
                missing.add(key);
            }
        }
        for (String key :
                named("Column\\s*\\.(?:text|whole|yuan|time|percent|number)\\(\\s*\"([^\"]+)\"\\s*\\)", "column.")) {
            if (!known.contains(key)) {
                missing.add(key);
            }
        }
        for (String key : named("new\\s+Finding\\(\\s*\"([^\"]+)\"", "finding.")) {
            if (!known.contains(key)) {
                missing.add(key);
            }
        }
        for (Job job : Job.values()) {
            if (!known.contains("job." + ValueType.word(job))) {
                missing.add("job." + ValueType.word(job));
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void argumentsAreShownAsAHumanReadsThem() {
        Messages zh = Messages.in(Language.ZH);
        assertThat(zh.text(Message.of("sample.member", List.of("甲", new SourceRow("3f2a", 17)))))
                .isEqualTo("成员 甲、3f2a:17 及其下各层。");
        Messages en = Messages.in(Language.EN);
        assertThat(en.text(Message.of("sample.member", Path.of("a\u001bb")))).contains("Member a\\u001bb and");
        assertThat(en.text(Message.of("sample.member", Message.of("sample.waiting"))))
                .contains("Member waiting and");
        assertThat(en.text(Message.of("sample.member", CountingRule.Unit.PERSONS)))
                .contains("Member persons and");
        assertThat(en.text(Message.of("sample.member", 1234567))).contains("Member 1,234,567 and");
    }

    @Test
    void aKeyWithoutTextIsShown() {
        Messages en = Messages.in(Language.EN);
        assertThat(en.text("no.such.key")).isEqualTo("no.such.key");
        assertThat(en.text(Message.of("no.such.key", "x", 5))).isEqualTo("no.such.key x, 5");
    }

    private static Set<String> arguments(Language language, String key) {
        Set<String> arguments = new HashSet<>();
        Matcher matcher = ARGUMENT.matcher(Messages.in(language).raw(key).orElse(""));
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    private static List<String> named(String pattern, String prefix) throws IOException {
        Pattern naming = Pattern.compile(pattern);
        List<String> keys = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                Matcher matcher = naming.matcher(code(Files.readString(file)));
                while (matcher.find()) {
                    keys.add(prefix + matcher.group(1));
                }
            }
        }
        assertThat(keys).as("what " + pattern + " finds").isNotNull();
        return keys;
    }

    /** A source without its comments. */
    private static String code(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)^\\s*//.*$", "");
    }
}
