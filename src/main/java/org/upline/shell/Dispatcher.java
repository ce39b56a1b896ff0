package org.upline.shell;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import org.jline.reader.EOFError;
import org.springframework.shell.core.InputReader;
import org.springframework.shell.core.command.CommandContext;
import org.springframework.shell.core.command.CommandExecutionException;
import org.springframework.shell.core.command.CommandExecutor;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.ParsedInput;
import org.upline.shell.mend.WordsParser;

/** Runs one line: reads it, has Spring Shell execute its command, and tells what went wrong. The one way for all lines. */
public final class Dispatcher {
    private final Catalogue catalogue;
    private final WordsParser parser;
    private final CommandRegistry registry;
    private final CommandExecutor executor;
    private final Session session;
    private final Screen screen;
    private final InputReader reader;

    Dispatcher(
            Catalogue catalogue,
            WordsParser parser,
            CommandRegistry registry,
            Session session,
            Screen screen,
            InputReader reader) {
        this.catalogue = catalogue;
        this.parser = parser;
        this.registry = registry;
        this.executor = new CommandExecutor(registry);
        this.session = session;
        this.screen = screen;
        this.reader = reader;
    }

    /**
     * Runs a line as it was typed; a blank one or a comment does nothing.
     *
     * @return 0 done, 1 not done, 2 the words were wrong
     */
    public int executeLine(String line) {
        List<String> words;
        try {
            words = parser.split(line);
        } catch (EOFError unclosed) {
            UsageException told = UsageException.of("shell.quote", line.strip());
            return new Failures(screen).tell(told, session.settings(), catalogue.read(List.of()), "");
        }
        return words.isEmpty() ? 0 : execute(words);
    }

    /** Runs a line whose words are told apart already, such as the arguments of the program. */
    public int execute(List<String> words) {
        CommandLine line = catalogue.read(words);
        try {
            ParsedInput input = parser.parse(words);
            CommandContext context = new CommandContext(input, registry, new PrintWriter(screen.out()), reader);
            return executor.execute(context).code();
        } catch (CommandExecutionException wrapped) {
            return tell(Optional.ofNullable(wrapped.getCause()).orElse(wrapped), line);
        } catch (RuntimeException | Error failure) {
            return tell(failure, line);
        }
    }

    private int tell(Throwable failure, CommandLine line) {
        Settings settings = session.settings(GivenSettings.of(line.options()));
        String command = catalogue.find(line.nameWords()).map(CommandSpec::name).orElse("");
        return new Failures(screen).tell(failure, settings, line, command);
    }
}
