package org.upline.intake.dump;

import org.jspecify.annotations.Nullable;
import org.upline.intake.format.MappedKind;

/** What a table of a scheme's site seems to hold. */
public enum DumpMeaning {
    /** It has the columns of a member list. */
    MEMBERS(MappedKind.MEMBERS),
    /** Orders (报单, 订单), by its name. */
    ORDERS(MappedKind.ORDERS),
    /** Bonuses (奖金), by its name. */
    BONUSES(MappedKind.BONUSES),
    /** Withdrawals (提现), by its name. */
    WITHDRAWALS(MappedKind.WITHDRAWALS),
    OTHER(null);

    private final @Nullable MappedKind kind;

    DumpMeaning(@Nullable MappedKind kind) {
        this.kind = kind;
    }

    @Nullable
    MappedKind kind() {
        return kind;
    }
}
