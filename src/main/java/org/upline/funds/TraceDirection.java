package org.upline.funds;

/** Which way money is followed. */
public enum TraceDirection {
    /** Where it went. */
    FORWARD,
    /** Where it came from. */
    BACK
}
