package org.upline.shell;

import java.io.IOException;

/** Whoever read standard output went away, as {@code head} does: no reason for words. */
final class ClosedOutputException extends IOException {
    private static final long serialVersionUID = 1L;

    ClosedOutputException(IOException cause) {
        super(cause);
    }
}
