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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.shell.ChildProcess;
import org.upline.shell.ChildProcess.Outcome;

/** The worked example of docs/tracing.md does what stands there: its file goes in, its commands run, its output comes out. */
class TracingDocTest {
    private static final Pattern FILE = Pattern.compile("```csv ([^\\n]+)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND =
            Pattern.compile("```console\\n\\$ \\./upline ([^\\n]+)\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void everyCommandPrintsWhatTheDocumentShows() throws IOException {
        String document = Files.readString(Path.of("docs", "tracing.md"));
        Matcher file = FILE.matcher(document);
        while (file.find()) {
            Files.writeString(folder.resolve(file.group(1).strip()), file.group(2));
        }
        List<String> commands = new ArrayList<>();
        StringBuilder shown = new StringBuilder();
        Matcher command = COMMAND.matcher(document);
        while (command.find()) {
            commands.add(command.group(1));
            shown.append(command.group(2));
        }
        assertThat(commands).hasSizeGreaterThan(6);
        List<String> java = new ArrayList<>(ChildProcess.java("org.upline.Upline", "run", "-", "--case=example"));
        java.addAll(
                1,
                List.of(
                        "--add-opens=java.base/java.nio=ALL-UNNAMED",
                        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                        "-Xmx1g"));
        Outcome outcome = ChildProcess.run(
                java,
                folder,
                Map.of("UPLINE_HOME", folder.resolve("home").toString(), "LC_ALL", "C.UTF-8"),
                String.join("\n", commands) + "\n");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).isEqualTo(shown.toString());
    }
}
