package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every column of a working sheet is defined, in both languages ({@link MessagesTest} holds these together). */
class ReportNotesTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "org", "upline");
    private static final Pattern SHORT = Pattern.compile("Column\\s*\\.\\w+\\(\"([^\"]+)\"\\)");
    private static final Pattern LONG =
            Pattern.compile("new\\s+Column\\(\\s*\"[^\"]+\",\\s*[\\w.]+,\\s*\"([^\"]+)\"\\s*\\)");
    private static final Pattern OWN = Pattern.compile("(?<![.\\w])(?:whole|yuan)\\(\"([^\"]+)\"\\)");

    @Test
    void everyColumnOfAWorkingSheetIsDefined() throws IOException {
        TreeSet<String> undefined = new TreeSet<>();
        int found = 0;
        for (Path file : sheets()) {
            String code = Files.readString(file);
            for (Pattern pattern : new Pattern[] {SHORT, LONG, OWN}) {
                Matcher matcher = pattern.matcher(code);
                while (matcher.find()) {
                    found++;
                    String prefix = pattern == SHORT ? "column." : pattern == OWN ? "statistics.column." : "";
                    String key = prefix + matcher.group(1);
                    if (Messages.in(Language.ZH).raw("note." + key).isEmpty()) {
                        undefined.add(key);
                    }
                }
            }
        }
        assertThat(undefined).isEmpty();
        assertThat(found).isGreaterThan(50);
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve("report/sheets"))) {
            return Stream.concat(
                            files.filter(file -> file.toString().endsWith("Sheets.java")),
                            Stream.of("ActionSheets", "FindingSheet")
                                    .map(name -> SOURCES.resolve("shell/command/" + name + ".java")))
                    .toList();
        }
    }
}
