package org.upline.shell.command;

import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.UplineCommand;

/** {@code exit} and {@code quit}: ends the shell, or the run file it stands in. */
public final class ExitCommand implements UplineCommand {
    private final String word;

    /** @param word by which it is called */
    public ExitCommand(String word) {
        this.word = word;
    }

    @Override
    public CommandSpec spec() {
        return CommandSpec.of(word, Job.SHELL);
    }

    @Override
    public CommandResult run(Invocation in) {
        in.session().end();
        return CommandResult.nothing();
    }
}
