package org.upline.shell;

import org.upline.model.Message;
import org.upline.model.UplineException;

/** A line of a run file failed; the lines after it were not run. */
public final class ScriptStoppedException extends UplineException {
    private static final long serialVersionUID = 1L;

    private final int exitCode;

    /** @param exitCode of the line that failed; becomes that of the whole run */
    public ScriptStoppedException(Message reason, int exitCode) {
        super(reason);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }
}
