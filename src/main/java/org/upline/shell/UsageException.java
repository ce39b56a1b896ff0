package org.upline.shell;

import org.upline.model.Message;
import org.upline.model.UplineException;

/** The words of a command were wrong: nothing was done, and the exit code is 2. */
public class UsageException extends UplineException {
    private static final long serialVersionUID = 1L;

    public UsageException(Message reason) {
        super(reason);
    }

    /** Short for {@code new UsageException(Message.of(key, arguments))}. */
    public static UsageException of(String key, Object... arguments) {
        return new UsageException(Message.of(key, arguments));
    }
}
