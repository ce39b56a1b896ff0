package org.upline.funds;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;

/**
 * Accounts that pay nothing out from the first second of a day on; what comes in stays. A transfer of which only the day is
 * known counts as made on that day, so on the first day it is stopped.
 */
final class AccountStop {
    private final TransferColumns transfers;
    private final BitSet accounts = new BitSet();
    private final long since;

    AccountStop(LedgerColumns ledger, List<Integer> accounts, LocalDate day) {
        transfers = ledger.transfers();
        accounts.forEach(this.accounts::set);
        since = day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
    }

    boolean holds(int account) {
        return accounts.get(account);
    }

    /** Whether the transfer could still be made. */
    boolean lets(int transfer) {
        return !accounts.get(transfers.payer(transfer)) || transfers.seconds(transfer) < since;
    }
}
