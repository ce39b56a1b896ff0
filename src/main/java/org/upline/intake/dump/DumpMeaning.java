package org.upline.intake.dump;

/** What a table of a scheme's site seems to hold. */
public enum DumpMeaning {
    /** It has the columns of a member list. */
    MEMBERS,
    /** Orders (报单, 订单), by its name. */
    ORDERS,
    /** Bonuses (奖金), by its name. */
    BONUSES,
    /** Withdrawals (提现), by its name. */
    WITHDRAWALS,
    OTHER
}
