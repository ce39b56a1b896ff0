package org.upline.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {
    @TempDir
    Path home;

    @Test
    void theCaseComesFromTheLineThePromptTheEnvironmentOrTheLastTime() {
        Session session = session(Map.of());
        assertThat(session.settings().caseName()).isEqualTo("default");
        session.useCase(home, "last");
        assertThat(session(Map.of()).settings().caseName()).isEqualTo("last");
        Session other = session(Map.of("UPLINE_CASE", "environment"));
        assertThat(other.settings().caseName()).isEqualTo("environment");
        other.openPrompt(given("case", "start"));
        assertThat(other.settings().caseName()).isEqualTo("start");
        other.useCase(home, "chosen");
        assertThat(other.settings().caseName()).isEqualTo("chosen");
        assertThat(other.settings(given("case", "line")).caseName()).isEqualTo("line");
    }

    @Test
    void aCaseThatIsNoMoreIsForgotten() {
        Session session = session(Map.of());
        session.useCase(home, "gone");
        session.forgetCase(home, "other");
        assertThat(session.settings().caseName()).isEqualTo("gone");
        session.forgetCase(home, "gone");
        assertThat(session.settings().caseName()).isEqualTo("default");
        assertThat(session(Map.of()).settings().caseName()).isEqualTo("default");
    }

    @Test
    void theCaseOfALineIsRememberedIfTheCommandWorksInCases() {
        TestShell shell = new TestShell(home);
        shell.run("version", "--case", "a");
        assertThat(session(Map.of()).settings().caseName()).isEqualTo("default");
        shell.run("sample", "trouble", "refuse", "--case", "b");
        assertThat(session(Map.of()).settings().caseName()).isEqualTo("default");
        shell.run("sample", "member", "1", "--case", "c");
        assertThat(session(Map.of()).settings().caseName()).isEqualTo("c");
    }

    @Test
    void homeIsAbsolute() {
        Session session = new Session(Map.of("UPLINE_HOME", "relative/../cases"), home, Locale.ENGLISH);
        assertThat(session.settings().home()).isEqualTo(Path.of("cases").toAbsolutePath());
        assertThat(new Session(Map.of(), home, Locale.ENGLISH).settings().home())
                .isEqualTo(home.resolve(".upline"));
        assertThat(session.settings(given("home", home.toString())).home()).isEqualTo(home);
    }

    @Test
    void theLanguageIsThatOfTheLocale() {
        assertThat(new Session(Map.of(), home, Locale.TAIWAN).settings().language())
                .isEqualTo(Language.ZH);
        assertThat(new Session(Map.of(), home, Locale.GERMANY).settings().language())
                .isEqualTo(Language.EN);
        assertThat(new Session(Map.of(), home, Locale.GERMANY)
                        .settings(given("lang", "zh"))
                        .language())
                .isEqualTo(Language.ZH);
    }

    private Session session(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.put("UPLINE_HOME", home.toString());
        return new Session(all, home, Locale.ENGLISH);
    }

    private static GivenSettings given(String option, String value) {
        return GivenSettings.of(List.of(new CommandLine.Option("--" + option, option, value)));
    }
}
