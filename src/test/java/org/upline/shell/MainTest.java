package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.upline.shell.ChildProcess.Outcome;

/** The program as another program meets it: words, exit codes, standard output and standard error. */
class MainTest {
    private static final String MAIN = "org.upline.Upline";
    private static final String SAMPLE = "org.upline.shell.sample.SampleShell";

    @TempDir
    Path folder;

    @Test
    void zeroIsDone() throws IOException {
        Outcome outcome = run(MAIN, "", "version", "--lang", "en");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("Upline ").hasLineCount(1);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void twoIsWrongWords() throws IOException {
        Outcome outcome = run(MAIN, "", "--lang", "en", "verson", "--spring.main.banner-mode=console");
        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).isEqualTo("Error: there is no command \"verson\". Did you mean: version?\n");
    }

    @Test
    void oneIsNotDone() throws IOException {
        Outcome refused = run(SAMPLE, "", "sample", "trouble", "refuse", "--lang", "en", "--format", "json");
        assertThat(refused).isEqualTo(new Outcome(1, "", "Error: the sample refuses 张三\\u001b[31m\n"));
        Outcome fault = run(SAMPLE, "", "sample", "trouble", "fault", "--lang", "en");
        assertThat(fault.exitCode()).isEqualTo(1);
        assertThat(fault.out()).isEmpty();
        assertThat(fault.err())
                .contains(folder.resolve("home").resolve("crash").toString())
                .doesNotContain("\tat ");
    }

    @Test
    void aFaultInAThreadOfItsOwnIsWrittenDownToo() throws IOException {
        Outcome fault = run(SAMPLE, "", "sample", "trouble", "thread", "--lang", "en");
        assertThat(fault.err())
                .contains("part of the program failed", "crash-")
                .doesNotContain("\tat ", "张三", "6222", "IllegalState");
    }

    @Test
    void standardOutputIsJsonAloneAndUtf8WhateverTheLocale() throws IOException {
        Outcome outcome = ChildProcess.run(
                ChildProcess.java(SAMPLE, "sample", "member", "10086", "--format", "json"),
                folder,
                Map.of("UPLINE_HOME", folder.resolve("home").toString(), "LC_ALL", "C", "UPLINE_CASE", "c1"),
                "");
        assertThat(outcome.err()).isEmpty();
        JsonNode json = new ObjectMapper().readTree(outcome.out());
        assertThat(json.get("levels").get(1).get("name").asText()).isEqualTo("成员 10086");
        assertThat(json.get("caseName").asText()).isEqualTo("c1");
    }

    @Test
    void aPipeIsRunAsAFile() throws IOException {
        String lines = "# from a pipe\nsample trouble ask --yes --format json\nsample trouble refuse\nversion\n";
        for (String[] words : new String[][] {{"--lang", "en"}, {"run", "-", "--lang", "en"}}) {
            Outcome outcome = run(SAMPLE, lines, words);
            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.out()).isEqualTo("true\n");
            assertThat(outcome.err())
                    .endsWith("stopped at -, line 3: sample trouble refuse (nothing after it was run)\n");
        }
        assertThat(run(SAMPLE, "").exitCode()).as("nothing to do is done").isZero();
    }

    @Test
    void filesStandWhereTheUserStandsAndHisFolderConfiguresNothing() throws IOException {
        Files.writeString(
                folder.resolve("application.properties"), "spring.main.web-application-type=nonsense\ndebug=true\n");
        Files.writeString(folder.resolve("步骤 1.txt"), "version --format json\n");
        Outcome outcome = run(MAIN, "", "run", "步骤 1.txt", "--out=x.json");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(new ObjectMapper().readTree(outcome.out()).get("java").asText())
                .isEqualTo(System.getProperty("java.version"));
        assertThat(run(MAIN, "", "version", "--out=结果.json").exitCode()).isZero();
        assertThat(folder.resolve("结果.json")).exists();
    }

    private Outcome run(String mainClass, String input, String... words) throws IOException {
        return ChildProcess.run(
                ChildProcess.java(mainClass, words),
                folder,
                Map.of("UPLINE_HOME", folder.resolve("home").toString(), "LC_ALL", "C.UTF-8", "DEBUG", "true"),
                input);
    }
}
