package org.upline.model;

import org.jspecify.annotations.Nullable;

/**
 * The work could not be done, for a reason the user can understand and mend. The text of its message in the bundle says
 * what, where (file, row, column) and what to do next, in one or two lines. A command that ends with it has the exit code 1.
 */
public class UplineException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public UplineException(Message reason) {
        this(reason, null);
    }

    public UplineException(Message reason, @Nullable Throwable cause) {
        super(reason.key() + " " + reason.arguments(), cause);
        this.reason = reason;
    }

    /** Short for {@code new UplineException(Message.of(key, arguments))}. */
    public static UplineException of(String key, Object... arguments) {
        return new UplineException(Message.of(key, arguments));
    }

    public Message reason() {
        return reason;
    }
}
