package org.upline.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.shell.core.ShellRunner;

/** Decides what the program's arguments ask for: one command, or the prompt. */
public final class Start {
    private final Catalogue catalogue;
    private final Dispatcher dispatcher;
    private final Session session;
    private final Screen screen;
    private final Supplier<ShellRunner> prompt;

    Start(Catalogue catalogue, Dispatcher dispatcher, Session session, Screen screen, Supplier<ShellRunner> prompt) {
        this.catalogue = catalogue;
        this.dispatcher = dispatcher;
        this.session = session;
        this.screen = screen;
        this.prompt = prompt;
    }

    /**
     * With words, runs them as one command. Without, opens the prompt; where nobody sits at a terminal, the lines of
     * standard input are run as {@code run -} does. Options alone, such as {@code --case}, hold for the whole session.
     *
     * @return the exit code
     */
    public int with(List<String> words) throws Exception {
        CommandLine line = catalogue.read(words);
        boolean onlySettings = line.operands().isEmpty()
                && line.options().stream().allMatch(option -> option.value() != null && isOfSession(option.name()));
        if (!onlySettings) {
            return dispatcher.execute(words);
        }
        if (!screen.hearsPerson()) {
            List<String> run = new ArrayList<>(List.of("run", "-"));
            run.addAll(words);
            return dispatcher.execute(run);
        }
        session.openPrompt(GivenSettings.of(line.options()));
        prompt.get().run(new String[0]);
        return 0;
    }

    private static boolean isOfSession(String option) {
        return GlobalOptions.OF_SESSION.stream().anyMatch(each -> each.name().equals(option));
    }
}
