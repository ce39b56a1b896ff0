package org.upline.shell;

import java.util.Optional;
import java.util.function.Supplier;
import org.jline.terminal.Terminal;

/** Where commands run: who holds Ctrl-C, and where progress is shown. */
final class Workplace {
    private final Screen screen;
    private final Session session;
    private final Supplier<Terminal> terminal;

    /** @param terminal of the prompt; asked for only once there is a prompt */
    Workplace(Screen screen, Session session, Supplier<Terminal> terminal) {
        this.screen = screen;
        this.session = session;
        this.terminal = terminal;
    }

    Interrupts interrupts() {
        return session.isInteractive() ? Interrupts.ofTerminal(terminal.get()) : Interrupts.ofProcess();
    }

    /** The terminal whose pages long results are cut into: at the prompt, for a line that was typed there. */
    Optional<Terminal> pages() {
        if (!session.isAtPrompt() || !screen.outIsTerminal() || !screen.hearsPerson()) {
            return Optional.empty();
        }
        return Optional.of(terminal.get())
                .filter(it -> !it.getType().startsWith(Terminal.TYPE_DUMB) && it.getHeight() > 2);
    }

    ProgressDisplay progress(Messages messages, Cancellation cancellation) {
        if (!screen.errIsTerminal()) {
            return new ProgressDisplay(new PlainLine(screen), ProgressDisplay.Pace.LOG, messages, cancellation);
        }
        if (session.isInteractive() && StatusLine.isPossibleOn(terminal.get())) {
            return new ProgressDisplay(
                            new StatusLine(terminal.get()), ProgressDisplay.Pace.STATUS, messages, cancellation)
                    .ticking();
        }
        if (!session.isInteractive() && screen.coloured()) {
            return new ProgressDisplay(new OverwrittenLine(screen), ProgressDisplay.Pace.STATUS, messages, cancellation)
                    .ticking();
        }
        return new ProgressDisplay(new PlainLine(screen), ProgressDisplay.Pace.LINES, messages, cancellation);
    }
}
