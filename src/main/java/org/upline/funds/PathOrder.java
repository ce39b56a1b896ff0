package org.upline.funds;

/** Which paths come first. */
public enum PathOrder {
    /** The fewest transfers; among equals the earliest arrival. */
    FEWEST,
    /** The earliest arrival; among equals the fewest transfers. */
    EARLIEST
}
