package org.upline.shell;

/** How a result is written to standard output. */
public enum OutputFormat {
    /** Words and tables for a human. */
    TABLE,
    /** JSON alone. */
    JSON,
    /** The result's table as CSV alone. */
    CSV
}
