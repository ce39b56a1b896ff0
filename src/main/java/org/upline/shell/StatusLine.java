package org.upline.shell;

import java.util.List;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;
import org.jline.utils.InfoCmp;
import org.jline.utils.Status;

/** A line at the foot of a terminal. */
final class StatusLine implements ProgressDisplay.Line {
    private final Terminal terminal;

    StatusLine(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Whether the terminal can keep its last line apart. */
    static boolean isPossibleOn(Terminal terminal) {
        return !terminal.getType().startsWith(Terminal.TYPE_DUMB)
                && terminal.getStringCapability(InfoCmp.Capability.change_scroll_region) != null
                && terminal.getHeight() > 2
                && terminal.getWidth() > 0;
    }

    @Override
    public void show(String text) {
        Status.getStatus(terminal).update(List.of(new AttributedString(text)));
    }

    @Override
    public void clear() {
        Status.getStatus(terminal).update(List.of());
        terminal.flush();
    }
}
