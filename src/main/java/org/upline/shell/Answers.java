package org.upline.shell;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jline.reader.LineReader;
import org.springframework.shell.core.InputReader;

/** Reads the answer to a question: through the prompt's reader where there is a prompt, else from standard input. */
final class Answers implements InputReader {
    private final Session session;
    private final Screen screen;
    private final Supplier<LineReader> prompt;

    Answers(Session session, Screen screen, Supplier<LineReader> prompt) {
        this.session = session;
        this.screen = screen;
        this.prompt = prompt;
    }

    @Override
    public String readInput(String question) throws IOException {
        if (session.isInteractive()) {
            LineReader reader = prompt.get();
            // An answer is no command and does not belong in the history.
            reader.setVariable(LineReader.DISABLE_HISTORY, true);
            try {
                return reader.readLine(question);
            } finally {
                reader.setVariable(LineReader.DISABLE_HISTORY, false);
            }
        }
        screen.err().print(question);
        screen.err().flush();
        String answer = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        return answer == null ? "" : answer;
    }

    /** Without showing what is typed; nothing where the system cannot hide it. */
    @Override
    public char[] readPassword(String question) {
        if (session.isInteractive()) {
            LineReader reader = prompt.get();
            reader.setVariable(LineReader.DISABLE_HISTORY, true);
            try {
                return reader.readLine(question, '\0').toCharArray();
            } finally {
                reader.setVariable(LineReader.DISABLE_HISTORY, false);
            }
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("%s", question);
        return typed == null ? new char[0] : typed;
    }
}
