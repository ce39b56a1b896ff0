package org.upline.shell.command;

import java.util.List;
import org.upline.shell.CommandHistory;
import org.upline.shell.CommandResult;
import org.upline.shell.CommandSpec;
import org.upline.shell.Invocation;
import org.upline.shell.Job;
import org.upline.shell.Parameter;
import org.upline.shell.UplineCommand;
import org.upline.shell.ValueType;

/** {@code history}: the lines typed at the prompt, oldest first. */
public final class HistoryCommand implements UplineCommand {
    private static final Parameter<Integer> LAST =
            Parameter.withDefault("last", ValueType.whole(1, CommandHistory.MOST_LINES), 100);

    @Override
    public CommandSpec spec() {
        return CommandSpec.of("history", Job.SHELL).option(LAST);
    }

    @Override
    public CommandResult run(Invocation in) {
        List<String> lines = CommandHistory.lines(in.settings());
        List<String> last = lines.subList(Math.max(0, lines.size() - in.get(LAST)), lines.size());
        return CommandResult.of(last).lines(last);
    }
}
