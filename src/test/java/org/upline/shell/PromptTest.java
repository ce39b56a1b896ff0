package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The prompt in a real terminal, key by key. Needs {@code script} of util-linux, which on a build server must be there. */
class PromptTest {
    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";
    private static final String PROMPT = "upline:default> ";

    @TempDir
    Path home;

    private PseudoTerminal terminal;

    @BeforeEach
    void open() throws IOException {
        boolean possible = PseudoTerminal.isPossible();
        if (!possible && "true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("the command script of util-linux is missing");
        }
        assumeTrue(possible, "skipped: the command script of util-linux is missing");
    }

    private void start(String... words) throws IOException {
        terminal = new PseudoTerminal(home, ChildProcess.java("org.upline.shell.sample.SampleShell", words));
    }

    @AfterEach
    void close() {
        if (terminal != null) {
            terminal.close();
        }
    }

    @Test
    void aSessionFromTheFirstKeyToTheLast() throws IOException {
        start("--lang", "en", "--home", home.toString());
        terminal.await(PROMPT);
        terminal.type("sample member 张三 --depth 1\r");
        terminal.await("成员 张三");
        terminal.await("→ sample chart");
        terminal.await(PROMPT);

        terminal.type("vers\t");
        terminal.await("version ");
        terminal.type("\r");
        terminal.await("Upline development");
        terminal.await(PROMPT);

        terminal.type("sample member 1 --dep\t");
        terminal.await("--depth ");
        terminal.type("1\r");
        terminal.await("100.00");
        terminal.await(PROMPT);

        terminal.type("no such command");
        // Pressed while the shell still draws the line, Ctrl-C may be lost between two of JLine's states.
        terminal.await("no such command");
        terminal.type(CTRL_C);
        terminal.await(PROMPT);

        terminal.type("sample trouble wait\r");
        terminal.await("waiting");
        terminal.await("of 3,000");
        terminal.type(CTRL_C);
        terminal.await("Cancelling");
        terminal.await("cancelled. What was there before is unchanged.");
        terminal.await(PROMPT);

        terminal.type("sample trouble ask\r");
        terminal.await("Lose everything? [y/N] ");
        terminal.type("y\r");
        terminal.await("true");
        terminal.await(PROMPT);

        terminal.type("history\r");
        terminal.await("sample member 张三 --depth 1");
        terminal.await(PROMPT);
        terminal.type("quit\r");
        assertThat(terminal.exitCode()).isZero();
        assertThat(Files.readAllLines(home.resolve("history")))
                .contains("sample member 张三 --depth 1", "history")
                .doesNotContain("y");
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(home.resolve("history"))).hasSize(2);
        }
    }

    @Test
    void errorsKeepThePromptAndControlDLeaves() throws IOException {
        start("--lang=en");
        terminal.await(PROMPT);
        terminal.type("verson\r");
        terminal.await("Did you mean: version?");
        terminal.await(PROMPT);
        terminal.type("sample trouble fault\r");
        terminal.await("crash-");
        terminal.await(PROMPT);
        terminal.type("sample member 'open\r");
        terminal.await("a quote is not closed");
        terminal.await(PROMPT);
        terminal.type("\r");
        terminal.await(PROMPT);
        terminal.type(CTRL_D);
        assertThat(terminal.exitCode()).isZero();
    }

    @Test
    void tabKnowsTheCaseANameIsAskedAboutAndLongTablesStopAtEachPage() throws IOException {
        StringBuilder list = new StringBuilder("会员编号,姓名,推荐人\n");
        for (int i = 1; i <= 60; i++) {
            list.append("M")
                    .append(100 + i)
                    .append(',')
                    .append(i <= 2 ? "张三" : "李 " + i)
                    .append(",\n");
        }
        Path members = Files.writeString(home.resolve("名单.csv"), list);
        terminal = new PseudoTerminal(home, ChildProcess.java("org.upline.Upline", "--lang", "en"));
        terminal.await(PROMPT);
        terminal.type("import members '" + members + "'\r");
        terminal.await("60");
        terminal.await(PROMPT);

        terminal.type("tree mem\tM15\t");
        terminal.await("(李 50)");
        terminal.await("(李 59)");
        terminal.type(CTRL_C);
        terminal.await(PROMPT);
        terminal.type("tree member '李 60\t");
        terminal.await("'李 60'");
        terminal.type("\r");
        terminal.await("\"李 60\" is M160 (李 60).");
        terminal.await("next page");
        terminal.type("a");
        terminal.await(PROMPT);

        terminal.type("tree member 张三\r");
        terminal.await("\"张三\" is the name of 2 in this case:");
        terminal.await("1  M101 张三");
        terminal.await("Number (1 to 2");
        terminal.type("2\r");
        terminal.await("is M102");
        terminal.await("next page");
        terminal.type("a");
        terminal.await(PROMPT);

        terminal.type("tree table --columns memberId --sort -memberId\r");
        terminal.await("M160");
        terminal.await("next page");
        terminal.type(" ");
        terminal.await("M140");
        terminal.await("next page");
        terminal.type("q");
        terminal.await(PROMPT);
        terminal.type("tree table --columns memberId --where memberId>=M150\r");
        terminal.await("M159");
        terminal.await(PROMPT);

        terminal.type("version --password=geheim\r");
        terminal.await(PROMPT);
        terminal.type("quit\r");
        assertThat(terminal.exitCode()).isZero();
        Path history = home.resolve("cases").resolve("default").resolve("history");
        assertThat(Files.readString(history)).contains("tree member 张三").doesNotContain("geheim");
        if (Files.getFileStore(home).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(history)).hasSize(2);
        }
    }

    @Test
    void theTourRunsInAHomeOfItsOwn() throws IOException {
        terminal = new PseudoTerminal(home, ChildProcess.java("org.upline.Upline", "--lang", "en"));
        terminal.await(PROMPT);
        terminal.type("tutorial\r");
        terminal.await("Step 1 of ");
        terminal.await("tutorial>");
        terminal.type("case list\r");
        terminal.await("The command of this step is: import members");
        terminal.await("tutorial>");
        terminal.type("\r");
        terminal.await("Step 2 of ");
        terminal.await("tutorial>");
        terminal.type("q\r");
        terminal.await("You have left the tour.");
        terminal.await(PROMPT);
        terminal.type("case list\r");
        terminal.await("There are no cases");
        terminal.await(PROMPT);
        terminal.type("quit\r");
        assertThat(terminal.exitCode()).isZero();
    }

    @Test
    void aSingleCommandShowsProgressAndIsCancelledToo() throws IOException {
        start("sample", "trouble", "wait", "--lang", "en");
        terminal.await("waiting");
        terminal.await("of 3,000");
        terminal.type(CTRL_C);
        terminal.await("Cancelling");
        terminal.await("cancelled. What was there before is unchanged.");
        assertThat(terminal.exitCode()).isEqualTo(1);
    }

    @Test
    void aSecondControlCEndsAtOnce() throws IOException {
        start("sample", "trouble", "deaf", "--lang", "en");
        terminal.await("waiting");
        terminal.type(CTRL_C);
        terminal.await("Cancelling");
        terminal.type(CTRL_C);
        assertThat(terminal.exitCode()).isEqualTo(130);
    }
}
