package org.upline.shell;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.upline.model.Message;
import org.upline.model.UplineException;

/** Tells the user what went wrong, in a line or two on standard error, and gives the exit code. */
final class Failures {
    static final int NOT_DONE = 1;
    static final int WRONG_WORDS = 2;

    private final Screen screen;

    Failures(Screen screen) {
        this.screen = screen;
    }

    /**
     * @param settings as far as they could be understood
     * @param line the words, for the crash report
     * @param command name of the command, empty if there is none
     */
    int tell(Throwable failure, Settings settings, CommandLine line, String command) {
        Messages messages = Messages.in(settings.language());
        if (failure instanceof UplineException known) {
            say(messages, known.reason());
            return exitCode(known);
        }
        if (failure instanceof OutOfMemoryError) {
            say(messages, Message.of("shell.memory", Runtime.getRuntime().maxMemory() >> 20));
        }
        if (failure instanceof StackOverflowError) {
            say(messages, Message.of("shell.stack"));
        }
        if (failure instanceof ClosedOutputException) {
            return NOT_DONE;
        }
        List<String> options = line.options().stream()
                .map(CommandLine.Option::name)
                .filter(name -> name.matches("[a-z-]{1,40}"))
                .map(name -> "--" + name)
                .toList();
        Optional<?> report = CrashReport.write(settings.home(), command, options, failure);
        say(
                messages,
                report.isPresent()
                        ? Message.of("shell.crash", report.get())
                        : Message.of("shell.crash.unwritten", failure.getClass().getName()));
        return NOT_DONE;
    }

    private static int exitCode(UplineException failure) {
        if (failure instanceof ScriptStoppedException stopped) {
            return stopped.exitCode();
        }
        return failure instanceof UsageException ? WRONG_WORDS : NOT_DONE;
    }

    private void say(Messages messages, Message reason) {
        try {
            screen.out().flush();
        } catch (IOException closed) {
            // What went before is lost; the error itself goes to another stream.
        }
        screen.err().println(messages.text(Message.of("shell.error", reason)));
    }
}
