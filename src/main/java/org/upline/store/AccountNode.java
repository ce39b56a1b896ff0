package org.upline.store;

import org.upline.model.Account;
import org.upline.model.AccountKind;

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

    static Account read(PropertyReader from) {
        return new Account(
                from.indexed("number"),
                AccountKind.valueOf(from.text("kind")),
                from.texts("cards"),
                from.indexed("holder"),
                from.indexed("holderId"),
                from.word("bank"),
                from.word("currency"),
                from.time("opened"),
                from.word("status"),
                from.flag("obtained"),
                from.number("openingFen"),
                from.number("balanceFen"),
                from.time("balanceTime"),
                from.rows("rows"));
    }
}
