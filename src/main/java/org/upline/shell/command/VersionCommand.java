package org.upline.shell.command;

import org.upline.Upline;
import org.upline.model.Message;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.UplineCommand;

/** {@code version}: which program this is, for a report that must be reproducible. */
public final class VersionCommand implements UplineCommand {
    @Override
    public CommandSpec spec() {
        return CommandSpec.of("version", Job.SHELL);
    }

    @Override
    public CommandResult run(Invocation in) {
        Version version = new Version(
                Upline.version(),
                System.getProperty("java.version", ""),
                System.getProperty("os.name", "") + " " + System.getProperty("os.arch", ""));
        return CommandResult.of(version)
                .say(Message.of("shell.version", version.upline(), version.java(), version.system()));
    }

    record Version(String upline, String java, String system) {}
}
