package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.shell.TestShell.Outcome;

class RunFileTest {
    @TempDir
    Path folder;

    private TestShell shell;

    @BeforeEach
    void open() {
        shell = new TestShell(folder);
    }

    @Test
    void runsALineAfterTheOther() throws IOException {
        Path file = script("""
                # 一个案件
                \tsample trouble ask --yes --format json

                  # indented
                sample trouble ask --yes --format json   # a comment after words
                """);
        assertThat(shell.run("run", file.toString())).isEqualTo(new Outcome(0, "true\ntrue\n", ""));
    }

    @Test
    void quotesHoldBlanksHashesAndBackslashes() throws IOException {
        Path file = script(
                "sample member 'a # b' --format json --depth=\"1\"\nsample member D:\\案件\\a.csv --format json\n");
        assertThat(shell.run("run", file.toString()).out())
                .contains("\"memberId\": \"a # b\"", "\"memberId\": \"D:\\\\案件\\\\a.csv\"");
    }

    @Test
    void stopsAtTheFirstFailureAndNamesItsLine() throws IOException {
        Path file = script("version --format json\n\nsample trouble refuse\nsample trouble fault\n");
        Outcome outcome = shell.run("run", file.toString());
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err())
                .isEqualTo("Error: the sample refuses 张三\\u001b[31m\nError: stopped at " + file
                        + ", line 3: sample trouble refuse (nothing after it was run)\n");
    }

    @Test
    void wrongWordsInALineAreWrongWords() throws IOException {
        Outcome outcome = shell.run("run", script("verson\nversion\n").toString());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("line 1: verson");
    }

    @Test
    void settingsGivenWithTheFileHoldForItsLines() throws IOException {
        Path file = script("sample member 1 --depth 1\nsample member 2 --case other --depth 1\n");
        Outcome outcome = shell.run("run", file.toString(), "--case", "甲", "--format", "json");
        assertThat(outcome.out()).contains("\"caseName\": \"甲\"", "\"caseName\": \"other\"");
        assertThat(shell.run("version").out()).as("and no longer").startsWith("Upline");
    }

    @Test
    void exitEndsTheFileOnly() throws IOException {
        Path file = script("sample trouble ask --yes --format json\nexit\nsample trouble fault\n");
        assertThat(shell.run("run", file.toString())).isEqualTo(new Outcome(0, "true\n", ""));
        assertThat(shell.session.hasEnded()).isFalse();
    }

    @Test
    void aFileDoesNotRunAnother() throws IOException {
        Path file = script("version\n");
        Outcome outcome = shell.run("run", script("run '" + file + "'").toString());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("cannot itself say \"run\"");
        assertThat(shell.run("run", file.toString()).exitCode())
                .as("and then may again")
                .isZero();
    }

    @Test
    void windowsFilesAreReadToo() throws IOException {
        Path marked = folder.resolve("marked.txt");
        Files.writeString(marked, "\ufeffsample member 张三 --format json\r\n# 完\r\n");
        assertThat(shell.run("run", marked.toString()).out()).contains("\"memberId\": \"张三\"");
        Path chinese = folder.resolve("gb.txt");
        Files.writeString(chinese, "sample member 李四 --format json\r\n", Charset.forName("GB18030"));
        assertThat(shell.run("run", chinese.toString()).out()).contains("\"memberId\": \"李四\"");
    }

    @Test
    void aMissingFileIsTold() {
        Outcome outcome = shell.run("run", folder.resolve("none.txt").toString());
        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.err()).contains("there is no file " + folder.resolve("none.txt"));
        assertThat(shell.run("run", folder.toString()).exitCode()).isEqualTo(1);
    }

    @Test
    void anUnclosedQuoteStopsTheFile() throws IOException {
        Outcome outcome = shell.run("run", script("sample member 'x\nversion\n").toString());
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("a quote is not closed", "line 1");
    }

    private Path script(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "脚 本", ".txt"), text);
    }
}
