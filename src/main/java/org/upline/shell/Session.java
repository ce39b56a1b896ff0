package org.upline.shell;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** What the commands of one process share: settings given at its start, the case chosen since, and whether it goes on. */
public final class Session {
    private static final String DEFAULT_CASE = "default";

    private final Map<String, String> environment;
    private final Path userHome;
    private final Language language;
    private GivenSettings given = GivenSettings.NONE;
    private Optional<String> chosenCase = Optional.empty();
    private boolean interactive;
    private int scripts;
    private boolean filesOnly;
    private boolean ended;

    Session(Map<String, String> environment, Path userHome, Locale locale) {
        this.environment = environment;
        this.userHome = userHome;
        this.language = Language.of(locale);
    }

    /** Settings for a command, from its own words, those of the session, the environment and the defaults, in this order. */
    public Settings settings(GivenSettings words) {
        GivenSettings all = words.over(given);
        Path home = all.home()
                .or(() -> variable("UPLINE_HOME").map(Path::of))
                .orElseGet(() -> userHome.resolve(".upline"))
                .toAbsolutePath()
                .normalize();
        // A case chosen at the prompt outlasts the one the shell was started with, not the one in the very line.
        String caseName = words.caseName()
                .or(() -> chosenCase)
                .or(given::caseName)
                .or(() -> variable("UPLINE_CASE"))
                .or(() -> LastCase.read(home))
                .orElse(DEFAULT_CASE);
        return new Settings(
                home,
                caseName,
                all.store(),
                all.language().orElse(language),
                all.format().orElse(OutputFormat.TABLE),
                all.out());
    }

    /** Settings for a command whose line gives none. */
    public Settings settings() {
        return settings(GivenSettings.NONE);
    }

    /** The passphrase that was put into the environment, for programs that run this one. */
    Optional<String> passphrase() {
        return variable("UPLINE_PASSPHRASE");
    }

    /** Whether a person sits at a prompt. */
    public boolean isInteractive() {
        return interactive;
    }

    /** Whether a person typed the very line that is run, and can be asked about it. */
    public boolean isAtPrompt() {
        return interactive && scripts == 0;
    }

    /** Whether {@code exit} was said. */
    public boolean hasEnded() {
        return ended;
    }

    /** No further line is run. */
    public void end() {
        ended = true;
    }

    /** The case from now on, here and at the next start. */
    public void useCase(Path home, String name) {
        chosenCase = Optional.of(name);
        LastCase.remember(home, name);
    }

    /** The case is no more: the next command falls back to the default. */
    public void forgetCase(Path home, String name) {
        if (chosenCase.equals(Optional.of(name))) {
            chosenCase = Optional.empty();
        }
        if (LastCase.read(home).equals(Optional.of(name))) {
            LastCase.forget(home);
        }
    }

    /** The prompt opens; settings given at the start hold for each line. */
    void openPrompt(GivenSettings atStart) {
        given = atStart;
        interactive = true;
    }

    /** Runs lines of a file; settings given with it hold for each line, and {@code exit} ends only the file. */
    public <T> T inScript(GivenSettings withFile, Supplier<T> lines) {
        GivenSettings before = given;
        Optional<String> caseBefore = chosenCase;
        given = withFile.over(before);
        scripts++;
        chosenCase = withFile.caseName().isPresent() ? Optional.empty() : caseBefore;
        try {
            return lines.get();
        } finally {
            scripts--;
            given = before;
            chosenCase = withFile.caseName().isPresent() ? caseBefore : chosenCase;
            ended = false;
        }
    }

    /** Runs commands as parts of another: what they make goes into the files of their {@code --out}, and nowhere else. */
    public <T> T intoFilesOnly(Supplier<T> commands) {
        boolean before = filesOnly;
        filesOnly = true;
        try {
            return commands.get();
        } finally {
            filesOnly = before;
        }
    }

    boolean isIntoFilesOnly() {
        return filesOnly;
    }

    /** A variable of the environment, unless it is blank. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }
}
