package org.upline.report.exchange;

import org.upline.funds.AccountColumns;
import org.upline.model.AccountKind;

/**
 * What accounts are called. A payee without a number is called by his name in the case; where names are not to leave, he gets
 * a number of his own instead.
 */
record AccountKeys(AccountColumns accounts, PersonNames names) {
    String of(int account) {
        boolean hidden = names != PersonNames.NAME && accounts.kind(account) == AccountKind.SURROGATE;
        return hidden ? "*" + account : accounts.number(account);
    }
}
