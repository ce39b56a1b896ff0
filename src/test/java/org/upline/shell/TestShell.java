package org.upline.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.upline.shell.command.ExitCommand;
import org.upline.shell.command.HelpCommand;
import org.upline.shell.command.HistoryCommand;
import org.upline.shell.command.RunCommand;
import org.upline.shell.command.VersionCommand;
import org.upline.shell.mend.WordsParser;
import org.upline.shell.sample.SampleShell;

/** The shell without Spring and without a process of its own: what goes in are words, what comes out are texts. */
final class TestShell {
    final Catalogue catalogue;
    final Session session;
    final Dispatcher dispatcher;
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Screen screen;

    /** What a line did. */
    record Outcome(int exitCode, String out, String err) {}

    TestShell(Path home) {
        this(home, Screen.Traits.NONE, "");
    }

    TestShell(Path home, Screen.Traits traits, String answer) {
        screen = new Screen(out, err, traits, () -> 80);
        session = new Session(Map.of("UPLINE_HOME", home.toString()), home, Locale.ENGLISH);
        List<UplineCommand> commands = new ArrayList<>(List.of(
                new HelpCommand(this::catalogue, screen),
                new RunCommand(this::dispatcher),
                new HistoryCommand(),
                new VersionCommand(),
                new ExitCommand("exit")));
        commands.addAll(SampleShell.commands());
        catalogue = new Catalogue(commands);
        Workplace workplace = new Workplace(screen, session, () -> {
            throw new IllegalStateException("no prompt here");
        });
        LinkedHashSet<Command> registered = new LinkedHashSet<>();
        commands.forEach(command -> registered.add(new SpringCommand(
                command, session, screen, workplace, new NamedIds(new KnownWords(), session, screen))));
        InputReader reader = new InputReader() {
            @Override
            public String readInput(String question) {
                new PrintWriter(err, true).println(question);
                return answer;
            }
        };
        dispatcher = new Dispatcher(
                catalogue, new WordsParser(catalogue), new CommandRegistry(registered), session, screen, reader);
    }

    Outcome run(String... words) {
        return outcome(dispatcher.execute(List.of(words)));
    }

    Outcome line(String line) {
        return outcome(dispatcher.executeLine(line));
    }

    private Outcome outcome(int exitCode) {
        try {
            screen.out().flush();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        Outcome outcome = new Outcome(exitCode, out.toString(), err.toString());
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return outcome;
    }

    private Catalogue catalogue() {
        return catalogue;
    }

    private Dispatcher dispatcher() {
        return dispatcher;
    }
}
