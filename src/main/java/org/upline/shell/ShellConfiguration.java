package org.upline.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jline.reader.LineReader;
import org.jline.terminal.Terminal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.shell.core.ShellRunner;
import org.springframework.shell.core.command.Command;
import org.springframework.shell.core.command.CommandRegistry;
import org.upline.shell.command.CaseWork;
import org.upline.shell.mend.ExitCodeRunner;
import org.upline.shell.mend.WordsParser;

/**
 * All beans of the shell, named one by one: nothing is scanned for and nothing is configured by what lies on the class
 * path, so that a command starts quickly. Beans are made when they are first asked for.
 *
 * <p>A command is added to a {@link CommandGroup} of {@link CaseWork}, or as a bean of type {@link UplineCommand}.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({BuiltInCommands.class, CaseWork.class, PromptConfiguration.class})
public class ShellConfiguration {
    @Bean
    Screen screen(Session session, ObjectProvider<Terminal> terminal) {
        return Screens.standard(
                () -> session.isInteractive() ? terminal.getObject().getWidth() : 0);
    }

    @Bean
    Session session() {
        return new Session(System.getenv(), Path.of(System.getProperty("user.home", ".")), Locale.getDefault());
    }

    @Bean
    Catalogue catalogue(List<CommandGroup> groups, List<UplineCommand> commands) {
        List<UplineCommand> all = new ArrayList<>();
        groups.forEach(group -> all.addAll(group.commands()));
        all.addAll(commands);
        return new Catalogue(all);
    }

    @Bean
    Workplace workplace(Screen screen, Session session, ObjectProvider<Terminal> terminal) {
        return new Workplace(screen, session, terminal::getObject);
    }

    @Bean
    KnownWords knownWords() {
        return new KnownWords();
    }

    @Bean
    NamedIds namedIds(KnownWords known, Session session, Screen screen) {
        return new NamedIds(known, session, screen);
    }

    @Bean
    CommandRegistry commandRegistry(
            Catalogue catalogue, Session session, Screen screen, Workplace workplace, NamedIds names) {
        LinkedHashSet<Command> commands = new LinkedHashSet<>();
        catalogue
                .commands()
                .forEach(command -> commands.add(new SpringCommand(command, session, screen, workplace, names)));
        return new CommandRegistry(commands);
    }

    @Bean
    WordsParser commandParser(Catalogue catalogue) {
        return new WordsParser(catalogue);
    }

    @Bean
    Answers answers(Session session, Screen screen, ObjectProvider<LineReader> prompt) {
        return new Answers(session, screen, prompt::getObject);
    }

    @Bean
    Dispatcher dispatcher(
            Catalogue catalogue,
            WordsParser parser,
            CommandRegistry registry,
            Session session,
            Screen screen,
            Answers answers) {
        return new Dispatcher(catalogue, parser, registry, session, screen, answers);
    }

    @Bean
    Start start(
            Catalogue catalogue,
            Dispatcher dispatcher,
            Session session,
            Screen screen,
            ObjectProvider<ShellRunner> prompt) {
        return new Start(catalogue, dispatcher, session, screen, prompt::getObject);
    }

    @Bean
    ExitCodeRunner springShellApplicationRunner(Start start) {
        return new ExitCodeRunner(start);
    }
}
