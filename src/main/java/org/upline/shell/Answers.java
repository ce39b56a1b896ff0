package org.upline.shell;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.springframework.shell.core.InputReader;

/** Reads the answer to a question: through the prompt's reader where there is a prompt, else from standard input. */
final class Answers implements InputReader {
    /** By which JLine shows nothing at all. */
    private static final char UNSEEN = 0;

    private final Session session;
    private final Screen screen;
    private final Supplier<LineReader> prompt;

    Answers(Session session, Screen screen, Supplier<LineReader> prompt) {
        this.session = session;
        this.screen = screen;
        this.prompt = prompt;
    }

    /** Without showing what is typed; where that cannot be had, nobody is asked. */
    @Override
    public char[] readPassword(String question) throws IOException {
        if (session.isInteractive()) {
            return atPrompt(reader -> reader.readLine(question, UNSEEN)).toCharArray();
        }
        Console console = System.console();
        char[] answer = console == null ? null : console.readPassword("%s", question);
        return answer == null ? new char[0] : answer;
    }

    private String atPrompt(Function<LineReader, String> reading) {
        LineReader reader = prompt.get();
        // An answer is no command and does not belong in the history.
        reader.setVariable(LineReader.DISABLE_HISTORY, true);
        try {
            return reading.apply(reader);
        } finally {
            reader.setVariable(LineReader.DISABLE_HISTORY, false);
        }
    }

    @Override
    public String readInput(String question) throws IOException {
        if (session.isInteractive()) {
            return atPrompt(reader -> reader.readLine(question));
        }
        screen.err().print(question);
        screen.err().flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer == null ? "" : answer;
    }
}
