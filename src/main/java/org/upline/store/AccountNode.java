package org.upline.store;

import org.upline.model.Account;

/** An account as a node {@code (:Account)}. */
final class AccountNode {
    static final String LABEL = "Account";

    private AccountNode() {}

    static void write(Account account, PropertyWriter to) {
        to.key("number", account.number())
                .text("kind", account.kind().name())
                .texts("cards", account.cards())
                .indexed("holder", account.holder())
                .indexed("holderId", account.holderId())
                .text("bank", account.bank())
                .text("currency", account.currency())
                .time("opened", account.opened())
                .text("status", account.status())
                .flag("obtained", account.obtained())
                .number("openingFen", account.openingFen())
                .number("balanceFen", account.balanceFen())
                .time("balanceTime", account.balanceTime())
                .rows("rows", account.rows());
    }
}
