package org.upline.hierarchy;

/** Why a person wants a closer look. It changes no figure. */
public enum PersonFlag {
    /** Under age when he joined, by his identity number. */
    MINOR,
    /** Accounts with different valid identity numbers were joined, so two human beings may be one person here. */
    SEVERAL_ID_NUMBERS,
    /** Accounts under different names were joined. */
    SEVERAL_NAMES,
    /** Has an identity number, phone or card that unusually many accounts have. */
    SHARED_KEY,
    /** An investigator joined some of the accounts by hand. */
    BY_HAND
}
