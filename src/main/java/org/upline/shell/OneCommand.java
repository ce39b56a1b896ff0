package org.upline.shell;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.upline.shell.command.CaseWork;
import org.upline.shell.command.Cases;

/**
 * Runs one command, wired by hand as {@link ShellConfiguration} wires it: the same parser, registry and
 * executor of Spring Shell, without the container around them, which takes longer to start than most commands run. What it does
 * not know (the prompt, no words, mistyped ones) is left to the container.
 */
final class OneCommand {
    private final ShellConfiguration wiring = new ShellConfiguration();
    private final Session session = wiring.session();
    private final Later<Dispatcher> laterDispatcher = new Later<>(this::dispatcher);
    private final Screen screen = wiring.screen(session, noPrompt());
    private final Cases cases = new Cases();
    private final Catalogue catalogue = wiring.catalogue(
            CaseWork.groups(cases, laterDispatcher, screen),
            BuiltInCommands.all(new Later<>(this::catalogue), laterDispatcher, screen));
    private @Nullable Dispatcher dispatcher;

    private OneCommand() {}

    /**
     * Runs the words, if they are a command it knows.
     *
     * @param display whether there is a screen for windows
     * @return the exit code; nothing if it does not know them, and then nothing has been done
     */
    static OptionalInt run(List<String> words, boolean display) {
        if (words.isEmpty()) {
            return OptionalInt.empty();
        }
        OneCommand start = new OneCommand();
        if (start.catalogue.find(start.catalogue.read(words).nameWords()).isEmpty()) {
            return OptionalInt.empty();
        }
        // Whoever said otherwise keeps it, as Boot would have it.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", Boolean.toString(!display));
        }
        // Whoever is told to stop stops the database, too.
        Thread stop = new Thread(start.cases::close, "close");
        Runtime.getRuntime().addShutdownHook(stop);
        try {
            return OptionalInt.of(start.dispatcher().execute(words));
        } finally {
            start.cases.close();
        }
    }

    /** Every command it knows, in the order of help. */
    static Catalogue known() {
        return new OneCommand().catalogue;
    }

    private Catalogue catalogue() {
        return catalogue;
    }

    private Dispatcher dispatcher() {
        Dispatcher made = dispatcher;
        if (made == null) {
            Workplace workplace = wiring.workplace(screen, session, noPrompt());
            made = wiring.dispatcher(
                    catalogue,
                    wiring.commandParser(catalogue),
                    wiring.commandRegistry(
                            catalogue,
                            session,
                            screen,
                            workplace,
                            wiring.namedIds(wiring.knownWords(), session, screen)),
                    session,
                    screen,
                    wiring.answers(session, screen, noPrompt()));
            dispatcher = made;
        }
        return made;
    }

    /** A single command is never asked for what belongs to a prompt. */
    private static <T> ObjectProvider<T> noPrompt() {
        return new Later<>(() -> {
            throw new IllegalStateException("a single command has no prompt");
        });
    }

    /** What is made when it is first asked for. */
    private record Later<T>(Supplier<T> maker) implements ObjectProvider<T> {
        @Override
        public T getObject() {
            return maker.get();
        }
    }
}
