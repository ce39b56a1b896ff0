package org.upline.shell;

/** What an investigator is about; help groups the commands by it, in this order. Its title is {@code job.<word>}. */
public enum Job {
    /** Cases and what is imported into them. */
    CASE,
    /** Levels, members, persons, candidates. */
    ORGANISATION,
    /** Accounts, flows, tracing, freezing. */
    MONEY,
    /** Working sheets, charts and sealed evidence. */
    REPORT,
    /** Saved queries and one's own. */
    QUERY,
    /** The shell itself; these commands touch no case. */
    SHELL
}
