package org.upline.shell;

import org.jline.terminal.Terminal;
import org.jline.utils.Signals;
import org.upline.model.Message;

/**
 * Ctrl-C while a command runs. The first asks the command to end; it then ends where it next looks, in order, and the
 * prompt comes back. The second ends the program at once: a case is never half-written, so nothing is lost but work.
 */
interface Interrupts {
    /** As a shell names the end of a process by Ctrl-C: 128 and the number of the signal. */
    int EXIT_INTERRUPTED = 130;

    /** From now on, until the watch is closed, Ctrl-C is for this command. */
    Watch during(Cancellation cancellation, Screen screen, Messages messages);

    /** Gives Ctrl-C back to who had it before. */
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /** For one command without a prompt. */
    static Interrupts ofProcess() {
        return (cancellation, screen, messages) -> {
            Object before = Signals.register("INT", () -> pressed(cancellation, screen, messages));
            return () -> Signals.unregister("INT", before);
        };
    }

    /** For commands between prompts, where JLine holds the signal. */
    static Interrupts ofTerminal(Terminal terminal) {
        return (cancellation, screen, messages) -> {
            Terminal.SignalHandler before =
                    terminal.handle(Terminal.Signal.INT, signal -> pressed(cancellation, screen, messages));
            return () -> terminal.handle(Terminal.Signal.INT, before);
        };
    }

    private static void pressed(Cancellation cancellation, Screen screen, Messages messages) {
        if (cancellation.isRequested()) {
            Runtime.getRuntime().halt(EXIT_INTERRUPTED);
        }
        cancellation.request();
        screen.err().println(messages.text(Message.of("shell.cancelling")));
    }
}
