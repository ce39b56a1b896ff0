package org.upline.shell;

import java.util.List;

/**
 * Commands that belong together and are registered together.
 *
 * @param commands in the order help lists them
 */
public record CommandGroup(List<UplineCommand> commands) {
    public CommandGroup {
        commands = List.copyOf(commands);
    }
}
