package org.upline.workspace;

/** What members and accounts of different lists and cases are known by. */
public enum CaseKey {
    /** Identity number of a member, or of the holder of an account. */
    ID_NUMBER,
    PHONE,
    /** Number of an account, of a card that leads to it, or of the card in a member's row. */
    ACCOUNT,
    ADDRESS,
    IP
}
