package org.upline.model;

/** What stands behind an account node. */
public enum AccountKind {
    /** An account met by a number of its own. */
    NUMBERED,
    /** A counterparty of one account for whom the statement gives no number; money paid to it leaves what can be traced. */
    SURROGATE,
    /** Cash drawn from or paid into one account. */
    CASH;

    /** Whether money that arrives here has left the accounts that can be named and frozen. */
    public boolean isExit() {
        return this != NUMBERED;
    }
}
