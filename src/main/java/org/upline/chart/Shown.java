package org.upline.chart;

/**
 * What may be written of a person. Under natural persons the fields of the member list are those of his shallowest account.
 */
public enum Shown {
    NAME,
    /** Member id. */
    ID,
    /** Level in the organisation, the top being 1. */
    LEVEL,
    /** A candidate's tier as a word; nothing for others. */
    ROLE,
    /** Whom he recruited, and all below him. */
    FIGURES,
    /** Entry fees of all below, without his own. */
    FEES,
    /** Day of joining. */
    JOINED,
    USERNAME,
    PHONE,
    ID_NUMBER,
    /** Level or grade the scheme sold, as written. */
    RANK,
    BANK,
    CARD,
    CENTRE,
    PROVINCE,
    ADDRESS
}
