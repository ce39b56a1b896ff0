package org.upline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.io.FileUtils;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.upline.shell.ChildProcess;
import org.upline.shell.ChildProcess.Outcome;

/** A reader who types what the guides say, in their order, gets through, and sees the lines that the guides show. */
class GuidesTest {
    private static final Pattern BLOCK = Pattern.compile("```console\\n(.*?)```", Pattern.DOTALL);
    private static final String COMMAND = "$ ./upline ";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"guide-investigator.md", "guide-analyst.md", "guide-prosecutor.md"})
    void everyCommandOfTheGuideRunsAndShowsWhatItSays(String page) throws IOException {
        FileUtils.copyDirectory(
                Path.of("datasets", "demo").toFile(),
                folder.resolve("datasets").resolve("demo").toFile());
        List<String> commands = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(Path.of("docs", page)));
        while (block.find()) {
            for (String line : block.group(1).split("\n", -1)) {
                if (line.startsWith(COMMAND)) {
                    commands.add(line.substring(COMMAND.length()));
                } else if (!line.isBlank()) {
                    shown.add(line);
                }
            }
        }
        assertThat(commands).hasSizeGreaterThan(15);
        Outcome outcome = run(commands);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains(shown);
    }

    private Outcome run(List<String> commands) throws IOException {
        List<String> java = new ArrayList<>(ChildProcess.java("org.upline.Upline", "run", "-", "--lang=zh"));
        java.addAll(
                1,
                List.of(
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                        "-Xmx1500m"));
        return ChildProcess.run(
                java,
                folder,
                Map.of("UPLINE_HOME", folder.resolve("home").toString(), "LC_ALL", "C.UTF-8"),
                String.join("\n", commands) + "\n");
    }
}
