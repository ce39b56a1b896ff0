package org.upline.funds;

/** Which of an account's money a payment takes. There is no single rule that courts accept, so it stands on every output. */
public enum TraceMethod {
    /** The oldest money first. */
    FIFO,
    /** Of traced and other money in the proportion in which they lie on the account. */
    HAIRCUT,
    /** Traced money first. */
    POISON
}
