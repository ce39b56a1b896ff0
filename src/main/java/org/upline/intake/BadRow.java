package org.upline.intake;

import org.upline.model.Message;

/** A row cannot be taken. It costs no stack trace, as a file may hold a million of them. */
final class BadRow extends Exception {
    private static final long serialVersionUID = 1L;

    private final String column;
    private final transient Message reason;

    BadRow(String column, Message reason) {
        super(reason.key(), null, false, false);
        this.column = column;
        this.reason = reason;
    }

    Reject at(int row) {
        return new Reject(row, column, reason);
    }
}
