package org.upline.shell;

import org.upline.model.Message;
import org.upline.model.UplineException;

/** The user pressed Ctrl-C, and the command ended early, leaving what was there before. */
public final class CancelledException extends UplineException {
    private static final long serialVersionUID = 1L;

    public CancelledException() {
        super(Message.of("shell.cancelled"));
    }
}
