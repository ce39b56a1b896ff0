package org.upline.funds;

/** Why traced money that moved on was not followed. Of several reasons the first of these is given. */
public enum StopReason {
    /** It moved outside the period in which money is followed. */
    PERIOD,
    /** It had already passed through as many transfers as are followed. */
    HOPS,
    /** It had rested longer than is followed. */
    WITHIN,
    /** The transfer carried less traced money than is followed. */
    AMOUNT
}
