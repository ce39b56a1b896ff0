package org.upline.funds;

/** By what money flows are put together. All but the month group accounts; the month groups transfers. */
public enum FlowDimension {
    /** Level of the person who holds the account, as members are counted. */
    LEVEL,
    /** {@link Part} of the account in the scheme. */
    PART,
    /** Natural person of the scheme who holds the account. */
    PERSON,
    /** Province of the holder, see {@link AccountPlaces}. */
    PLACE,
    /** Bank of the account, as written. */
    BANK,
    /** The account itself. */
    ACCOUNT,
    /** Calendar month in which money moved. */
    MONTH
}
