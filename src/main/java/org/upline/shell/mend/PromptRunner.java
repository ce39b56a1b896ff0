package org.upline.shell.mend;

import org.springframework.shell.core.InputProvider;
import org.springframework.shell.core.ShellRunner;
import org.upline.shell.Dispatcher;
import org.upline.shell.Session;

/**
 * Runs lines from the prompt until {@code exit} or Ctrl-D.
 *
 * <p>Mends Spring Shell 4.0.1, whose {@code InteractiveShellRunner} writes errors in English on standard output and ends on
 * any exception of its input; its texts cannot be replaced in 4.0.3 either.
 */
public final class PromptRunner implements ShellRunner {
    private final InputProvider input;
    private final Dispatcher dispatcher;
    private final Session session;

    public PromptRunner(InputProvider input, Dispatcher dispatcher, Session session) {
        this.input = input;
        this.dispatcher = dispatcher;
        this.session = session;
    }

    @Override
    public void run(String[] args) throws Exception {
        while (!session.hasEnded()) {
            String line = input.readInput();
            if (line == null) {
                return;
            }
            dispatcher.executeLine(line);
        }
    }
}
