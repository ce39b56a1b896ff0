package org.upline.model;

import java.time.LocalDateTime;
import java.util.List;

/**
 * The transfers of a case field by field, with the places of their accounts, for whoever goes through millions of them: no
 * {@link Transfer} need be made, and no account looked up. What the fields mean is said there. Any number of threads may ask.
 */
public interface TransferTable {
    /** The transfers of a case, however they are kept. */
    static TransferTable of(CaseData data) {
        return of(data.accounts(), data.transfers());
    }

    /**
     * @param accounts the list that was made together with the transfers
     * @param transfers taken as they are if they are a table, which costs nothing
     */
    static TransferTable of(List<Account> accounts, List<Transfer> transfers) {
        return transfers instanceof TransferTable table ? table : new ListedTransfers(accounts, transfers);
    }

    int size();

    /** Place of the account in the list of accounts; −1 if it is not there. */
    int payer(int transfer);

    /** Place of the account in the list of accounts; −1 if it is not there. */
    int payee(int transfer);

    long amountFen(int transfer);

    String currency(int transfer);

    LocalDateTime time(int transfer);

    boolean dateOnly(int transfer);

    String memo(int transfer);

    String serial(int transfer);

    String ip(int transfer);

    String mac(int transfer);

    String place(int transfer);

    List<SourceRow> rows(int transfer);
}
