package org.upline.funds;

/** The part an account seems to play in the scheme; a lead, with its reasons beside it. */
public enum Part {
    /** 归集: takes money from many members. */
    COLLECTING,
    /** 过账: passes money on within hours. */
    TRANSIT,
    /** 发放: pays money to many members. */
    PAYING,
    /** 出口: where money leaves the scheme or comes to rest. */
    EXIT,
    /** Cash drawn or paid in. */
    CASH,
    /** An account of a member, without any of the parts above. */
    MEMBER,
    /** None of these. */
    OTHER;

    /** Whether the account works for the scheme: collecting, transit or paying. */
    public boolean isKey() {
        return this == COLLECTING || this == TRANSIT || this == PAYING;
    }
}
