package org.upline.bench;

/** A part of the work, in the order in which a case goes through it. */
public enum Stage {
    /** Writing the made-up files; no part of the program's work, but worth knowing. */
    GENERATE,
    /** Files to a queryable database and a snapshot. */
    IMPORT,
    /** Opening the snapshot. */
    OPEN,
    /** The figures of every member under each counting rule. */
    TABLE,
    /** Candidates for organisers and core members. */
    LEADERS,
    /** Profiles and parts of all accounts. */
    ACCOUNTS,
    /** Following all entry fees. */
    TRACE,
    /** From the trace to a freeze plan. */
    FREEZE,
    /** Graph kernels on the account network whose cost is linear. */
    KERNELS,
    /** Graph kernels of shortest ways, exact on a drawn part of the account network. */
    PATHS,
    /** Starting the database and a first query. */
    QUERY
}
