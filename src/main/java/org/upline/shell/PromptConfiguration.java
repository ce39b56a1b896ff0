package org.upline.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.shell.core.ShellRunner;
import org.springframework.shell.jline.PromptProvider;
import org.upline.shell.mend.LineSyntax;
import org.upline.shell.mend.PatientInput;
import org.upline.shell.mend.PromptRunner;
import org.upline.shell.mend.WordsCompleter;

/** The beans of the prompt; a single command makes none of them. */
@Configuration(proxyBeanMethods = false)
class PromptConfiguration {
    private static final List<String> COLOURS_OF_PROPOSALS = List.of(
            LineReader.COMPLETION_STYLE_STARTING,
            LineReader.COMPLETION_STYLE_DESCRIPTION,
            LineReader.COMPLETION_STYLE_GROUP,
            LineReader.COMPLETION_STYLE_SELECTION);

    @Bean(destroyMethod = "close")
    Terminal terminal() {
        try {
            // "dumb" is said to be welcome, or JLine would log a warning where nothing better can be had.
            Terminal terminal =
                    TerminalBuilder.builder().system(true).dumb(true).build();
            // Between two lines Ctrl-C shall not end the program; while a line is read or run it has other handlers.
            terminal.handle(Terminal.Signal.INT, Terminal.SignalHandler.SIG_IGN);
            return terminal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean
    LineReader lineReader(
            Terminal terminal,
            Session session,
            Screen screen,
            KnownWords known,
            LineHistory history,
            ObjectProvider<Catalogue> catalogue) {
        LineReader reader = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("upline")
                .parser(new LineSyntax())
                .completer(new WordsCompleter(() -> new Proposals(catalogue.getObject(), session, known)))
                .history(history)
                .variable(LineReader.HISTORY_FILE_SIZE, CommandHistory.MOST_LINES)
                .variable(LineReader.HISTORY_SIZE, CommandHistory.MOST_LINES)
                // An address that somebody wrote a password into, which is refused, is not kept either.
                .variable(LineReader.HISTORY_IGNORE, "*--store*@*")
                .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
                // "!" stands in data; it shall not call back older lines.
                .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
                .option(LineReader.Option.INSERT_TAB, false)
                .build();
        history.attach(reader);
        if (!screen.coloured()) {
            COLOURS_OF_PROPOSALS.forEach(style -> reader.setVariable(style, ""));
        }
        return reader;
    }

    @Bean
    LineHistory lineHistory() {
        return new LineHistory();
    }

    @Bean
    PromptProvider promptProvider(Session session, KnownWords known, LineHistory history, Terminal terminal) {
        return () -> {
            history.follow(session.settings());
            return new AttributedString(PromptText.of(session.settings(), known, terminal.getWidth()));
        };
    }

    @Bean
    PatientInput promptInput(LineReader reader, PromptProvider prompt) {
        PatientInput input = new PatientInput(reader);
        input.setPromptProvider(prompt);
        return input;
    }

    @Bean
    @Primary
    ShellRunner promptRunner(PatientInput input, Dispatcher dispatcher, Session session) {
        return new PromptRunner(input, dispatcher, session);
    }
}
