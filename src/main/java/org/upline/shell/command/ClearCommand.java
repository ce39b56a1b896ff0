package org.upline.shell.command;

import java.io.IOException;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Screen;
import org.upline.shell.UplineCommand;

/** {@code clear}: wipes the terminal, and nothing where there is none. */
public final class ClearCommand implements UplineCommand {
    /** ECMA-48: cursor home, erase all of the display. */
    private static final String WIPE = "\u001b[H\u001b[2J";

    private final Screen screen;

    public ClearCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("clear", Job.SHELL);
    }

    @Override
    public CommandResult run(Invocation in) throws IOException {
        if (screen.outIsTerminal()) {
            screen.out().write(WIPE);
            screen.out().flush();
        }
        return CommandResult.nothing();
    }
}
